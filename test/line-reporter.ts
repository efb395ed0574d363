import { appendFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** What one test program counted; `slowest`: its ten slowest tests. */
export type Counted = Readonly<{ passed: number; failed: number; skipped: number; slowest: readonly Readonly<{ ms: number; name: string }>[] }>

/** Tells what was counted to the program that runs the tests, one JSON line into the file `TEST_COUNTS` names, so that several make one sum. */
export default class LineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].length === 0).length
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const counted: Counted = { passed: count('passed'), failed: count('failed') + broken, skipped: count('skipped') + count('pending'), slowest: slowest(tests) }
    const file = process.env['TEST_COUNTS']
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(counted)}\n`)
  }
}

const slowest = (tests: readonly TestCase[]): Counted['slowest'] =>
  [...tests]
    .map((test) => ({ ms: test.diagnostic()?.duration ?? 0, name: `${test.module.relativeModuleId} › ${test.name}` }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 10)
