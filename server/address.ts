import { isIP, isIPv6 } from 'node:net'
import type { Context } from 'hono'
import type { Settings } from './settings.ts'

/**
 * Where a request came from, for counting tries: the socket's own address, or, when that is the proxy the bureau has named, the one the
 * proxy wrote last into `X-Forwarded-For`. From anyone else that header is not believed, anyone can write it. An IPv6 address counts as its
 * network of 64 bits, since every host has as many addresses in it as it likes. Without a socket (a request made in a test) it is `here`.
 */
export const addressOf = (c: Context, { proxyAddress }: Pick<Settings, 'proxyAddress'>): string => {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const socket = plain(incoming?.socket?.remoteAddress ?? 'here')
  const forwarded = socket === proxyAddress ? plain(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '') : ''
  return networkOf(isIP(forwarded) > 0 ? forwarded : socket)
}

/** IPv4 as such where it comes in IPv6 clothes; without the name of an interface. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')

const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = tail === undefined ? [] : Array<string>(8 - first!.length - last!.length).fill('0')
  return `${[...first!, ...zeros, ...last!].slice(0, 4).join(':')}::/64`
}
