import type { Settings } from '../settings.ts'

/** The name passkeys are made for, and whether a page's origin belongs to it. */
export type Site = Readonly<{ rpId: string; isOwn: (origin: string) => boolean }>

/** This very machine under a name that browsers let passkeys be made for; an address in figures is none. */
const isLocal = (host: string): boolean => host === 'localhost'

/**
 * Where passkeys work: at the bureau's own https address, or on this machine as localhost. Browsers know them nowhere else.
 * @returns null when the house is reached at an address that passkeys can't be made for.
 */
export const siteOf = ({ publicUrl }: Pick<Settings, 'publicUrl'>): Site | null => {
  if (publicUrl === null) return { rpId: 'localhost', isOwn: (origin) => URL.canParse(origin) && isLocal(new URL(origin).hostname) }
  const { protocol, hostname } = new URL(publicUrl)
  const usable = isLocal(hostname) || (protocol === 'https:' && /[a-z]/i.test(hostname) && !hostname.startsWith('['))
  return usable ? { rpId: hostname, isOwn: (origin) => origin === publicUrl } : null
}
