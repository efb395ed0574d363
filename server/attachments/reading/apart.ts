import { Worker } from 'node:worker_threads'
import type { Given } from '#playlists/scan/look.ts'
import type { PartHit } from './findings.ts'
import type { FileToRead, Part, Read } from './part.ts'

/** What the thread is asked: what a file says, or what the scanner finds in that. */
export type Task = Readonly<{ file: FileToRead }> | Readonly<{ parts: readonly Part[]; given: Given }>

/** One file may take so long, ms, on a machine that has much else to do, and so much memory, megabytes. */
const LONGEST_MS = 60_000
const MEMORY_MB = 256

/** The thread that looks through files, made when it is first needed; it holds up nobody's end. */
let thread: Worker | null = null
/** One file at a time. */
let turn: Promise<unknown> = Promise.resolve()

/** Reads a file in a thread apart, so that screens and people are answered meanwhile, and a file that runs on or bursts takes only its thread with it. */
export const readApart = async (file: FileToRead): Promise<Read> => (await inTurn<Read>({ file })) ?? { unread: 'too-much' }

/** Scans what a file says in the same thread: a list of ten thousand people takes seconds. Null when it can't be done. */
export const scanApart = (parts: readonly Part[], given: Given): Promise<readonly PartHit[] | null> => inTurn<readonly PartHit[]>({ parts, given })

const inTurn = <T>(task: Task): Promise<T | null> => {
  const mine = turn.then(() => ask<T>((thread ??= made()), task))
  turn = mine
  return mine
}

const made = (): Worker => {
  const worker = new Worker(new URL('./start.js', import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
  worker.unref()
  return worker
}

const ask = <T>(worker: Worker, task: Task): Promise<T | null> =>
  new Promise((resolve) => {
    const give = (answer: T | null): void => {
      clearTimeout(late)
      worker.off('message', give).off('error', burst).off('exit', burst)
      resolve(answer)
    }
    /** The thread is lost; the next file gets another. */
    const burst = (): void => {
      thread = null
      worker.on('error', () => undefined)
      void worker.terminate()
      give(null)
    }
    const late = setTimeout(burst, LONGEST_MS)
    worker.on('message', give).on('error', burst).on('exit', burst)
    worker.postMessage(task)
  })
