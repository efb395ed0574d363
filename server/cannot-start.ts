/** A reason not to start that the one who started it can mend; its message is the sentence to print. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** What went wrong with the data folder, by the code of the error, and what to do. */
const sentences: readonly (readonly [codes: RegExp, say: (dataDir: string) => string])[] = [
  [/^(EEXIST|ENOTDIR)$/, (dir) => `${dir} is a file, not a folder. Set DATA_DIR to a folder.`],
  [/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY.*)$/, (dir) => `${dir} can't be written by this user. Make the folder and all in it this user's own, or set DATA_DIR to another folder.`],
  [/^(ENOSPC|SQLITE_FULL)$/, (dir) => `The disk of ${dir} is full. Free some space, then start again.`],
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT.*)$/, (dir) => `A database in ${dir} is damaged; nothing was changed. Keep a copy of the folder, then restore the last backup (README, Restore).`],
]

/** The error as a reason in words where the one who started can mend it; any other error as it is. */
export const inWords = (error: unknown, dataDir: string): unknown => {
  if (!(error instanceof Error) || error instanceof CannotStart) return error
  if (/previously executed migration \S+ is missing/.test(error.message)) return new CannotStart(`The records in ${dataDir} were written by a newer version of this program; nothing was changed. Start that version.`)
  const code = 'code' in error ? String(error.code) : ''
  const known = sentences.find(([codes]) => codes.test(code))
  return known === undefined ? error : new CannotStart(known[1](dataDir))
}
