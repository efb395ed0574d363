import type { Context } from 'hono'

/**
 * Where a request came from, for counting tries: the socket's own address. Forwarded-for headers are not believed, anyone can write
 * them. Without a socket (a request made in a test) it is `here`.
 */
export const addressOf = (c: Context): string => {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'here'
}
