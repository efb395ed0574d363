import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Ends the run with what people and machines read first: the ten slowest tests, then `N passed, N failed` alone on a line. */
export default class LineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].length === 0).length
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const skipped = count('skipped') + count('pending')
    const line = `${count('passed')} passed, ${count('failed') + broken} failed${skipped ? `, ${skipped} skipped` : ''}`
    process.on('exit', () => process.stdout.write(`\n${slowest(tests)}\n\n${line}\n`))
  }
}

const slowest = (tests: readonly TestCase[]): string =>
  [...tests]
    .map((test) => ({ ms: test.diagnostic()?.duration ?? 0, name: `${test.module.relativeModuleId} › ${test.name}` }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 10)
    .map(({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`)
    .join('\n')
