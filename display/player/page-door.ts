/** How a page's address names its screen: `/outdoor/`, `/outdoor/<id>`, `/outdoor/#link=TOKEN`, `?card`, `?fit`, `?new`. */
export type Door = Readonly<{
  screen: () => string | undefined
  link: () => string | undefined
  /** `?new`: enrol another screen although this browser already is one. */
  asksAnew: () => boolean
  wantsCard: () => boolean
  wantsFit: () => boolean
  /** From now on the address names this screen. */
  settle: (screen: string) => void
  /** The address names no screen any more. */
  leave: () => void
}>

/** The address of this page; `base` is `/outdoor/` or `/kiosk/`. A one-time link leaves the address bar as soon as it is redeemed. */
export const pageDoor = (base: string): Door => {
  const asked = new URLSearchParams(location.search)
  const go = (path: string): void => {
    const kept = new URLSearchParams([...asked].filter(([name]) => name !== 'new')).toString().replaceAll('=&', '&').replace(/=$/, '')
    history.replaceState(null, '', path + (kept ? `?${kept}` : ''))
  }
  return {
    screen: () => decodeURIComponent(location.pathname.slice(base.length)).replace(/\/$/, '') || undefined,
    link: () => /^#link=([\w-]+)$/.exec(location.hash)?.[1],
    asksAnew: () => asked.has('new'),
    wantsCard: () => asked.has('card'),
    wantsFit: () => asked.has('fit'),
    settle: (screen) => go(`${base}${encodeURIComponent(screen)}`),
    leave: () => go(base),
  }
}
