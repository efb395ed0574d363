import fc from 'fast-check'

/** Cases per law: `LAW_CASES=300` for a quick look. The seed is printed; `LAW_SEED` runs the same cases again. */
export const cases = Number(process.env['LAW_CASES'] ?? 2000)
export const seed = Number(process.env['LAW_SEED'] ?? Math.trunc(performance.timeOrigin) % 2 ** 31)

/** Checks one law over `cases` cases, or as many as its cost allows. */
export const law = <T>(given: fc.Arbitrary<T>, holds: (given: T) => void, numRuns = cases): void => fc.assert(fc.property(given, holds), { numRuns, seed })
