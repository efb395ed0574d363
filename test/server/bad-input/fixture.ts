import { logins, type Ready, type World } from './world.ts'

/**
 * How a door is used rightly. `may`: who of the test's people is let through, `screen` for an enrolled box, `anyone` where nobody is asked.
 * `fresh`: makes what the request is about and the request; it is called again whenever a request went through.
 */
export type Fixture = Readonly<{ may: readonly string[] | 'screen' | 'anyone'; fresh: (w: World) => Promise<Ready> }>

/** All people of the test, those without any post too. */
export const everyone = logins
/** A person asks, with a session of their own. */
export const asks = async (w: World, login: string, ...[path, bodies = []]: [path: string, bodies?: readonly unknown[]]): Promise<Ready> => ({ h: w.h, path, bodies, headers: { cookie: await w.cookie(login) } })
/** Nobody in particular asks. */
export const bare = (w: World, path: string, bodies: readonly unknown[] = []): Ready => ({ h: w.h, path, bodies, headers: {} })
