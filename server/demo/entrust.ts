import { created, delegationsView } from '../people/answers.ts'
import type { Dates } from './dates.ts'
import type { Staff } from './walk.ts'

/** A head of section is away for two weeks; another one reviews what comes in from her pension section meanwhile (domain.md I4). */
export const entrust = async (staff: Staff, { today, iso }: Dates): Promise<void> => {
  const giver = staff.of('section-head', '养老保险科')
  const { colleagues } = await giver.ask(delegationsView, 'GET', '/api/office/delegations')
  const holder = colleagues.find(({ name }) => name === '何素文')!.id
  await giver.ask(created, 'POST', '/api/office/delegations', {
    role: 'section-head', section: staff.sectionId('养老保险科'), holder, fromOn: iso(today), toOn: iso(today.add({ days: 13 })), basis: `望劳社人〔${today.year}〕19号委托书`,
  })
}
