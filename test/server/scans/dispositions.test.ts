import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, staff, type TestHouse } from '../../house.ts'
import { both, done, send, view } from '../reviews/road.ts'
import { answerAll, draftSaying, findings, saved, saying } from './scanned.ts'

const ID = '11010519491231002X' // the standard's own example (GB 11643-1999)
const DRAFT_WORD = '关于补贴办法的通知（征求意见稿）'
const WHY = '引用上级文件名称，文件已正式印发'

let h: TestHouse
beforeAll(async () => void (h = await openHouse()))
afterAll(() => h.close())

const submit = async (id: string, edit?: number) => send(h, ['author', id, 'submit'], { edit: edit ?? (await view(h, 'author', id)).draft!.edit, statements: both })

describe('what blocks', () => {
  test('is saved as a draft, told at its very characters, and not submitted', async () => {
    const { id, edit } = await draftSaying(h, `拟发放人员张某，身份证号${ID}，金额726元。`)
    const [found, ...others] = await findings(h, id)
    expect(found).toMatchObject({ code: 'PERSONAL_DATA', at: 'wording.body.0', blocking: true, scan: { rule: 'ID18', level: 'BLOCK', family: 'person', answer: null } })
    expect(others).toEqual([])
    const [block] = (await view(h, 'author', id)).draft!.words.wording.body
    expect(block?.type === 'paragraph' && block.text.slice(found!.scan.from!, found!.scan.to!)).toBe(ID)
    const before = await h.rowCounts()
    const answer = await submit(id, edit)
    expect([answer.status, answer.code]).toEqual([422, 'PERSONAL_DATA'])
    expect(answer.text).not.toContain(ID)
    expect(await h.rowCounts()).toEqual(before)
  })

  test('is passed by nobody, whoever answers whatever', async () => {
    const { id } = await draftSaying(h, '本件为内部资料，注意保存。')
    expect((await findings(h, id)).map(({ code }) => code)).toContain('INTERNAL_MARK')
    for (const login of Object.keys(staff)) {
      const answer = await answerAll(h, [login, id], '已请示局长，同意公开')
      expect(answer.status, login).toBeGreaterThanOrEqual(403)
    }
    const [blocked] = (await findings(h, id)).filter(({ scan }) => scan.level === 'BLOCK')
    const answer = await h.as('author')('POST', `/api/office/notices/${id}/dispositions`, { rule: blocked!.scan.rule, prints: [blocked!.scan.print], text: '已请示局长，同意公开' })
    expect([answer.status, answer.code]).toEqual([409, 'BLOCK_STANDS'])
    expect((await submit(id)).code).toBe('INTERNAL_MARK')
  })

  test('is gone when the words are', async () => {
    const { id } = await draftSaying(h, `身份证号${ID}。`)
    const { edit } = await saved(h, id, saying('名单见附表。'))
    expect((await submit(id, edit)).status).toBe(200)
  })
})

