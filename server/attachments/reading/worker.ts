import { parentPort } from 'node:worker_threads'
import type { Task } from './apart.ts'
import { findingsIn } from './findings.ts'
import { readFile } from './read.ts'

const done = (task: Task): unknown => ('file' in task ? readFile(task.file) : findingsIn(task.parts, task.given))

/** Reads and scans files one after another, in a thread of its own: what a hostile file makes of the libraries ends here. */
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await done(task)))
