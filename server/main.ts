import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.ts'
import { networkAddresses } from './network.ts'
import { inviteFirstAdministrator } from './people/setup.ts'
import { serve, type Serving } from './serve.ts'
import { readSettings } from './settings.ts'

const read = readSettings(process.env)
if ('mistakes' in read) {
  for (const mistake of read.mistakes) console.error(mistake)
  process.exit(1)
}
const { settings } = read
// what the data folder holds is nobody else's to read
process.umask(0o077)

const serving = await serve({ settings, now: () => Date.now(), dist: fileURLToPath(new URL('../dist', import.meta.url)) }).catch((error: unknown): never => {
  if (!(error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exit(1)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void serving.stop().then(() => process.exit(0)))
await greet(serving)

/** Says where the pages are, and while nobody administers, how someone can. */
async function greet({ house, url }: Serving): Promise<void> {
  const address = settings.publicUrl ?? url
  console.log(`Office   ${address}/office/\nOutdoor  ${address}/outdoor/\nKiosk    ${address}/kiosk/`)
  if (settings.publicUrl === null) for (const other of networkAddresses(settings.host, new URL(url).port)) console.log(`From other machines: ${other}`)
  const token = await inviteFirstAdministrator(house)
  if (token !== null) console.log(`\nNobody administers yet. Open this once, within a day, to make the first administrator:\n${address}/office/?setup=${token}`)
}
