import { parentPort } from 'node:worker_threads'
import type { FileToRead } from './part.ts'
import { readFile } from './read.ts'

/** Reads files one after another, in a thread of its own: what a hostile file makes of the libraries ends here. */
parentPort?.on('message', (file: FileToRead) => void readFile(file).then((read) => parentPort?.postMessage(read)))
