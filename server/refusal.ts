import { randomBytes } from 'node:crypto'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Fault, faultAnswer, faults } from './faults.ts'
import type { House } from './house.ts'
import { recordDenied } from './journal/denied.ts'
import type { OfficeEnv } from './router.ts'
import { goodbyeTo } from './screens/ticket.ts'

/** The one place where what was thrown becomes an answer. What nobody foresaw is logged under a reference, and only the reference is told. */
export const answerFaults = (house: House): ErrorHandler<OfficeEnv> => async (thrown, c) => {
  const fault = asFault(thrown, house)
  const { status } = faults[fault.code]
  const { method, path } = c.req
  const person = c.get('person')
  if (person !== undefined) await recordDenied(house, fault.code, { person: person.id, method, path })
  if (fault.code === 'TOO_MANY_TRIES') c.header('Retry-After', String(fault.detail.values?.seconds ?? 30))
  c.header('X-Content-Type-Options', 'nosniff')
  const goodbye = fault.code === 'UNKNOWN_SCREEN' ? goodbyeTo(c, house) : null
  if (goodbye !== null) c.header('Goodbye', goodbye)
  return c.json(faultAnswer(fault.code, fault.detail), status)
}

const asFault = (thrown: unknown, house: House): Fault => {
  if (thrown instanceof Fault) return thrown
  if (thrown instanceof HTTPException && thrown.status < 500) return new Fault('BAD_REQUEST', { values: { whyZh: '内容不是有效的 JSON', why: 'it is not valid JSON' } })
  if (isFullDisk(thrown)) return new Fault('NO_SPACE')
  const reference = randomBytes(4).toString('hex')
  house.log.error({ err: thrown, reference }, 'a request failed in a way nobody foresaw')
  return new Fault('NOTED', { values: { reference } })
}

const isFullDisk = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && (thrown.code === 'SQLITE_FULL' || thrown.code === 'ENOSPC')
