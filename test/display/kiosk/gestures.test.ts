import { expect, test } from 'vitest'
import { isUseful } from '../../../display/kiosk/gestures.ts'

const key = (name: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({ key: name, ctrlKey: false, altKey: false, metaKey: false, ...held })

test('a keyboard can move and press on a kiosk', () => {
  for (const name of ['Tab', 'Enter', ' ', 'ArrowDown', 'PageUp']) expect(isUseful(key(name))).toBe(true)
})

test('no key leads out of a kiosk, zooms it or opens anything', () => {
  for (const name of ['F1', 'F5', 'F11', 'F12', 'ContextMenu', 'BrowserBack', 'a']) expect(isUseful(key(name))).toBe(false)
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) for (const name of ['Tab', 'ArrowLeft', 'Home', '+', '0', 'p']) expect(isUseful(key(name, { [held]: true }))).toBe(false)
})
