import { type Bureau, dayOf, type Notice, openDoubts } from './bureau.ts'
import type { Act } from './duties.ts'
import { type Ask, concerned } from './objections.ts'

/** How an honest request is spoilt before it is sent. */
export const spoilings = ['none', 'blind', 'stale', 'bare', 'short', 'half'] as const
export type Spoiling = (typeof spoilings)[number]

const reason = { reasonCode: 'FORMAT', reason: '请核对一下日期' }
const ground = { ground: 'REG2019-16-1' }
const both = { statements: { content: true, secrecy: true } }

/** What an honest person sends with an act. */
export const honest = (bureau: Bureau, notice: Notice, act: Act): Ask => {
  const edit = notice.draft === null ? {} : { edit: notice.draft.edit }
  if (act === 'submit') return { ...edit, ...both }
  if (act === 'declare-secret') return { ...edit, level: 'secret', years: 10 }
  const revision = concerned(notice, act)
  const digest = revision === undefined ? {} : { digest: revision.digest }
  return { ...digest, ...carried(bureau, { notice, act, paper: revision?.paper }) }
}

const carried = ({ now }: Bureau, { notice, act, paper = '' }: { notice: Notice; act: Act; paper?: string | undefined }): Ask => {
  const letter = { number: '望密函〔2026〕7号', on: dayOf(now) }
  const resolutions = { resolutions: openDoubts(notice).map(({ id }) => ({ doubt: id, text: '经核对不涉密' })) }
  if (act === 'leader-sign') return both
  if (act.includes('-close-')) return act.startsWith('director') ? { ...resolutions, ...ground } : ground
  if (act.endsWith('-return') || act === 'escalate') return reason
  if (act === 'director-approve') return resolutions
  if (act === 'recall') return { reasonCode: 'ERROR' }
  if (act === 'archive') return { retention: '10y' }
  if (act === 'refer') return { ...letter, addressee: '望州市国家保密局', reason: '局长批示送请确定' }
  if (act === 'readmit') return { ...letter, bytes: paper }
  if (act === 'confirm-secret') return { ...letter, level: 'secret', years: 10 }
  return ['withdraw', 'doubt', 'doubt-approved', 'doubt-published'].includes(act) ? { reason: '此处可能涉密，请核对' } : {}
}

/** The same, spoilt: without naming the wording, naming another, without what has to be sent, with a reason too short, with one statement of two. */
export const spoilt = (ask: Ask, how: Spoiling, notice: Notice): Ask => {
  const { digest, ...rest } = ask
  if (how === 'blind') return rest
  if (how === 'stale') return stale(ask, notice)
  if (how === 'bare') return { ...(digest === undefined ? {} : { digest }), ...(ask.edit === undefined ? {} : { edit: ask.edit }) }
  if (how === 'short') return { ...ask, ...(ask.reason === undefined ? {} : { reason: '改' }), ...(ask.resolutions === undefined ? {} : { resolutions: ask.resolutions.map((one) => ({ ...one, text: '好' })) }) }
  return how === 'half' && ask.statements !== undefined ? { ...ask, statements: { content: true, secrecy: false } } : ask
}

/** About something else than what is at hand: another draft, other bytes, an older wording, or one there never was. */
const stale = (ask: Ask, notice: Notice): Ask => {
  if (ask.edit !== undefined) return { ...ask, edit: ask.edit + 1 }
  if (ask.bytes !== undefined) return { ...ask, bytes: ask.bytes.replace('。', '！') }
  return { ...ask, digest: notice.revisions[1]?.digest ?? 'a'.repeat(64) }
}
