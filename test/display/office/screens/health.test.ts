import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '#playlists/instant.ts'
import { isAwaited, troubleOf } from '../../../../display/office/screens/health.ts'
import type { ScreenView } from '../../../../server/screens/answers.ts'
import { outdoor } from '../../../server/publications/glass.ts'

const hung: ScreenView = {
  id: 's', name: '南门大屏', place: '', tags: [], profile: outdoor, zone: 'Asia/Shanghai', enrolledAt: 0, revokedAt: null, group: 'a'.repeat(64), online: false, seenAt: null, held: null, current: 1, shown: null,
  refusal: null, missing: [], viewport: null, secure: null, offsetMs: null, unreadable: [],
}
const seen = (change: Partial<ScreenView>, now: number) => ({ troubles: troubleOf({ ...hung, ...change }, now).length, awaited: isAwaited({ ...hung, ...change }, now) })

test('a screen that was hung a moment ago is waited for; only after two minutes without a word is anything wrong with it', () => {
  expect(seen({}, 5 * SECOND)).toEqual({ troubles: 0, awaited: true })
  expect(seen({}, 2 * MINUTE - SECOND)).toEqual({ troubles: 0, awaited: true })
  expect(seen({}, 2 * MINUTE)).toEqual({ troubles: 1, awaited: false })
})

test('a screen that has reported once and falls silent is in trouble at once, however new it is', () => {
  expect(seen({ seenAt: SECOND }, 90 * SECOND)).toEqual({ troubles: 1, awaited: false })
  expect(seen({ seenAt: SECOND, online: true, held: { number: 1, since: 0 } }, 5 * SECOND)).toEqual({ troubles: 0, awaited: false })
})
