/** Half a character, a control character, or a mark that turns the order of reading round: nobody types these, and a glass would show another text than the one kept. */
const neverTyped = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u
/** Marks that take no room, and nothing else. */
const nothingVisible = /^[\s\p{Cf}]*\p{Cf}[\s\p{Cf}]*$/u

/** Where in what was sent the first text stands that nobody can have typed, as keys from the top; null when all of it can be read. */
export const unwritableAt = (sent: unknown): readonly (string | number)[] | null => {
  if (typeof sent === 'string') return neverTyped.test(sent) || nothingVisible.test(sent) ? [] : null
  if (typeof sent !== 'object' || sent === null) return null
  const parts: (readonly [string | number, unknown])[] = Array.isArray(sent) ? sent.map((part, n) => [n, part] as const) : Object.entries(sent)
  for (const [key, part] of parts) {
    const at = unwritableAt(part)
    if (at) return [key, ...at]
  }
  return null
}
