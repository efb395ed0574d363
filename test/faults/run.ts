import { findChromium } from '../journeys/chromium.ts'
import { cutOff } from '../journeys/cut-off.ts'
import { watchTwoBoxes } from '../journeys/two-boxes.ts'
import { backUpWhilePublishing } from './backup.ts'
import { fillDisk } from './full-disk.ts'
import { killWhilePublishing, killedInWords } from './kill.ts'
import { purgeOnFullDisk } from './purge.ts'
import { startWithWrongClock } from './wrong-clock.ts'

/** `npm run faults` goes through all, `npm run faults -- NAME` through one: too long for the tests. Each answers one line; `faults: none` is well. */
const faults: Readonly<Record<string, () => Promise<string>>> = {
  kill: async () => killedInWords(await killWhilePublishing(20)),
  disk: fillDisk,
  purge: purgeOnFullDisk,
  backup: () => backUpWhilePublishing(4),
  clock: () => startWithWrongClock(findChromium()),
  offline: async () => {
    const { changes, pending, back, plays, reloaded } = await cutOff(findChromium(), { seconds: 240, waitForPlays: true })
    const wrong = [...(changes < 20 ? ['too few changes'] : []), ...(plays < 20 ? ['too few plays told'] : []), ...(reloaded ? ['the page was reloaded'] : [])]
    return `offline: 240 s without the server, ${changes} changes, pending edition on the glass ${pending} ms after the cut, the new one ${back} ms after the return, ${plays} plays told; faults: ${wrong.join('; ') || 'none'}`
  },
  together: async () => {
    const { changes, apart, unlike, instrument } = await watchTwoBoxes(findChromium(), 100)
    const wrong = [...(changes < 6 ? ['too few changes'] : []), ...(Math.max(...apart) > 150 ? ['apart by more than 150 ms'] : []), ...(unlike > 0.003 ? ['not the same pictures'] : [])]
    return `together: ${changes} changes in 100 s, apart by ${apart.join(', ')} ms; two bare pages that change on the dot seem apart by ${instrument.join(', ')} ms; faults: ${wrong.join('; ') || 'none'}`
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in faults))
if (unknown !== undefined) {
  console.error(`There is no fault "${unknown}". There are: ${Object.keys(faults).join(', ')}.`)
  process.exit(1)
}
for (const name of wanted.length > 0 ? wanted : Object.keys(faults)) {
  const said = await faults[name]!()
  console.log(said)
  if (!said.endsWith('faults: none')) process.exitCode = 1
}
