import { expect, test } from 'vitest'
import { type Level, scanRules, type ScanRule } from '#playlists/scan/hit.ts'
import { wordsOfRule } from '#playlists/scan/rule-words.ts'

const cases = (Object.keys(scanRules) as ScanRule[]).flatMap((rule) => (Object.keys(scanRules[rule].levels) as Level[]).map((level) => ({ rule, level })))

test('every finding has a name and says what to do, each language in its own script', () => {
  const wrong = cases.filter((one) => {
    const { nameZh, name, zh, en } = wordsOfRule(one)
    return !/^[\p{Script=Han}\d、]+$/u.test(nameZh) || !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(name + en) || !name || !en.endsWith('.')
  })
  expect(wrong).toEqual([])
})

test('no two findings are called the same', () => {
  for (const names of [cases.map((one) => wordsOfRule(one).nameZh), cases.map((one) => wordsOfRule(one).name)]) expect(new Set(names).size).toBe(names.length)
})

test('what blocks never offers to write down why it may stay, what warns always does', () => {
  const offers = ({ rule, level }: (typeof cases)[number]) => /写明/.test(wordsOfRule({ rule, level }).zh) && / say|write|state/.test(wordsOfRule({ rule, level }).en)
  expect(cases.filter((one) => offers(one) !== (one.level === 'WARN'))).toEqual([])
})
