import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR } from '#playlists/instant.ts'
import { content, contentDigest } from '#playlists/notice.ts'
import { paperOf } from '../../../display/office/forms/paper.ts'
import type { RegistrationForm } from '../../../server/forms/answers.ts'
import { inDays, openHouse, staff, type TestHouse } from '../../house.ts'
import { runChoresOf } from '../../../server/chores.ts'
import { both, done, drafted, holiday, send, view, walked } from '../reviews/road.ts'
import { bring, brought, draftWith, fetched, named } from './brought.ts'
import { docx, jpeg, pdf, png, xlsx } from './files.ts'

const ID = '11010519491231002X' // the standard's own example (GB 11643-1999)
const MARK = '机密★10年'

let h: TestHouse
beforeAll(async () => void (h = await openHouse()))
afterAll(() => h.close())

const files = async (word: string): Promise<Record<string, { name: string; bytes: Uint8Array; where: string }>> => ({
  'the text of a PDF': { name: '名单.pdf', bytes: pdf({ text: word }), where: '附件 1，第 1 页' },
  'a comment on a PDF': { name: '名单.pdf', bytes: pdf({ note: word }), where: '附件 1，批注' },
  'the author of a PDF': { name: '名单.pdf', bytes: pdf({ author: word }), where: '附件 1，文件属性' },
  'a DOCX comment': { name: '名单.docx', bytes: await docx({ comment: word }), where: '附件 1，批注' },
  'text deleted from a DOCX under tracked changes': { name: '名单.docx', bytes: await docx({ deleted: word }), where: '附件 1，正文' },
  'a DOCX page head': { name: '名单.docx', bytes: await docx({ header: word }), where: '附件 1，页眉、页脚' },
  'the creator of a DOCX': { name: '名单.docx', bytes: await docx({ creator: word }), where: '附件 1，文件属性' },
  'a table of a DOCX': { name: '名单.docx', bytes: await docx({ row: ['事项', word] }), where: '附件 1，第 1 个表格，第 2 行第 2 列' },
  'a hidden sheet of an XLSX': { name: '名单.xlsx', bytes: xlsx({ hidden: [['说明'], ['无', word]] }), where: '附件 1，第 2 张工作表（隐藏），B2' },
  'a comment in an XLSX': { name: '名单.xlsx', bytes: xlsx({ comment: word }), where: '附件 1，批注' },
  'a text chunk of a PNG': { name: '图.png', bytes: png(word), where: '附件 1，文件属性' },
  'the EXIF of a JPEG': { name: '图.jpg', bytes: jpeg(word), where: '附件 1，文件属性' },
  'a CSV': { name: '名单.csv', bytes: Buffer.from(`事项,号码\r\n"培训, 一期","${word}"\r\n`), where: '附件 1，第 1 个表格，第 2 行第 2 列' },
  'a text in UTF-16': { name: '说明.txt', bytes: Buffer.from(`\ufeff证号${word}。`, 'utf16le'), where: '附件 1，正文' },
})
const hiding = Object.keys(await files(ID))

describe('a resident ID number hidden in', () => {
  test.each(hiding)('%s is found, told at its place, and keeps the notice from being submitted', async (place) => {
    const { where, ...file } = (await files(ID))[place]!
    const { id, edit, marks } = await draftWith(h, file)
    const found = marks.filter(({ code }) => code === 'PERSONAL_DATA')
    expect(found.map(({ at, scan }) => [at, scan?.rule, scan?.where?.zh])).toEqual([['attachments.0', 'ID18', where]])
    expect(found[0]!.zh).toContain(where)
    const before = await h.rowCounts()
    const answer = await send(h, ['author', id, 'submit'], { edit, statements: both })
    expect([answer.status, answer.code]).toEqual([422, 'PERSONAL_DATA'])
    expect(answer.text).not.toContain(ID)
    expect(await h.rowCounts()).toEqual(before)
  })

  test('the name of a file is found like in any other text', async () => {
    const { marks } = await draftWith(h, { name: `申请人${ID}.pdf`, bytes: pdf() })
    expect(marks.map(({ code, at, scan }) => [code, at, scan?.rule])).toEqual([['PERSONAL_DATA', 'attachments.0', 'ID18']])
  })
})

