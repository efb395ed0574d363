/// <reference types="vite/client" />
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const sources = import.meta.glob<string>('../../{playlists,server,display}/**/*.ts', { query: '?raw', import: 'default', eager: true })
const files = Object.entries(sources).map(([path, text]) => ({ path: path.replace('../../', ''), text }))
type Source = (typeof files)[number]
const inside = (folder: string): Source[] => files.filter((file) => file.path.startsWith(`${folder}/`))

/** Where an import lands: a file of ours from the top folder down, or the name of a package. */
const imports = (file: Source, which: 'values' | 'all'): string[] =>
  [...file.text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?from\s+)?['"]([^'"]+)['"]/gm)]
    .filter(([, isType]) => which === 'all' || !isType)
    .map(([, , specifier]) => (specifier!.startsWith('.') ? posix.join(posix.dirname(file.path), specifier!) : specifier!.replace(/^#playlists\//, 'playlists/')))

const top = (place: string): string => place.split('/')[0]!

describe('who may know whom', () => {
  test('playlists knows itself, zod/mini, noble hashes and a Temporal, nothing else', () => {
    const allowed = (place: string): boolean =>
      top(place) === 'playlists' || place === 'zod/mini' || place === 'temporal-polyfill' || place.startsWith('@noble/hashes/')
    expect(inside('playlists').flatMap((file) => imports(file, 'all').filter((place) => !allowed(place)).map((place) => `${file.path} → ${place}`))).toEqual([])
  })

  test('display knows the server by type only', () => {
    expect(inside('display').flatMap((file) => imports(file, 'values').filter((place) => top(place) === 'server').map((place) => `${file.path} → ${place}`))).toEqual([])
  })

  test('the server does not know the display', () => {
    expect(inside('server').flatMap((file) => imports(file, 'all').filter((place) => top(place) === 'display').map((place) => `${file.path} → ${place}`))).toEqual([])
  })

  test('the kiosk, the outdoor page and the office do not know each other', () => {
    const audiences = ['display/kiosk', 'display/outdoor', 'display/office']
    const strangers = audiences.flatMap((own) =>
      inside(own).flatMap((file) => imports(file, 'all').filter((place) => audiences.some((other) => other !== own && place.startsWith(`${other}/`))).map((place) => `${file.path} → ${place}`)),
    )
    expect(strangers).toEqual([])
  })

  test('SQL is written only in stores and in the database folder', () => {
    const writesSql = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/
    const elsewhere = inside('server').filter(({ path, text }) => writesSql.test(text) && !path.endsWith('/store.ts') && !/-store\.ts$/.test(path) && !path.startsWith('server/database/'))
    expect(elsewhere.map(({ path }) => path)).toEqual([])
  })
})

describe('what the core never does', () => {
  test('playlists never asks what time it is, nor rolls dice', () => {
    const asks = inside('playlists').filter(({ text }) => /Date\.now|new Date\(\)|Temporal\.Now|Math\.random/.test(text))
    expect(asks.map(({ path }) => path)).toEqual([])
  })

  test('playlists never throws', () => {
    expect(inside('playlists').filter(({ text }) => /^\s*throw /m.test(text)).map(({ path }) => path)).toEqual([])
  })
})

test('only programs and the player own a clock', () => {
  const owners = ['server/main.ts', 'server/journal/cli.ts', 'server/people/countersign-cli.ts', 'server/demo/main.ts', 'display/player/clock-controller.ts']
  const asks = files.filter(({ path, text }) => !owners.includes(path) && /Date\.now\(\)|new Date\(\)/.test(text.replace(/^\s*(\/\/|\*).*$/gm, '')))
  expect(asks.map(({ path }) => path)).toEqual([])
})

test('every rule file of the core has its test', () => {
  const tests = Object.keys(import.meta.glob('../playlists/**/*.test.ts')).map((path) => path.replace(/^\.\.\//, '').replace('.test.ts', ''))
  const shapesOnly = ['instant', 'rule', 'slide', 'bureau', 'advances']
  const rules = inside('playlists').map(({ path }) => path.replace('.ts', '')).filter((path) => !shapesOnly.includes(path.replace('playlists/', '')))
  expect(rules.filter((path) => !tests.includes(path))).toEqual([])
})
