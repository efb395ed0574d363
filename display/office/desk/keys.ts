/** What a key does on the signing desk. */
export type Command = 'content' | 'secrecy' | 'forward' | 'return' | 'doubt' | 'compare' | 'next' | 'previous'

const commands: Readonly<Record<string, Command>> = { '1': 'content', '2': 'secrecy', s: 'forward', r: 'return', d: 'doubt', c: 'compare', j: 'next', arrowdown: 'next', k: 'previous', arrowup: 'previous' }

/** What of a key press decides; `target`: the innermost element that has it. */
type Press = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented' | 'repeat'>

/** The key code of everything an input method takes for itself. */
const COMPOSING = 229

/**
 * The command of a key press, or null: while an input method composes, with another key held down, when the key was used already or is only
 * being held, and wherever keys write or move something of their own.
 */
export const commandOf = (press: Press, target: EventTarget | undefined): Command | null => {
  if (press.isComposing || press.keyCode === COMPOSING || press.defaultPrevented || press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return null
  const command = commands[press.key.toLowerCase()]
  if (command === undefined || takesKeys(target)) return null
  return press.repeat && command !== 'next' && command !== 'previous' ? null : command
}

const takesKeys = (target: EventTarget | undefined): boolean => {
  if (target === undefined || !(target instanceof Element)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.matches('select, textarea, [contenteditable]') || (target as HTMLElement).isContentEditable
}
