import { created, sections as sectionList } from '../people/answers.ts'
import { demoPassword, desks, sections } from './people.ts'
import { signIn, stranger, type Clerk, type Door } from './office.ts'

/** Where the demonstration knocks: the running app, and the address it calls itself. */
export type Place = Readonly<{ door: Door; origin: string }>

const firstPassword = 'first-day-only-2026'

/** Makes the administrator by the one-time link, then sections, people, accounts and posts, all through the office's own doors. */
export const registerPeople = async ({ door, origin }: Place, given: Readonly<{ setupToken: string; today: string }>): Promise<void> => {
  const chief = desks.find(({ role }) => role === 'administrator')!
  await stranger(door, origin).send('POST', '/api/office/setup', { token: given.setupToken, name: chief.name, login: chief.login, password: demoPassword })
  const administrator = await signIn(door, origin, { login: chief.login, password: demoPassword })
  for (const name of sections) await administrator.ask(created, 'POST', '/api/office/sections', { name })
  for (const desk of desks.filter((other) => other !== chief)) {
    const { id } = await administrator.ask(created, 'POST', '/api/office/people', { name: desk.name })
    await administrator.send('POST', `/api/office/people/${id}/account`, { login: desk.login, password: firstPassword })
    await firstDay({ door, origin }, desk.login)
    await takeUpPosts(administrator, { person: id, desk, fromOn: given.today })
  }
}

/** The holder of a new account changes the password that the administrator gave. */
const firstDay = async ({ door, origin }: Place, login: string): Promise<void> => {
  const person = await signIn(door, origin, { login, password: firstPassword })
  await person.send('POST', '/api/office/password', { current: firstPassword, next: demoPassword })
}

const takeUpPosts = async (administrator: Clerk, given: Readonly<{ person: string; desk: (typeof desks)[number]; fromOn: string }>): Promise<void> => {
  const { person, desk, fromOn } = given
  const known = await administrator.ask(sectionList, 'GET', '/api/office/sections')
  const post = (section: string | null) =>
    administrator.send('POST', '/api/office/posts', { person, role: desk.role, section, title: desk.title.slice(0, 40), fromOn, toOn: null })
  if (desk.sections === null) await post(null)
  for (const name of desk.sections ?? []) await post(known.find((section) => section.name === name)!.id)
  if (desk.role !== 'supervising-leader') return
  for (const section of known) await administrator.send('PATCH', `/api/office/sections/${section.id}`, { supervisingLeader: person })
}
