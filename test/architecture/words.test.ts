/// <reference types="vite/client" />
import { expect, test } from 'vitest'

const paths = Object.keys(import.meta.glob('../../{playlists,server,display,test}/**/*.{ts,css,html}')).map((path) => path.replace('../../', ''))

/** One word per idea (README, "The words"): the word we use, and the ones that would say the same again. */
const agreed: Readonly<Record<string, readonly string[]>> = {
  notice: ['post-', 'content-item', 'article'],
  screen: ['device', 'terminal'],
  recall: ['unpublish', 'takedown'],
  playlist: ['campaign'],
  revision: ['draft-version'],
  play: ['impression'],
  'a name of its own': ['utils', 'helpers', 'common', 'misc', 'manager', 'service', 'handler'],
}

test('no file is named with a word we agreed to avoid', () => {
  const named = Object.entries(agreed).flatMap(([word, avoided]) =>
    avoided.flatMap((other) => paths.filter((path) => new RegExp(`(^|[/-])${other}`).test(path)).map((path) => `${path}: we say "${word}"`)),
  )
  expect(named).toEqual([])
})
