import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '#playlists/instant.ts'
import { formMarks, secrecyMarks } from '../../../server/notices/form.ts'
import { frozen, thawed } from '../../../server/notices/freeze.ts'
import { documentNumberOf } from '../../../server/notices/document-number.ts'
import { blankWords, type DraftWords } from '../../../server/notices/words.ts'
import { inDays, WORKDAY_TEN } from '../../house.ts'
import { holiday } from '../reviews/road.ts'

const moment = { now: WORKDAY_TEN, zone: 'Asia/Shanghai' }
const base = holiday()
const decided = (change: Partial<DraftWords['decisions']>) => holiday({ decisions: { ...base.decisions, ...change } })
const worded = (change: Partial<DraftWords['wording']>, more: Partial<DraftWords> = {}) => holiday({ wording: { ...base.wording, ...change }, ...more })
const table = (columns: readonly object[], rows: readonly string[][]) => worded({ body: [{ type: 'table', columns, rows }] as unknown as DraftWords['wording']['body'] })
const kiosk = base.windows.kiosk!

/** What is found in a draft: `CODE at.field`, hints with a question mark. */
const found = (words: DraftWords): string[] => formMarks(words, moment).map(({ code, at, blocking }) => `${code} ${at}${blocking ? '' : '?'}`)

const rows: readonly (readonly [string, DraftWords, readonly string[]])[] = [
  ['a complete notice has nothing against it', base, []],
  ['whether to make it public is asked', decided({ disclosure: null }), ['DECISION_INCOMPLETE decisions.disclosure']],
  ['to whom is asked', decided({ scope: null }), ['DECISION_INCOMPLETE decisions.scope']],
  ['by which channels is asked', decided({ channels: null }), ['DECISION_INCOMPLETE decisions.channels']],
  ['what is made public is made public somehow', decided({ channels: [] }), ['DECISION_INCOMPLETE decisions.channels']],
  ['whether it is secret is asked', decided({ secret: null }), ['DECISION_INCOMPLETE decisions.secret']],
  ['how important it is is asked', decided({ importance: null }), ['DECISION_INCOMPLETE decisions.importance']],
  ['what is not secret has no level', decided({ secrecyLevel: 'secret' }), ['DECISION_INCONSISTENT decisions.secrecyLevel']],
  ['what is not secret has no term', decided({ secrecyYears: 5 }), ['DECISION_INCONSISTENT decisions.secrecyYears']],
  ['what is given on request is not on a screen', decided({ disclosure: 'on-request' }), ['DECISION_INCONSISTENT decisions.channels']],
  ['what is for the house only is not on a screen', decided({ scope: 'internal' }), ['SCOPE_CHANNEL_CONFLICT decisions.scope']],
  ['what is for some people only is not on a screen', decided({ scope: 'specific', channels: ['kiosk'] }), ['SCOPE_CHANNEL_CONFLICT decisions.scope']],

  ['a title is needed', worded({ title: ' ' }), ['FIELD_MISSING wording.title']],
  ['a summary is needed', worded({ summary: '' }), ['FIELD_MISSING wording.summary']],
  ['a text is needed', worded({ body: [{ type: 'paragraph', text: '  ' }] }), ['FIELD_MISSING wording.body']],
  ['the day it was formed is needed', holiday({ formedOn: null }), ['FIELD_MISSING formedOn']],
  ['nothing is formed tomorrow', holiday({ formedOn: inDays(1) }), ['DATE_IN_FUTURE formedOn']],
  ['a document number is written in full', holiday({ documentNumber: '望劳社发〔09〕27号' }), ['DOCUMENT_NUMBER_FORM documentNumber']],
  ['a document number has no leading zero', holiday({ documentNumber: '望劳社发〔2009〕027号' }), ['DOCUMENT_NUMBER_FORM documentNumber']],
  ['old brackets are taken and told', holiday({ documentNumber: '长政办[2009]13号' }), ['LEGACY_BRACKETS documentNumber?']],

  ['a screen needs its window', holiday({ windows: { outdoor: null, kiosk } }), ['WINDOW_INVALID windows.outdoor']],
  ['a window has an end', holiday({ windows: { outdoor: { from: WORKDAY_TEN, to: null }, kiosk } }), ['WINDOW_INVALID windows.outdoor']],
  ['a window does not end before it begins', holiday({ windows: { outdoor: kiosk, kiosk: { from: WORKDAY_TEN + DAY, to: WORKDAY_TEN } } }), ['WINDOW_INVALID windows.kiosk']],
  ['a window is not over already', holiday({ windows: { outdoor: { from: WORKDAY_TEN - DAY, to: WORKDAY_TEN }, kiosk } }), ['WINDOW_OVER windows.outdoor']],
  ['a channel that was not chosen needs no window', holiday({ decisions: { ...base.decisions, channels: ['kiosk'] }, windows: { outdoor: null, kiosk } }), []],

  ['a closure says until when', holiday({ kind: 'closure' }), ['CLOSURE_NEEDS_UNTIL wording.details.closedUntil']],
  ['a closure ends after it begins', worded({ details: { closedFrom: kiosk.to! + HOUR, closedUntil: kiosk.to! } }, { kind: 'closure' }), ['WINDOW_INVALID wording.details.closedUntil']],
  ['a closure shown after reopening is told', worded({ details: { closedUntil: WORKDAY_TEN + DAY } }, { kind: 'closure' }), ['SHOWN_AFTER_REOPENING windows?']],
  ['a public list says its period', worded({ details: { listFromOn: inDays(0) } }, { kind: 'public-list' }), ['LIST_NEEDS_PERIOD wording.details.listToOn']],
  ['a period does not run backwards', worded({ details: { listFromOn: inDays(0), listToOn: inDays(-1) } }, { kind: 'public-list' }), ['LIST_NEEDS_PERIOD wording.details.listToOn']],
  ['a policy explained names its document', holiday({ kind: 'policy' }), ['POLICY_NEEDS_DOCUMENT wording.details.explains']],
  ['figures had better name their source', holiday({ kind: 'contribution', documentNumber: null }), ['SOURCE_NUMBER_MISSING documentNumber?']],

  ['a row has a cell for every column', table([{ name: '姓名', showOn: ['kiosk'] }], [['赵*兰', '多余']]), ['TABLE_UNEVEN wording.body.0']],
  ['a column has a name', table([{ name: '', showOn: ['kiosk'] }], [['赵*兰']]), ['FIELD_MISSING wording.body.0']],
  ['the last four places of an ID do not go outdoors', table([{ name: '尾号', showOn: ['outdoor', 'kiosk'], mask: 'id-last4' }], [['**************0027']]), ['ID_COLUMN_OUTDOOR wording.body.0']],
  ['nor does a column that is an ID by its name', table([{ name: '身份证号码', showOn: ['outdoor'] }], [['**************0027']]), ['ID_COLUMN_OUTDOOR wording.body.0']],
  ['on the kiosk they may be told apart', table([{ name: '身份证号码', showOn: ['kiosk'], mask: 'id-last4' }], [['**************0027']]), []],

  ['words about secrecy are none', worded({ summary: '保密审查和商业秘密的有关规定。' }), []],
]

