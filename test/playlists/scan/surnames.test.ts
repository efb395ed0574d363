import { expect, test } from 'vitest'
import { compoundSurnames, labelledSurnames, singleSurnames, wordsNotNames } from '#playlists/scan/surnames.ts'

test('surnames are one or two characters, and each word that is no name begins with one', () => {
  expect([...singleSurnames].filter((surname) => !/^\p{Script=Han}$/u.test(surname))).toEqual([])
  expect(compoundSurnames.filter((surname) => [...surname].length !== 2)).toEqual([])
  expect([...wordsNotNames].filter((word) => [...word].length !== 2)).toEqual([])
})

test('surnames that begin ordinary words are read only after a label', () => {
  expect([...'于关和应时全'].map((surname) => [singleSurnames.includes(surname), labelledSurnames.includes(surname)])).toEqual(Array(6).fill([false, true]))
})
