import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const journey = { environment: 'node', globalSetup: ['test/journeys/browser.setup.ts'], testTimeout: 400_000, hookTimeout: 120_000 } // the longest takes a minute and a half where nothing else runs, and a machine that builds other things has little to spare

/** What these journeys promise is a matter of milliseconds: nothing else runs beside them. */
const timed = ['test/journeys/recall.test.ts', 'test/journeys/together.test.ts']

/** The scenarios of domain.md 3.7 that end on a screen need a browser, like journeys. */
const onGlass = 'test/scenarios/glass/**/*.test.ts'

/**
 * Nonsense, files, fences, seals, codes, who may do what, bytes that were changed, a broken folder and a program that starts are the same on every day:
 * left out at the other date (test/run.ts), where kill.test.ts starts programs.
 */
const dayless = [
  'bad-input/bad-input', 'attachments/attachments', 'app/broken-folder', 'app/main', 'database/fences', 'journal/whole', 'people/handover-code', 'people/proposals', 'reviews/matrix', 'seals/register', 'seals/seals',
].map((file) => `test/server/${file}.test.ts`)
const unclocked = process.env['CLOCK_AHEAD_MS'] === undefined ? [] : dayless

/**
 * Unit, law, model and HTTP tests run side by side; journeys drive browsers of their own and run afterwards, five at a time; those with a
 * stop-watch come last and alone.
 */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    maxWorkers: 2,
    isolate: false, // each file opens a house of its own and no module keeps anything between files; reading the modules anew per file costs as much as a third of the tests
    slowTestThreshold: 5_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/{architecture,playlists,server,display,scenarios}/**/*.test.ts'],
          exclude: [onGlass, ...unclocked],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'laws', include: ['test/laws/**/*.law.test.ts'], environment: 'node', testTimeout: 240_000, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'model', include: ['test/model/**/*.model.test.ts'], environment: 'node', testTimeout: 240_000, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          ...journey,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts', onGlass],
          exclude: timed,
          maxWorkers: 5, // journeys wait most of the time: for slides, for time-outs, for a server that comes back
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: { ...journey, name: 'timed journeys', include: timed, fileParallelism: false, sequence: { groupOrder: 3 } },
      },
    ],
  },
})
