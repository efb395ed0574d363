import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'

/**
 * The rival of the poll bench: a bare node:http server that answers the very bytes and headers of one recorded reply, 304 or 200 by
 * If-None-Match, and does nothing else. `argv[2]`: the recording.
 */
const recorded = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as { etag: string; headers200: Record<string, string>; headers304: Record<string, string>; body: string }
const body = Buffer.from(recorded.body, 'base64')

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === recorded.etag) {
    response.writeHead(304, recorded.headers304)
    response.end()
  } else {
    response.writeHead(200, recorded.headers200)
    response.end(body)
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.stdout.write(`listening on ${String(address.port)}\n`)
})
