import { oneTimeLink, screenList } from '../screens/answers.ts'
import type { Clerk } from './office.ts'
import { demoScreens } from './screens.ts'

/** Where a demonstration screen is to be opened: by its one-time link while its box has not come, by its own address afterwards. */
export type Address = Readonly<{ name: string; place: string; url: string; hung: boolean }>

/** The address of each screen, made by the administrator; links of screens that are already enrolled are not made again. */
export const hangScreens = async (administrator: Clerk, given: Readonly<{ origin: string; zone: string }>): Promise<readonly Address[]> => {
  const { screens } = await administrator.ask(screenList, 'GET', '/api/office/screens')
  const addresses: Address[] = []
  for (const { name, place, tags, profile } of demoScreens) {
    const enrolled = screens.find((screen) => screen.name === name && screen.revokedAt === null)
    if (enrolled) addresses.push({ name, place, url: `${given.origin}/${profile.surface}/${enrolled.id}`, hung: true })
    else {
      const { url } = await administrator.ask(oneTimeLink, 'POST', '/api/office/enrolment-links', { surface: profile.surface, name, place, tags, profile, zone: given.zone })
      addresses.push({ name, place, url, hung: false })
    }
  }
  return addresses
}
