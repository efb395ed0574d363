import type { FormAct, Place, RegistrationForm } from '../../../server/forms/answers.ts'
import { say } from '../../language/language.ts'
import { sizeInWords } from '../attachments/files.ts'
import { dayInWords, dayOf, stampOf } from '../times.ts'
import { formWords } from '../words/forms.ts'
import { beside, sentences, series } from '../words/joining.ts'
import { categoryNames, channelNames, disclosureNames, groundNames, importanceNames, kindNames, returnReasonNames, scopeNames, secrecyNames, surfaceNames } from '../words/names.ts'

/** One cell of the form: what it is called and what stands there, a line each. */
export type Cell = Readonly<{ name: string; lines: readonly string[] }>
/** A place to sign: what was said there, each with who and when; nothing yet leaves it open for a pen. */
export type Block = Readonly<{ name: string; said: readonly { opinion: string; sign: string; time: string }[]; note: string | null }>
/** The form as it stands on paper, whatever draws it: rows of one or two cells, then the blocks to sign, then what is noted below. */
export type Paper = Readonly<{ title: string; rows: readonly (readonly Cell[])[]; blocks: readonly Block[]; notes: readonly Cell[] }>

const cell = (name: string, ...lines: readonly (string | null)[]): Cell => ({ name, lines: lines.flatMap((line) => (line === null || line === '' ? [] : [line])) })

/** A registration form laid out as the bureau prints it (domain.md D18, 2.6), in the language of the page. */
export const paperOf = (form: RegistrationForm): Paper => {
  const t = say(formWords)
  const title = `${form.bureau}${t.title.startsWith('信息') ? '' : ' · '}${t.title}`
  if (form.stub !== null) return stubPaper(form, title)
  const filled = form.acts.find(({ verdict }) => verdict === 'submit')
  return {
    title,
    rows: [
      [cell(t.number, form.number), cell(t.filled, filled ? dayInWords(dayOf(filled.at)) : null)],
      [cell(t.section, form.section), cell(t.indexNumber, form.indexNumber)],
      ...wordRows(form),
      [cell(t.self, filled?.statements?.content && filled.statements.secrecy ? t.selfDone : null, form.scan && t.scanned(form.scan.rules, form.scan.warnings))],
      ...(form.doubts.length === 0 ? [] : [[cell(t.doubts, ...form.doubts.flatMap(doubtLines))]]),
    ],
    blocks: (['author', 'section', 'leader', 'office', 'director', 'centre'] as const).map((place) => blockOf(form, place)),
    notes: [cell(t.attachments, ...attachmentLines(form)), cell(t.remarks, t.revision(form.revision), form.digest && t.digest(form.digest))],
  }
}

const stubPaper = ({ number, section, stub }: RegistrationForm, title: string): Paper => {
  const t = say(formWords)
  if (stub === null) return { title, rows: [], blocks: [], notes: [] }
  return {
    title,
    rows: [
      [cell(t.number, number), cell(t.section, section)],
      [cell(t.secret, t.yes), cell(t.level, t.years(say(secrecyNames)[stub.level], stub.years))],
      [cell(t.who, stub.person.name), cell(t.time, stampOf(stub.at))],
    ],
    blocks: [],
    notes: [cell(t.remarks, t.stub)],
  }
}

const wordRows = ({ words, doubts }: RegistrationForm): readonly (readonly Cell[])[] => {
  const t = say(formWords)
  if (words === null) return [[cell(t.name, t.gone)]]
  const { decisions, windows } = words
  const level = decisions.secrecyLevel === null || decisions.secrecyYears === null ? t.none : t.years(say(secrecyNames)[decisions.secrecyLevel], decisions.secrecyYears)
  const shown = (['outdoor', 'kiosk'] as const).flatMap((surface) => {
    const window = windows[surface]
    return window === undefined ? [] : [t.window(say(surfaceNames)[surface], stampOf(window.from).slice(0, 16), stampOf(window.to).slice(0, 16))]
  })
  return [
    [cell(t.name, words.title)],
    [cell(t.carrier, words.documentNumber === null ? t.other : t.document), cell(t.documentNumber, words.documentNumber)],
    [cell(t.category, `${say(categoryNames)[words.category]} · ${say(kindNames)[words.kind]}`), cell(t.formedOn, dayInWords(words.formedOn))],
    [cell(t.summary, words.summary)],
    [cell(t.disclosure, say(disclosureNames)[decisions.disclosure]), cell(t.scope, say(scopeNames)[decisions.scope])],
    [cell(t.channels, series(decisions.channels.map((channel) => say(channelNames)[channel])) || t.none)],
    [cell(t.secret, decisions.secret ? t.yes : t.no), cell(t.level, level)],
    [cell(t.windows, ...(shown.length === 0 ? [t.none] : shown))],
    [cell(t.importance, say(importanceNames)[decisions.importance]), cell(t.unsure, doubts.length > 0 ? t.yes : t.no)],
  ]
}

/** 附件清单: names, sizes and the digests of the very files (domain.md 2.6). */
const attachmentLines = ({ words }: RegistrationForm): string[] => {
  const t = say(formWords)
  if (words === null) return [t.gone]
  return words.attachments.length === 0 ? [t.none] : words.attachments.map(({ name, bytes, digest }, index) => t.attachment(`${index + 1}. ${name}`, sizeInWords(bytes), digest))
}

const doubtLines = ({ person, at, text, resolution }: RegistrationForm['doubts'][number]): string[] => {
  const t = say(formWords)
  const raised = `${t.doubt(person.name, text ?? t.gone)}${beside(stampOf(at))}`
  return [raised, resolution === null ? t.unanswered : `${t.answered(resolution.person.name, resolution.text ?? t.gone)}${beside(stampOf(resolution.at))}`]
}

const blockOf = ({ acts, words, doubts, state }: RegistrationForm, place: Place): Block => {
  const t = say(formWords)
  const said = acts.filter((act) => act.place === place)
  const isNeeded = words?.decisions.importance !== 'ordinary' || doubts.length > 0 || acts.some(({ verdict }) => verdict === 'escalate')
  const isPast = state === 'READY' || state === 'PUBLISHED' || state === 'SUPERSEDED' || state === 'EXPIRED' || state === 'RECALLED'
  return { name: t.place(place), said: said.map(opinionOf), note: place === 'director' && said.length === 0 && isPast && !isNeeded ? t.notNeeded : null }
}

const opinionOf = (act: FormAct): Block['said'][number] => {
  const t = say(formWords)
  const { verdict, statements, reasonCode, reason, ground, person, onBehalfOf, signature, at } = act
  const stated = statements === null ? [] : [statements.content ? t.content : '', statements.secrecy ? t.secrecy : '']
  const why = [reasonCode === null ? '' : say(returnReasonNames)[reasonCode], reason ?? '', ground === null ? '' : say(groundNames)[ground]]
  const opinion = sentences([t.verdict(verdict), ...stated, ...why].filter((part) => part !== ''))
  const sign = [person.name, onBehalfOf === null ? '' : t.onBehalfOf(onBehalfOf.name), signature === null ? '' : t.method(signature)].filter((part) => part !== '')
  return { opinion, sign: `${sign[0] ?? ''}${sign.length > 1 ? beside(series(sign.slice(1))) : ''}`, time: stampOf(at) }
}
