import { existsSync } from 'node:fs'
import { inWords } from '../cannot-start.ts'
import { actsFile } from '../database/open.ts'
import { readSettings } from '../settings.ts'
import type { Proposal } from './answers.ts'
import { countersignAtMachine, resetAtMachine, waitingIn } from './at-machine.ts'

/**
 * `npm run countersign`: what waits for a second person. `npm run countersign -- ID…` or `-- all`: countersigns it with the house's key, for the day when
 * nobody can any more; the server must be stopped. `npm run countersign -- password LOGIN`: a one-time password for an administrator who forgot theirs.
 * Exit code 1 when something still waits that was named.
 */
const run = async (named: readonly string[]): Promise<string> => {
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { dataDir, zone } = read.settings
  if (!existsSync(actsFile(dataDir))) throw new Error(`There is no office in ${dataDir}. Set DATA_DIR to the folder the server works on.`)
  if (named.length === 0) return listed(await waitingIn(dataDir))
  const [what, login] = named
  if (what === 'password') return `${await resetAtMachine(dataDir, { login: login ?? '', now: Date.now(), zone })}  for the login ${login ?? ''}, to be changed at the next sign-in; the journal says that it was made at the machine\n`
  const done = await countersignAtMachine(dataDir, named.includes('all') ? 'all' : [...new Set(named)], Date.now())
  if (done.some(({ fault }) => fault !== null)) process.exitCode = 1
  return done.length === 0 ? 'Nothing waits.\n' : told(done)
}

const told = (done: Awaited<ReturnType<typeof countersignAtMachine>>): string => {
  const lines = done.map(({ id, fault }) => `${id}  ${fault ?? 'countersigned; the journal says that it was done at the machine'}\n`)
  const codes = done.flatMap(({ login, code }) => (code === null ? [] : [`${code}  for the login ${login ?? ''}\n`]))
  if (codes.length > 0) lines.push('Handover codes, shown this once. Give each to its person, not to whoever gives the password; the first sign-in takes both:\n', ...codes)
  return lines.join('')
}

const listed = (waiting: readonly Proposal[]): string =>
  waiting.length === 0 ? 'Nothing waits.\n' : `${waiting.map(lineOf).join('')}\nMake sure of each in person, stop the server, then: npm run countersign -- ID…, or -- all\n`

const lineOf = (one: Proposal): string => `${one.id}  ${sentenceOf(one)}; proposed by ${one.proposedBy.name}, ${new Date(one.proposedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC\n`

const sentenceOf = ({ act, person, login, role, section, title, fromOn, toOn, newName }: Proposal): string => {
  const who = person?.name ?? ''
  const place = section === null ? '' : `, ${section.name}`
  if (act === 'ACCOUNT_CREATE') return `a login for ${who}: ${login ?? ''}`
  if (act === 'PASSWORD_RESET') return `a one-time password for ${who}, login ${login ?? ''}`
  if (act === 'ACCOUNT_CHANGE') return `${who}’s login ${login ?? ''} opened again`
  if (act === 'PERSON_CHANGE') return newName === null ? `${who} brought back` : `${who} renamed ${newName}`
  if (act === 'SECTION_CHANGE') return `${who} as supervising leader of ${section?.name ?? ''}`
  return `${who} as ${title ?? ''} (${role ?? ''}${place}) from ${fromOn ?? ''} to ${toOn ?? 'no last day'}`
}

run(process.argv.slice(2)).then(
  (said) => process.stdout.write(said),
  (error: Error) => {
    const said = inWords(error, process.env['DATA_DIR'] ?? 'data')
    process.stderr.write(`${said instanceof Error ? said.message : error.message}\n`)
    process.exitCode = 1
  },
)