describe('a secrecy mark in', () => {
  test.each(hiding)('%s: nothing of the file is kept', async (place) => {
    const { name, bytes } = (await files(MARK))[place]!
    await refused({ name, bytes }, [422, 'SECRET_MARK'])
  })

  test('the name of a file: nothing of the file is kept', () => refused({ name: '机密★方案.pdf', bytes: pdf() }, [422, 'SECRET_MARK']))
})

/** Refused with this status and code, and no row more. */
const refused = async (file: { name: string; bytes: Uint8Array }, expected: readonly [number, string]): Promise<void> => {
  const { id } = await drafted(h)
  const before = await h.rowCounts()
  const answer = await bring(h, ['author', id], file)
  expect([answer.status, answer.code], answer.text).toEqual(expected)
  expect(await h.rowCounts()).toEqual(before)
}

describe('a file that is no good', () => {
  let made: Uint8Array | undefined
  const bomb = (): Uint8Array => (made ??= zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }))
  const liar = (): Uint8Array => {
    const bytes = bomb().slice()
    for (const sign of [[0x50, 0x4b, 3, 4, 22], [0x50, 0x4b, 1, 2, 24]] as const) new DataView(bytes.buffer).setUint32(Buffer.from(bytes.buffer).indexOf(Buffer.from(sign.slice(0, 4))) + sign[4], 1000, true)
    return bytes
  }
  const huge = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${'字'.repeat(300_001)}</w:t></w:r></w:p></w:body></w:document>`
  const entities = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
  test.each<[string, () => { name: string; bytes: Uint8Array }, readonly [number, string]]>([
    ['too large', () => ({ name: '大.pdf', bytes: Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024)]) }), [413, 'ATTACHMENT_TOO_LARGE']],
    ['empty', () => ({ name: '空.pdf', bytes: new Uint8Array() }), [422, 'ATTACHMENT_EMPTY']],
    ['another kind than its name says', () => ({ name: '名单.pdf', bytes: png() }), [422, 'ATTACHMENT_TYPE']],
    ['a program under the name of a text', () => ({ name: '说明.txt', bytes: Buffer.from('MZ\u0000\u0001\u0002') }), [422, 'ATTACHMENT_TYPE']],
    ['of a kind that is not taken', () => ({ name: '名单.doc', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }), [422, 'ATTACHMENT_TYPE']],
    ['without an ending', () => ({ name: '名单', bytes: pdf() }), [422, 'ATTACHMENT_TYPE']],
    ['with a path in its name', () => ({ name: '../../名单.pdf', bytes: pdf() }), [422, 'ATTACHMENT_NAME']],
    ['with a name nobody can read', () => ({ name: '名\u202e单.pdf', bytes: pdf() }), [422, 'ATTACHMENT_NAME']],
    ['with a name too long', () => ({ name: `${'长'.repeat(130)}.pdf`, bytes: pdf() }), [422, 'ATTACHMENT_NAME']],
    ['locked by a password', () => ({ name: '名单.pdf', bytes: pdf({ locked: true }) }), [422, 'ATTACHMENT_UNREADABLE']],
    ['broken', () => ({ name: '名单.pdf', bytes: Buffer.from('%PDF-1.4\nnothing else') }), [422, 'ATTACHMENT_UNREADABLE']],
    ['half a package', () => ({ name: '名单.xlsx', bytes: xlsx().slice(0, 700) }), [422, 'ATTACHMENT_UNREADABLE']],
    ['a PDF with another file in it', () => ({ name: '名单.pdf', bytes: pdf({ embedded: true }) }), [422, 'ATTACHMENT_UNREADABLE']],
    ['an XLSX with macros', () => ({ name: '名单.xlsx', bytes: xlsx({ more: { 'xl/vbaProject.bin': new Uint8Array(9) } }) }), [422, 'ATTACHMENT_UNREADABLE']],
    ['an XLSX with a file in it', () => ({ name: '名单.xlsx', bytes: xlsx({ more: { 'xl/embeddings/a.docx': new Uint8Array(9) } }) }), [422, 'ATTACHMENT_UNREADABLE']],
    ['a zip bomb', () => ({ name: '名单.docx', bytes: bomb() }), [422, 'ATTACHMENT_UNREADABLE']],
    ['a zip bomb that lies about its size', () => ({ name: '名单.docx', bytes: liar() }), [422, 'ATTACHMENT_UNREADABLE']],
    ['more text than can be looked through', () => ({ name: '名单.docx', bytes: zipSync({ 'word/document.xml': Buffer.from(huge) }) }), [422, 'ATTACHMENT_UNREADABLE']],
    ['XML that blows itself up', () => ({ name: '名单.docx', bytes: zipSync({ 'word/document.xml': Buffer.from(entities) }) }), [422, 'ATTACHMENT_UNREADABLE']],
  ])('%s is refused, and nothing of it is kept', async (_, file, expected) => refused(file(), expected))
})

describe('who may bring a file', () => {
  test('only those who may write in the draft, and they have a hand in it from then on', async () => {
    const { id } = await drafted(h)
    const answers = await Promise.all(Object.keys(staff).map(async (login) => [login, (await bring(h, [login, id], { name: '名单.pdf', bytes: pdf({ text: login }) })).code] as const))
    const may = answers.filter(([, code]) => code === null).map(([login]) => login)
    expect(may).toEqual(['author', 'coauthor', 'head', 'office'])
    const { edit } = await view(h, 'author', id).then(({ draft }) => draft!)
    await done(h, ['author', id, 'submit'], { edit, statements: both })
    const [frozen] = (await view(h, 'author', id)).revisions
    expect(frozen!.editors.map((person) => person.id).sort()).toEqual(['coauthor', 'head', 'office'])
  })

  test('nobody once it is submitted, returned to nobody, or published', async () => {
    const { id } = await walked(h)
    for (const login of ['author', 'office', 'director']) expect((await bring(h, [login, id], { name: '名单.pdf', bytes: pdf() })).status, login).toBeGreaterThanOrEqual(403)
    expect((await bring(h, ['author', id], { name: '名单.pdf', bytes: pdf() })).code).toBe('NO_DRAFT')
  })

  test('the journal says who brought what, by its digest', async () => {
    const from = (await h.journal()).at(-1)!.seq
    const { id, attachments } = await draftWith(h, { name: '附表.xlsx', bytes: xlsx() })
    const [entry] = (await h.journal(from)).filter(({ action }) => action === 'ATTACH')
    expect([entry!.actor, entry!.subject, JSON.parse(entry!.body)]).toEqual(['author', `notice:${id}`, { attachment: attachments[0]!.digest, type: 'xlsx', bytes: xlsx().length, number: 1 }])
    expect(entry!.body).not.toContain('附表')
  })
})

describe('what the words name', () => {
  test('is frozen with them: the same words without it have another digest', async () => {
    const { id, edit, attachments } = await draftWith(h, { name: '附表.xlsx', bytes: xlsx() })
    const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: both })
    const [revision] = (await view(h, 'author', id)).revisions
    expect(revision!.content!.attachments).toEqual(attachments)
    expect(attachments).toEqual([{ digest: createHash('sha256').update(xlsx()).digest('hex'), name: '附表.xlsx', type: 'xlsx', bytes: xlsx().length }])
    const bare = content.parse({ ...revision!.content, attachments: undefined })
    expect([contentDigest(revision!.content!) === digest, contentDigest(bare) === digest]).toEqual([true, false])
    await done(h, ['author', id, 'edit'], { digest })
    expect((await view(h, 'author', id)).draft!.words.attachments).toEqual(attachments)
  })

  test('must have been brought for this notice, be named once, and be what it is named', async () => {
    const { id, attachments: [one] } = await draftWith(h, { name: '附表.xlsx', bytes: xlsx() })
    const { id: other } = await drafted(h)
    const { draft } = await view(h, 'author', id)
    const save = (notice: string, edit: number, attachments: readonly object[]) => h.as('author')('PUT', `/api/office/notices/${notice}/draft`, { edit, words: { ...holiday(), attachments } })
    expect((await save(other, 1, [one!])).code).toBe('ATTACHMENT_UNKNOWN')
    for (const wrong of [{ ...one!, bytes: 7 }, { ...one!, type: 'docx' }, { ...one!, name: '附表.pdf' }, { ...one!, digest: '0'.repeat(64) }]) expect((await save(id, draft!.edit, [wrong])).code).toBe('ATTACHMENT_UNKNOWN')
    expect((await save(id, draft!.edit, [one!, one!])).code).toBe('ATTACHMENT_UNKNOWN')
    expect((await save(id, draft!.edit, [{ ...one!, name: '机密★附表.xlsx' }])).code).toBe('SECRET_MARK')
    expect((await save(id, draft!.edit, [{ ...one!, name: '新名.xlsx' }])).status).toBe(200)
  })

  test('is at most ten files', async () => {
    const { id } = await drafted(h)
    const ten = await Promise.all(Array.from({ length: 10 }, (_, n) => brought(h, id, { name: `附件${n}.txt`, bytes: Buffer.from(`第${n}份`) })))
    await named(h, id, ten)
    const eleventh = await bring(h, ['author', id], { name: '十一.txt', bytes: Buffer.from('第十一份') })
    expect([eleventh.status, eleventh.code]).toEqual([409, 'ATTACHMENTS_FULL'])
  })

  test('goes with a copy of the notice', async () => {
    const { id, attachments } = await draftWith(h, { name: '附表.xlsx', bytes: xlsx() })
    const { id: copy } = (await h.as('author')('POST', `/api/office/notices/${id}/copy`)).body as { id: string }
    expect((await view(h, 'author', copy)).draft!.words.attachments).toEqual(attachments)
    expect((await fetched(h, ['author', copy, attachments[0]!.digest])).status).toBe(200)
  })
})

describe('getting a file back', () => {
  test('gives it byte for byte to those who read the words, as a file no browser shows', async () => {
    const { id, attachments: [one] } = await draftWith(h, { name: '附表（一）.xlsx', bytes: xlsx() })
    const answer = await fetched(h, ['leader', id, one!.digest])
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(xlsx()))).toBe(true)
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') })
    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('附表（一）.xlsx')}`)
    expect((await fetched(h, ['author-2', id, one!.digest])).status).toBe(404)
    expect((await fetched(h, ['admin', id, one!.digest])).status).toBe(404)
  })

  test('gives what is published to everyone in the office, and what only an older wording named to those who read that', async () => {
    const { id, edit, attachments: [one] } = await draftWith(h, { name: '附表.xlsx', bytes: xlsx() })
    const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: both })
    for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'office-pass', {}]] as const) await done(h, [login, id, act], { digest, ...sent })
    expect((await fetched(h, ['author-2', id, one!.digest])).status).toBe(404)
    await done(h, ['centre', id, 'publish'], { digest })
    expect((await fetched(h, ['author-2', id, one!.digest])).status).toBe(200)
  })
})

