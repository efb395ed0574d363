/** Asks whether to leave a page on which something would be lost for good. */
export type Ask = () => Promise<boolean>

let asks: Ask | null = null

/** The browser asks by itself, in its own words, when the whole page is about to go. */
const holdBack = (event: Event): void => event.preventDefault()

/** From now on nobody leaves the page without being asked, until `stayNoLonger`. */
export const stayUnless = (ask: Ask): void => {
  asks = ask
  window.addEventListener('beforeunload', holdBack)
}

export const stayNoLonger = (): void => {
  asks = null
  window.removeEventListener('beforeunload', holdBack)
}

/** Whether somebody has to be asked first. */
export const isHeld = (): boolean => asks !== null

/** Whether the page may be left: nothing would be lost, or whoever is there says so. */
export const mayLeave = async (): Promise<boolean> => {
  if (asks === null) return true
  const may = await asks()
  if (may) stayNoLonger()
  return may
}
