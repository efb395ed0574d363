import type { ActView, NoticeView } from '../../../server/notices/answers.ts'
import type { ActAsk, Need } from '../../../server/reviews/answers.ts'
import { say } from '../../language/language.ts'
import { valueOf } from '../frame/element.ts'
import { needWords } from '../words/acts.ts'
import { actWords } from '../words/notices.ts'

/** What the form holds for one need, or what is still missing, in words. */
type Part = Readonly<{ ask: Partial<ActAsk> }> | Readonly<{ wrong: string }>

/** The form of an act: where its fields are, and the notice it is about. */
type Form = Readonly<{ root: ParentNode; view: NoticeView; saved: boolean }>

const LEAST = 5
/** Most years of each level (State Secrets Law 2024 Art. 20). */
const MOST_YEARS: Readonly<Record<string, number>> = { 'top-secret': 30, confidential: 20, secret: 10 }

const isChecked = (root: ParentNode, name: string): boolean => root.querySelector<HTMLInputElement>(`[name="${name}"]`)?.checked === true
const long = (text: string): boolean => [...text].length >= LEAST

const letter = ({ root }: Form, wrong: string): Part => {
  const [number, on] = [valueOf(root, 'number'), valueOf(root, 'on')]
  return number && on ? { ask: { number, on } } : { wrong }
}

const resolutions = ({ root, view }: Form): Part => {
  const open = view.doubts.filter(({ resolution }) => resolution === null)
  const written = open.map(({ id }) => ({ doubt: id, text: valueOf(root, `resolution-${id}`) }))
  return written.every(({ text }) => long(text)) ? { ask: written.length === 0 ? {} : { resolutions: written } } : { wrong: say(needWords).needResolutions }
}

const secrecy = ({ root }: Form): Part => {
  const [level, years] = [valueOf(root, 'level'), Number(valueOf(root, 'years'))]
  return level && Number.isInteger(years) && years >= 1 && years <= (MOST_YEARS[level] ?? 0) ? { ask: { level, years } } : { wrong: say(needWords).needSecrecy }
}

const referral = (form: Form): Part => {
  const addressee = valueOf(form.root, 'addressee')
  if (!addressee) return { wrong: say(needWords).needReferral }
  if (!form.saved) return { wrong: say(needWords).needExact }
  const part = letter(form, say(needWords).needReferral)
  return 'ask' in part ? { ask: { ...part.ask, addressee } } : part
}

const bytes = async ({ root }: Form): Promise<Part> => {
  const file = root.querySelector<HTMLInputElement>('[name="bytes"]')?.files?.[0]
  if (!file) return { wrong: say(needWords).needBytes }
  const text = await file.text()
  return text.startsWith('{') ? { ask: { bytes: text } } : { wrong: say(needWords).needBytesJson }
}

const reason = ({ root }: Form): Part => {
  const [reasonCode, words] = [valueOf(root, 'reasonCode'), valueOf(root, 'reason')]
  return reasonCode && long(words) ? { ask: { reasonCode, reason: words } } : { wrong: say(actWords).needReason }
}

const chosen = (name: 'ground' | 'reasonCode', { root }: Form, wrong: string): Part => {
  const value = valueOf(root, name)
  return value ? { ask: { [name]: value } } : { wrong }
}

const parts: Readonly<Record<Need, (form: Form) => Part | Promise<Part>>> = {
  statements: ({ root }) => (isChecked(root, 'content') && isChecked(root, 'secrecy') ? { ask: { statements: { content: true, secrecy: true } } } : { wrong: say(actWords).needStatements }),
  reason,
  text: ({ root }) => (long(valueOf(root, 'reason')) ? { ask: { reason: valueOf(root, 'reason') } } : { wrong: say(needWords).needText }),
  recallReason: (form) => chosen('reasonCode', form, say(actWords).needCode),
  resolutions,
  ground: (form) => chosen('ground', form, say(needWords).needGround),
  secrecy,
  referral,
  reply: (form) => letter(form, say(needWords).needReply),
  bytes,
  retention: ({ root }) => {
    const value = root.querySelector<HTMLInputElement>('[name="retention"]:checked')?.value
    return value ? { ask: { retention: value } } : { wrong: say(needWords).needRetention }
  },
  signature: () => ({ ask: {} }),
}

/** What is sent with an act beside what the form asks for: the revision the person saw, or the state of the draft. */
export const namedBy = (act: ActView, view: NoticeView): ActAsk => ({
  ...(act.digest ? { digest: act.digest } : {}),
  ...((act.act === 'submit' || act.act === 'declare-secret') && view.draft ? { edit: view.draft.edit } : {}),
})

/** Everything an act has to send, read from its form; or the first thing that is missing, in words. */
export const askOf = async (act: ActView, form: Form): Promise<Readonly<{ ask: ActAsk }> | Readonly<{ wrong: string }>> => {
  let ask = namedBy(act, form.view)
  for (const need of act.needs) {
    const part = await parts[need](form)
    if ('wrong' in part) return part
    ask = { ...ask, ...part.ask }
  }
  return { ask }
}