describe('pictures', () => {
  test.each<[string, () => Promise<{ name: string; bytes: Uint8Array }>]>([
    ['a picture', async () => ({ name: '图.png', bytes: png() })],
    ['a scanned page', async () => ({ name: '扫描.pdf', bytes: pdf({ text: '' }) })],
    ['a page with a picture', async () => ({ name: '扫描.pdf', bytes: pdf({ picture: true }) })],
    ['a picture in a text', async () => ({ name: '图文.docx', bytes: await docx({ picture: png() }) })],
  ])('%s wants a person’s word before it is submitted, once for each file', async (_, make) => {
    const file = await make()
    const { id, edit, marks } = await draftWith(h, file)
    expect(marks.map(({ code, at, scan }) => [code, at, scan?.rule])).toEqual([['WARN_UNANSWERED', 'attachments.0', 'IMAGE_TEXT']])
    expect((await send(h, ['author', id, 'submit'], { edit, statements: both })).code).toBe('WARN_UNANSWERED')
    const answer = await h.as('author')('POST', `/api/office/notices/${id}/dispositions`, { rule: 'IMAGE_TEXT', prints: [marks[0]!.scan!.print], text: '已逐张人工核对，无个人信息' })
    expect(answer.status, answer.text).toBe(204)
    const renamed = await named(h, id, [{ ...(await view(h, 'author', id)).draft!.words.attachments![0]!, name: `新${file.name}` }])
    expect(renamed.marks.map(({ code }) => code)).toEqual(['WARN_ANSWERED'])
    await done(h, ['author', id, 'submit'], { edit: renamed.edit, statements: both })
  })
})

