import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'

/** So many requests a connection may have unanswered. Browsers, screens and proxies send the next when they have the answer. */
const AHEAD = 8

/**
 * Takes requests from a connection as long as it waits for its answers. Node would take in thousands that came in one piece before anybody else
 * has a turn; who sends so is cut off.
 */
export const takingTurns = (listener: RequestListener): RequestListener => {
  const unanswered = new WeakMap<Socket, number>()
  return (request, response) => {
    const { socket } = request
    const count = (unanswered.get(socket) ?? 0) + 1
    if (socket.destroyed || count > AHEAD) return void socket.destroy()
    unanswered.set(socket, count)
    response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1))
    listener(request, response)
  }
}