describe('what a draft is told before it is submitted', () => {
  for (const [name, words, says] of rows) test(name, () => expect(found(words)).toEqual(says))
})

const marked: readonly (readonly [string, DraftWords, string])[] = [
  ['in the title', worded({ title: '秘密★关于工资调整的通知' }), 'wording.title'],
  ['in a cell', table([{ name: '密级', showOn: ['kiosk'] }], [['机密★10年']]), 'wording.body.0.rows.0.0'],
  ['split over two cells', table([{ name: '甲', showOn: ['kiosk'] }, { name: '乙', showOn: ['kiosk'] }], [['机', '密★']]), 'wording.body.0.rows.0'],
]

describe('a secrecy mark keeps words from being kept', () => {
  for (const [where, words, at] of marked) test(where, () => expect(secrecyMarks(words)).toMatchObject([{ code: 'SECRET_MARK', at }]))
})

describe('what is decided to be secret', () => {
  const empty = { ...blankWords({ category: 'affairs', kind: 'announcement' }), formedOn: inDays(-3) }
  const secret = (level: 'top-secret' | 'confidential' | 'secret', years: number): DraftWords => ({
    ...empty,
    decisions: { disclosure: 'not-public', scope: 'internal', channels: [], secret: true, secrecyLevel: level, secrecyYears: years, importance: 'ordinary' },
  })

  test('has a level and a term within the law', () => {
    const terms = [secret('confidential', 25), secret('confidential', 20), secret('secret', 11), secret('top-secret', 31), secret('top-secret', 30)]
    expect(terms.map((words) => found(words).find((code) => code.startsWith('TERM')) ?? null)).toEqual([
      'TERM_EXCEEDS_20Y decisions.secrecyYears', null, 'TERM_EXCEEDS_10Y decisions.secrecyYears', 'TERM_EXCEEDS_30Y decisions.secrecyYears', null,
    ])
    expect(found({ ...secret('secret', 5), decisions: { ...secret('secret', 5).decisions, secrecyLevel: null, secrecyYears: null } })).toContain('DECISION_INCOMPLETE decisions.secrecyYears')
  })

  test('leaves no words here', () => {
    expect(secrecyMarks(secret('secret', 5))).toEqual([])
    expect(secrecyMarks({ ...secret('secret', 5), wording: { ...empty.wording, title: '某事' } })).toMatchObject([{ code: 'SECRET_STAYS_ON_PAPER' }])
    expect(found({ ...secret('secret', 5), decisions: { ...secret('secret', 5).decisions, disclosure: 'proactive', channels: ['website'] } })).toContain('DECISION_INCONSISTENT decisions.disclosure')
  })
})

