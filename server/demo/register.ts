import { proposals, proposed, sections as sectionList, settled } from '../people/answers.ts'
import { demoPassword, desks, newcomer, sections } from './people.ts'
import { signIn, stranger, type Clerk, type Door } from './office.ts'

/** Where the demonstration knocks: the running app, and the address it calls itself. */
export type Place = Readonly<{ door: Door; origin: string }>

const firstPassword = 'first-day-only-2026'
type Desk = (typeof desks)[number]

/**
 * Makes the administrator by the one-time link, then sections and the director, who stands at once; then everyone else, whom the director countersigns;
 * and leaves one newcomer to be countersigned. All through the office's own doors.
 */
export const registerPeople = async ({ door, origin }: Place, given: Readonly<{ setupToken: string; today: string }>): Promise<void> => {
  const [chief, head] = (['administrator', 'director'] as const).map((wanted) => desks.find(({ role }) => role === wanted)!) as [Desk, Desk]
  await stranger(door, origin).send('POST', '/api/office/setup', { token: given.setupToken, name: chief.name, login: chief.login, password: demoPassword })
  const administrator = await signIn(door, origin, { login: chief.login, password: demoPassword })
  for (const name of sections) await administrator.ask(proposed, 'POST', '/api/office/sections', { name })
  const others = desks.filter((desk) => desk !== chief && desk !== head)
  const register = (desk: Desk) => registerOne(administrator, desk, given.today)
  await register(head)
  await firstDay({ door, origin }, { login: head.login })
  for (const desk of others) await register(desk)
  const codes = await countersignAll(await signIn(door, origin, { login: head.login, password: demoPassword }))
  for (const { login } of others) await firstDay({ door, origin }, { login, code: codes.get(login) })
  await register(newcomer)
}

/** A person with a login, their posts and the sections they shall lead. */
const registerOne = async (administrator: Clerk, desk: Desk, fromOn: string): Promise<void> => {
  const { id } = await administrator.ask(proposed, 'POST', '/api/office/people', { name: desk.name, account: { login: desk.login, password: firstPassword } })
  await takeUpPosts(administrator, { person: id, desk, fromOn })
}

/** The director has asked in person whether all this is so. Answers the handover codes, by login. */
const countersignAll = async (director: Clerk): Promise<ReadonlyMap<string | null, string>> => {
  const { proposals: open } = await director.ask(proposals, 'GET', '/api/office/proposals')
  const done = await director.ask(settled, 'POST', '/api/office/proposals/settle', { ids: open.map(({ id }) => id), verdict: 'countersigned' })
  return new Map(done.settled.flatMap(({ id, code }) => (code === null ? [] : [[open.find((one) => one.id === id)?.login ?? null, code] as const])))
}

/** The holder of a new account changes the password that the administrator gave, with the code that the director gave; nobody gave the director one. */
const firstDay = async ({ door, origin }: Place, { login, code }: Readonly<{ login: string; code?: string | undefined }>): Promise<void> => {
  const person = await signIn(door, origin, { login, password: firstPassword })
  await person.send('POST', '/api/office/password', { current: firstPassword, next: demoPassword, code })
}

const takeUpPosts = async (administrator: Clerk, given: Readonly<{ person: string; desk: Desk; fromOn: string }>): Promise<void> => {
  const { person, desk, fromOn } = given
  const known = await administrator.ask(sectionList, 'GET', '/api/office/sections')
  const post = (section: string | null) =>
    administrator.send('POST', '/api/office/posts', { person, role: desk.role, section, title: desk.title.slice(0, 40), fromOn, toOn: null })
  if (desk.sections === null) await post(null)
  for (const name of desk.sections ?? []) await post(known.find((section) => section.name === name)!.id)
  if (desk.role !== 'supervising-leader') return
  for (const section of known) await administrator.send('PATCH', `/api/office/sections/${section.id}`, { supervisingLeader: person })
}
