import { expect, test } from 'vitest'
import { isOrganisationCode } from '#playlists/scan/organisation-code.ts'
import { found } from './found.ts'

test('the public code of an organisation is known by its check place', () => {
  expect(['911404000000000062', '911404000000000063', '621404000000000006', '91140400000000000'].map(isOrganisationCode)).toEqual([true, false, false, false])
})

test('it is nobody’s ID number', () => {
  expect([found('代码911404000000000062'), found('代码911404000000000063')]).toEqual([[], ['ID18:WARN 911404000000000063']])
})
