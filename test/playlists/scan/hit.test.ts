import { expect, test } from 'vitest'
import { blocking, RULES_VERSION, scanRules, type Hit } from '#playlists/scan/hit.ts'

const hit = (level: Hit['level']): Hit => ({ rule: 'MOBILE', level, family: 'person', at: 'wording.title', from: 0, to: 1, text: '1' })

test('only what is to be changed blocks', () => {
  expect(blocking([hit('WARN'), hit('BLOCK')])).toEqual([hit('BLOCK')])
})

test('every rule has a family and says in which case it is found at which level', () => {
  expect(Object.entries(scanRules).filter(([, { levels }]) => Object.keys(levels).length === 0)).toEqual([])
  expect(Object.keys(scanRules)).toEqual(expect.arrayContaining(['ID18', 'ID15', 'MOBILE', 'BANKCARD', 'LANDLINE', 'PERMIT', 'HOME_ADDRESS', 'SOCIAL_SECURITY', 'MEDICAL', 'UNMASKED_NAME', 'MINOR', 'SECRET_MARK', 'INTERNAL_MARK', 'DRAFT_OR_META', 'MASK_TOO_OPEN', 'MASK_MIXED', 'NAME_WITH_ID', 'SMALL_CELL']))
  expect(RULES_VERSION).toMatch(/^\d{4}-\d{2}\.\d+$/)
})
