import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first. One that begins last keeps everybody waiting; on a fresh clone nothing else knows of them. */
const longest = [
  'journeys/hostile.test.ts',
  'scenarios/glass/meddled.test.ts',
  'journeys/offline.test.ts',
  'journeys/office-pages-chinese.test.ts',
  'journeys/office-pages-english.test.ts',
  'journeys/office-road.test.ts',
  'journeys/hostile-words.test.ts',
  'journeys/contrast.test.ts',
  'journeys/hostile-keep.test.ts',
  'journeys/signing-desk.test.ts',
  'server/bad-input/bad-input.test.ts',
  'server/app/main.test.ts',
]

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((file) => moduleId.endsWith(`/test/${file}`))
  return place === -1 ? longest.length : place
}

/** Begins with the longest test files, as listed above; the others follow in the usual order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.map((file, at) => ({ file, at })).sort((a, b) => placeOf(a.file) - placeOf(b.file) || a.at - b.at).map(({ file }) => file)
  }
}
