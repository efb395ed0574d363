import type { Page } from 'playwright'
import { recallView } from '../../../server/publications/answers.ts'
import { screenList } from '../../../server/screens/answers.ts'
import type { Bureau, Hung } from '../../journeys/bureau.ts'
import { clerkOf } from '../../journeys/staff.ts'

/** What can be read on a glass now: the lines of the picture on top. */
export const readOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const pictures: HTMLElement[] = []
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.localName === 'slide-picture' && !element.hidden) pictures.push(element)
        if (element.shadowRoot) walk(element.shadowRoot)
      }
    }
    walk(document)
    return pictures.map((picture) => [...(picture.shadowRoot ?? picture).querySelectorAll('.line')].map(({ textContent }) => textContent).join('')).join('|')
  })

/** Everything that stood on a glass for so long, by these words; looks again and again. */
export const stood = async (page: Page, words: readonly string[], ms: number): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>()
  for (const end = Date.now() + ms; Date.now() < end; await pause(200)) {
    const text = await readOn(page)
    for (const word of words) if (text.includes(word)) seen.add(word)
  }
  return seen
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What the office is told about a screen. */
export const toldOf = async ({ house }: Bureau, { id }: Hung) => (await clerkOf(house, 'admin').ask(screenList, 'GET', '/api/office/screens')).screens.find((screen) => screen.id === id)!

/** Who has confirmed a recall, by the name of the screen. */
export const confirmedBy = async ({ house }: Bureau, publication: string) => {
  const { confirmations } = await clerkOf(house, 'office').ask(recallView, 'GET', `/api/office/recalls/${publication}`)
  return confirmations.map(({ screen, confirmedAt, latestPossibleAt }) => ({ name: screen.name, confirmed: confirmedAt !== null, latestPossibleAt }))
}