describe('a warning', () => {
  test('keeps a draft from being submitted until somebody who writes in it answers in writing', async () => {
    const { id, edit } = await draftSaying(h, DRAFT_WORD)
    expect([(await submit(id, edit)).code, (await findings(h, id))[0]?.code]).toEqual(['WARN_UNANSWERED', 'WARN_UNANSWERED'])
    expect((await answerAll(h, ['author', id], '　可以　')).code).toBe('ANSWER_REQUIRED')
    expect((await answerAll(h, ['author-2', id], WHY)).code).toBe('NOT_FOUND')
    expect((await answerAll(h, ['leader', id], WHY)).code).toBe('NOT_YOUR_SECTION')
    expect((await answerAll(h, ['author', id], ` ${WHY} `)).status).toBe(204)
    const [found] = await findings(h, id)
    expect(found).toMatchObject({ code: 'WARN_ANSWERED', blocking: false, scan: { answer: { person: { id: 'author', name: staff['author']!.name }, text: WHY } } })
    expect((await submit(id, edit)).status).toBe(200)
  })

  test('once answered is not asked again wherever and however the same is written, and anything else is', async () => {
    const { id } = await draftSaying(h, '编号110105194912310021待核。')
    expect((await answerAll(h, ['author', id], '此为档案编号，不是证件号')).status).toBe(204)
    await saved(h, id, saying('经办：编号１１０１０５ 19491231 0021待核。'))
    expect((await findings(h, id)).map(({ code }) => code)).toEqual(['WARN_ANSWERED'])
    await saved(h, id, saying('编号110105194912310022待核。'))
    expect((await findings(h, id)).map(({ code }) => code)).toEqual(['WARN_UNANSWERED'])
  })

  test('is answered anew in place of the earlier answer', async () => {
    const { id } = await draftSaying(h, DRAFT_WORD)
    await answerAll(h, ['author', id], '第一次说明理由')
    await answerAll(h, ['coauthor', id], WHY)
    expect((await findings(h, id))[0]!.scan.answer).toMatchObject({ person: { id: 'coauthor' }, text: WHY })
    const remarks = await h.house.acts.selectFrom('remarks').select('text').where('notice', '=', id).execute()
    expect(remarks).toEqual([{ text: WHY }])
  })

  test('that is not in the words is not answered beforehand', async () => {
    const { id } = await draftSaying(h, DRAFT_WORD)
    const [found] = await findings(h, id)
    await saved(h, id, saying('关于补贴办法的通知'))
    const answer = await h.as('author')('POST', `/api/office/notices/${id}/dispositions`, { rule: found!.scan.rule, prints: [found!.scan.print], text: WHY })
    expect([answer.status, answer.code]).toEqual([409, 'WARN_GONE'])
  })

  test('about a draft, kept, makes the director decide; about a number it does not', async () => {
    const kept = await draftSaying(h, DRAFT_WORD)
    const number = await draftSaying(h, '编号110105194912310021待核。')
    const passed: (string | null)[] = []
    for (const { id, edit } of [kept, number]) {
      await answerAll(h, ['author', id], WHY)
      const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: both })
      await done(h, ['head', id, 'section-approve'], { digest })
      await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
      passed.push((await send(h, ['office', id, 'office-pass'], { digest })).code)
    }
    expect(passed).toEqual(['WARNING_OVERRIDDEN', null])
  })
})

test('the scan on file says what was found where and who answered, and holds none of the words', async () => {
  const { id, edit } = await draftSaying(h, '编号110105194912310021待核。')
  await answerAll(h, ['author', id], '此为档案编号，不是证件号')
  const before = (await h.journal()).length
  await done(h, ['author', id, 'submit'], { edit, statements: both })
  const [run] = await h.house.acts.selectFrom('scans').selectAll().where('notice', '=', id).execute()
  const [answer] = await h.house.acts.selectFrom('dispositions').selectAll().where('notice', '=', id).execute()
  expect(JSON.parse(run!.hits)).toMatchObject([{ rule: 'ID18', level: 'WARN', at: 'wording.body.0', answer: answer!.id }])
  const [entry] = (await h.journal(before)).filter(({ action }) => action === 'SUBMIT')
  expect(JSON.parse(entry!.body)).toMatchObject({ scan: run!.id })
  const { digest } = (await view(h, 'office', id)).revisions[0]!
  await done(h, ['head', id, 'section-approve'], { digest })
  await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
  await done(h, ['office', id, 'office-pass'], { digest })
  const [pass] = (await h.journal(before)).filter(({ action }) => action === 'OFFICE_PASS')
  const again = await h.house.acts.selectFrom('scans').selectAll().where('notice', '=', id).where('person', '=', 'office').executeTakeFirstOrThrow()
  expect([JSON.parse(pass!.body).scan, again.digest, again.hits]).toEqual([again.id, digest, run!.hits])
  const kept = [run, answer, await h.journal()]
  expect(JSON.stringify(kept)).not.toMatch(/110105194912310021|档案编号/)
})
