import { Worker } from 'node:worker_threads'
import type { FileToRead, Read } from './part.ts'

/** Reading one file may take so long, ms, and so much memory, megabytes. */
const LONGEST_MS = 15_000
const MEMORY_MB = 256

/** The thread that reads files, made when it is first needed; it holds up nobody's end. */
let thread: Worker | null = null
/** One file at a time. */
let turn: Promise<unknown> = Promise.resolve()

/** Reads a file in a thread apart, so that screens and people are answered meanwhile, and a file that runs on or bursts takes only its thread with it. */
export const readApart = (file: FileToRead): Promise<Read> => {
  const mine = turn.then(() => readIn((thread ??= made()), file))
  turn = mine
  return mine
}

const made = (): Worker => {
  const worker = new Worker(new URL('./start.js', import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
  worker.unref()
  return worker
}

const readIn = (worker: Worker, file: FileToRead): Promise<Read> =>
  new Promise((resolve) => {
    /** The thread is lost; the next file gets another. */
    const burst = (): void => {
      thread = null
      worker.on('error', () => undefined)
      void worker.terminate()
      give({ unread: 'too-much' })
    }
    const late = setTimeout(burst, LONGEST_MS)
    const give = (read: Read): void => {
      clearTimeout(late)
      worker.off('message', give).off('error', burst).off('exit', burst)
      resolve(read)
    }
    worker.on('message', give).on('error', burst).on('exit', burst)
    worker.postMessage(file)
  })
