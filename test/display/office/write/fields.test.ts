import { expect, test } from 'vitest'
import { channels } from '#playlists/notice.ts'
import { controlOf, put } from '../../../../display/office/write/fields.ts'
import { instantOf } from '../../../../display/office/times.ts'
import { blankWords, type DraftWords } from '../../../../server/notices/words.ts'

const blank = blankWords({ category: 'service-hall', kind: 'closure' })
const change = (words: DraftWords, ...changes: readonly (readonly [name: string, value: string | boolean])[]): DraftWords =>
  changes.reduce((now, [name, value]) => put(now, { name, value: String(value), on: value === true }), words)

test('a window opens and closes with its channel', () => {
  const opened = change(blank, ['channel.outdoor', true], ['outdoor.from', '2026-12-05T08:00'], ['outdoor.to', '2026-12-06T09:00'])
  expect(opened.windows.outdoor).toEqual({ from: instantOf('2026-12-05T08:00'), to: instantOf('2026-12-06T09:00') })
  expect(change(opened, ['channel.outdoor', false]).windows.outdoor).toBeNull()
})

test('a closing notice proposes its reopening as the end of every open window, and leaves an end that was set', () => {
  const words = change(blank, ['channel.outdoor', true], ['outdoor.to', '2026-12-07T00:00'], ['channel.kiosk', true], ['closedUntil', '2026-12-06T09:00'])
  expect(words.windows.kiosk?.to).toBe(instantOf('2026-12-06T09:00'))
  expect(words.windows.outdoor?.to).toBe(instantOf('2026-12-07T00:00'))
})

test('a public list ends with the last moment of its last day', () => {
  const words = change(blank, ['listToOn', '2026-12-06'], ['channel.kiosk', true])
  expect(words.windows.kiosk?.to).toBe(instantOf('2026-12-07T00:00'))
})

test('channels stand in their fixed order, however they were ticked', () => {
  expect(change(blank, ['channel.kiosk', true], ['channel.website', true], ['channel.outdoor', true]).decisions.channels).toEqual(channels.filter((one) => ['website', 'outdoor', 'kiosk'].includes(one)))
})

test('what is not secret has neither level nor term', () => {
  const secret = change(blank, ['secret', 'yes'], ['secrecyLevel', 'secret'], ['secrecyYears', '10'])
  expect(secret.decisions).toMatchObject({ secret: true, secrecyLevel: 'secret', secrecyYears: 10 })
  expect(change(secret, ['secret', 'no']).decisions).toMatchObject({ secret: false, secrecyLevel: null, secrecyYears: null })
})

test('an emptied field is no answer, and an unknown one changes nothing', () => {
  const words = change(blank, ['formedOn', '2026-11-20'], ['documentNumber', '望劳社发〔2026〕18号'], ['explains', '某办法'])
  const emptied = change(words, ['formedOn', ''], ['documentNumber', ' '], ['explains', ''])
  expect([emptied.formedOn, emptied.documentNumber, emptied.wording.details.explains]).toEqual([null, null, undefined])
  expect(change(words, ['nothing', 'x'])).toBe(words)
})

test('each finding points at the control that mends it', () => {
  expect(['wording.title', 'wording.body.3', 'wording.details.closedUntil', 'decisions.channels', 'windows.outdoor', 'windows', 'formedOn'].map(controlOf)).toEqual(['title', 'body', 'closedUntil', 'channels', 'outdoor.to', 'windows', 'formedOn'])
})
