import { type Clerk, signIn } from '../../server/demo/office.ts'
import type { Staff } from '../../server/demo/walk.ts'
import type { Role } from '../../server/people/roles.ts'
import { PASSWORD, type TestHouse } from '../house.ts'

/** Who in the test house holds which role; all of section `insurance`. */
const holders: Readonly<Record<Role, string>> = {
  'author': 'author', 'section-head': 'head', 'supervising-leader': 'leader', 'office': 'office',
  'director': 'director', 'information-centre': 'centre', 'administrator': 'admin',
}

/** The test house's people at their doors, asked as the demonstration asks its own. */
export const staffOf = (house: TestHouse): Staff => ({ of: (role) => clerkOf(house, holders[role]), sectionId: () => 'insurance' })

/** One person of the test house; throws what the office said when it refuses. */
export const clerkOf = (house: TestHouse, login: string): Clerk => {
  const asked = async (method: string, path: string, body?: unknown) => {
    const answer = await house.as(login)(method, path, body)
    if (answer.status >= 400) throw new Error(`${login}: ${method} ${path} was answered ${String(answer.status)} ${answer.text}`)
    return answer.body
  }
  return {
    ask: async (schema, ...question) => schema.parse(await asked(...question)),
    bring: async (schema, path, file) => {
      const laptop = await signIn((at, init) => house.app.request(`http://localhost${at}`, init), 'http://localhost', { login, password: PASSWORD })
      return laptop.bring(schema, path, file)
    },
    send: async (method, path, body) => void (await asked(method, path, body)),
  }
}
