import { networkInterfaces } from 'node:os'

/** Where other machines reach a server that listens everywhere (HOST 0.0.0.0 or ::); none for any other host. IPv4 only, that is what people type. */
export const networkAddresses = (host: string, port: string): string[] => {
  if (host !== '0.0.0.0' && host !== '::') return []
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => `http://${address}:${port}`)
}