describe('the very bytes', () => {
  test('are looked at again at the office’s step: what was put under a digest past the house blocks', async () => {
    const { id, edit, attachments: [one] } = await draftWith(h, { name: '附表.csv', bytes: Buffer.from('事项,人数\n培训,12\n') })
    const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: both })
    await done(h, ['head', id, 'section-approve'], { digest })
    await done(h, ['leader', id, 'leader-sign'], { digest, statements: both })
    const { acts } = h.house
    await expect(acts.updateTable('attachments').set({ bytes: Buffer.from('别的') }).where('notice', '=', id).execute()).rejects.toThrow('FENCE')
    const row = await acts.selectFrom('attachments').selectAll().where('notice', '=', id).executeTakeFirstOrThrow()
    await expect(acts.replaceInto('attachments').values({ ...row, bytes: Buffer.from('别的') }).execute()).rejects.toThrow('FENCE')
    await acts.deleteFrom('attachments').where('notice', '=', id).execute()
    await acts.insertInto('attachments').values({ ...row, bytes: Buffer.from('事项,人数\n培训,13\n') }).execute()
    expect((await send(h, ['office', id, 'office-pass'], { digest })).code).toBe('SCAN_BLOCKED')
    expect((await fetched(h, ['office', id, one!.digest])).status).toBe(409)
  })
})

