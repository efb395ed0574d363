import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { faultAnswer, faults, type FaultCode } from './faults.ts'

/** What Node says of a request it could not read, and what we say of it; everything else is simply no HTTP. */
const known: Readonly<Record<string, FaultCode>> = { HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE', ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TOO_SLOW' }

/** Answers on the bare socket what never became a request, in the form of every other refusal, and ends the connection. */
export const answerUnreadable = ({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void => {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const fault = known[code] ?? 'BAD_REQUEST'
  const { status } = faults[fault]
  const body = JSON.stringify(faultAnswer(fault, { values: { whyZh: '不是有效的 HTTP 请求', why: 'it is not valid HTTP' } }))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, 'Content-Type: application/json', 'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
