import { compile } from './compile.ts'
import { poll } from './poll.ts'
import { wake } from './wake.ts'

/** `npm run bench` runs all, `npm run bench -- NAME` one. Each prints a table and, last, one JSON line. */
const benches: Readonly<Record<string, () => Promise<void>>> = { poll, wake, compile }

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in benches))
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) await benches[name]!()
