import { expect, test } from 'vitest'
import { superfluous } from '../../../display/player/superfluous.ts'
import { digestOf, editionOf, heldOf } from './edition-fixture.ts'

const font = { digest: digestOf(20), bytes: 1, type: 'font' as const }
const words = { digest: digestOf(21), bytes: 1, type: 'text' as const }
const entry = { notice: 'n', revision: digestOf(5), kind: 'guide', title: 't', summary: 's', indexNumber: 'i', section: 'x', formedOn: '2026-01-01', publishedAt: 0, from: 0, to: 1, text: words.digest }
const line = [heldOf(1, { assets: [font, words] }, [{ category: 'guides', entries: [entry] }])]
const kept = new Set([font.digest, words.digest, digestOf(22)])

test('what no edition needs leaves the keep', () => {
  expect(superfluous(kept, { line, coming: null, withheld: new Set() })).toEqual([digestOf(22)])
})

test('the words of a recalled notice leave the keep even while the edition that lists it is still here', () => {
  expect(superfluous(kept, { line, coming: null, withheld: new Set([entry.revision]) })).toEqual([words.digest, digestOf(22)])
})

test('what is being fetched for the next edition is not tidied away', () => {
  const coming = editionOf(2, { assets: [{ digest: digestOf(22), bytes: 1, type: 'font' }] })
  expect(superfluous(kept, { line, coming, withheld: new Set() })).toEqual([])
})