describe('freezing', () => {
  const belongs = { notice: 'n1', number: 1, section: '社会保险科' }
  const contentOf = (words: DraftWords) => {
    const made = frozen(words, belongs)
    if (!('content' in made)) throw new Error(made.mark.at)
    return made.content
  }

  test('leaves out what is blank, was not decided, or belongs to another kind', () => {
    const words = worded(
      { body: [{ type: 'paragraph', text: ' ' }, { type: 'list', ordered: false, items: ['', '带上身份证'] }, { type: 'list', ordered: true, items: [' '] }], details: { closedUntil: WORKDAY_TEN, explains: '' } },
      { documentNumber: '长政办[2009]13号', decisions: { ...base.decisions, channels: ['kiosk', 'website', 'kiosk'] } },
    )
    const content = contentOf(words)
    expect(content.wording).toMatchObject({ body: [{ type: 'list', items: ['带上身份证'] }], details: {} })
    expect(content).toMatchObject({ documentNumber: '长政办〔2009〕13号', windows: { kiosk }, decisions: { channels: ['kiosk', 'website'] } })
    expect(content.windows.outdoor).toBeUndefined()
  })

  test('and thawing give the same words again', () => expect(contentOf(thawed(contentOf(base)))).toEqual(contentOf(base)))

  test('names the first place that can’t be kept', () => expect(frozen(holiday({ formedOn: null }), belongs)).toMatchObject({ mark: { code: 'WORDS_INVALID', at: 'formedOn' } }))
})

test('document numbers of older papers get the brackets of the standard', () => {
  const typed = ['望劳社发〔2009〕118号', '望劳社发[2009]118号', '望劳社发（2009）118号', '望劳社发 ［2009］ 118 号', '望劳社发〔2009〕第27号', '2009年27号', '望劳社发〔2009〕0号']
  expect(typed.map((text) => documentNumberOf(text)?.number ?? null)).toEqual([...Array<string>(4).fill('望劳社发〔2009〕118号'), null, null, null])
})