describe('files that nothing names', () => {
  test('are destroyed when they have waited for an hour, and those that something names are not', async () => {
    const { id, attachments: [kept] } = await draftWith(h, { name: '附表.csv', bytes: Buffer.from('事项,人数\n培训,12\n') })
    await brought(h, id, { name: '弃用.txt', bytes: Buffer.from('没有用上') })
    const digests = async () => (await h.house.acts.selectFrom('attachments').select('digest').where('notice', '=', id).execute()).map(({ digest }) => digest)
    await runChoresOf('start', h.house, h.databases.files)
    expect(await digests()).toHaveLength(2)
    h.wait(HOUR + 1)
    await runChoresOf('start', h.house, h.databases.files)
    expect(await digests()).toEqual([kept!.digest])
  })
})

describe('a wording that was referred outside', () => {
  test('leaves without its files, and goes on only when office or director bring back exactly those', async () => {
    const bytes = Buffer.from('事项,人数\n培训,12\n')
    const { id, edit, attachments: [one] } = await draftWith(h, { name: '附表.csv', bytes })
    const { digest } = await done(h, ['author', id, 'submit'], { edit, statements: both })
    for (const [login, act, sent] of [['head', 'section-approve', {}], ['leader', 'leader-sign', { statements: both }], ['office', 'escalate', { reasonCode: 'SECRECY', reason: '不能确定是否涉密' }]] as const) await done(h, [login, id, act], { digest, ...sent })
    const { text } = await h.as('director')('GET', `/api/office/notices/${id}/revisions/${digest}/wording`)
    const letter = { number: '望密函〔2026〕3号', on: inDays(0) }
    await done(h, ['director', id, 'refer'], { digest, ...letter, addressee: '望州市国家保密局' })
    expect(await h.house.acts.selectFrom('attachments').select('digest').where('notice', '=', id).execute()).toEqual([])
    expect((await bring(h, ['office', id], { name: '附表.csv', bytes })).code).toBe('NO_DRAFT')
    await done(h, ['director', id, 'readmit'], { digest, ...letter, bytes: text })
    const blocked = await send(h, ['director', id, 'director-approve'], { digest })
    expect([blocked.code, blocked.text.includes('附件缺失')]).toEqual(['SCAN_BLOCKED', true])
    expect((await bring(h, ['office', id], { name: '附表.csv', bytes: Buffer.from('别的,文件\n') })).code).toBe('NO_DRAFT')
    expect((await bring(h, ['author', id], { name: '附表.csv', bytes })).code).toBe('NO_DRAFT')
    expect((await bring(h, ['office', id], { name: '附表.csv', bytes })).status).toBe(200)
    expect((await fetched(h, ['director', id, one!.digest])).status).toBe(200)
    await done(h, ['director', id, 'director-approve'], { digest })
  })
})

test('the registration form lists the attachments with their sizes and digests', async () => {
  const { id, edit, attachments } = await draftWith(h, { name: '附表.csv', bytes: Buffer.from('事项,人数\n培训,12\n') })
  await done(h, ['author', id, 'submit'], { edit, statements: both })
  const form = (await h.as('office')('GET', `/api/office/notices/${id}/forms/1`)).body as RegistrationForm
  expect(form.words!.attachments).toEqual(attachments)
  expect(paperOf(form).notes[0]!.lines).toEqual([`1. 附表.csv，1 KB，SHA-256：${attachments[0]!.digest}`])
})
