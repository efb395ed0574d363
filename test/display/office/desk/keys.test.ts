import { expect, test } from 'vitest'
import { commandOf } from '../../../../display/office/desk/keys.ts'

type Press = Parameters<typeof commandOf>[0]
const press = (key: string, more: Partial<Press> = {}): Press => ({ key, isComposing: false, keyCode: 0, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, defaultPrevented: false, repeat: false, ...more })

test('each key of the legend does what it says, whichever case the keyboard is in', () => {
  const said = ['1', '2', 's', 'S', 'r', 'd', 'c', 'j', 'ArrowDown', 'k', 'ArrowUp', 'Enter', 'x'].map((key) => commandOf(press(key), undefined))
  expect(said).toEqual(['content', 'secrecy', 'forward', 'forward', 'return', 'doubt', 'compare', 'next', 'next', 'previous', 'previous', null, null])
})

test('while an input method composes, no key signs, returns or doubts anything', () => {
  for (const key of ['1', '2', 's', 'r', 'd', 'j']) {
    expect(commandOf(press(key, { isComposing: true }), undefined)).toBeNull()
    expect(commandOf(press(key, { keyCode: 229 }), undefined)).toBeNull()
  }
})

test('keys pressed together with others belong to the browser', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'defaultPrevented'] as const) expect(commandOf(press('s', { [held]: true }), undefined)).toBeNull()
})

test('a key that is only held down signs once; moving on repeats', () => {
  expect(['s', '1', 'r'].map((key) => commandOf(press(key, { repeat: true }), undefined))).toEqual([null, null, null])
  expect(commandOf(press('j', { repeat: true }), undefined)).toBe('next')
})
