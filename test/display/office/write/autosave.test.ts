import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../../../display/office/api.ts'
import { Autosave, markIn } from '../../../../display/office/write/autosave.ts'
import type { DraftSaved } from '../../../../server/notices/answers.ts'
import { blankWords, type DraftWords } from '../../../../server/notices/words.ts'

const PAUSE = 900
const RETRY = 5000
const titled = (title: string): DraftWords => {
  const blank = blankWords({ category: 'affairs', kind: 'announcement' })
  return { ...blank, wording: { ...blank.wording, title } }
}
const refusal = (code: string, status: number): Answer<DraftSaved> => ({ ok: false, trouble: { code, zh: '不行', en: 'no', status } })

/** A server that keeps what it is sent, one edit after another, unless told to refuse. */
const server = () => {
  const kept: string[] = []
  let edit = 7
  let refuse: Answer<DraftSaved> | null = null
  const send = async (seen: number, words: DraftWords): Promise<Answer<DraftSaved>> => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (refuse) return refuse
    if (seen !== edit) return refusal('STALE_EDIT', 409)
    kept.push(words.wording.title)
    edit += 1
    return { ok: true, value: { edit, savedAt: 1, marks: [] } }
  }
  const autosave = new Autosave({ edit, savedAt: 0, marks: [], send, tell: () => undefined, pauseMs: PAUSE, retryMs: RETRY })
  return { autosave, kept, refuseWith: (answer: Answer<DraftSaved> | null) => (refuse = answer), someoneElseSaves: () => (edit += 1), edit: () => edit }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('typing is saved once it rests, the last words only', async () => {
  const { autosave, kept } = server()
  for (const title of ['停', '停水', '停水通知']) {
    autosave.change(titled(title))
    await vi.advanceTimersByTimeAsync(PAUSE / 2)
  }
  expect(kept).toEqual([])
  await vi.advanceTimersByTimeAsync(PAUSE + 200)
  expect(kept).toEqual(['停水通知'])
  expect(autosave.standing.is).toBe('saved')
  expect(autosave.owes).toBe(false)
})

test('what is typed during a save is saved after it, with the new edit number', async () => {
  const { autosave, kept } = server()
  autosave.change(titled('一'))
  await vi.advanceTimersByTimeAsync(PAUSE + 50)
  autosave.change(titled('二'))
  await vi.advanceTimersByTimeAsync(PAUSE * 2 + 300)
  expect(kept).toEqual(['一', '二'])
})

test('nothing is saved while an input method composes', async () => {
  const { autosave, kept } = server()
  autosave.change(titled('好'))
  autosave.compose(true)
  autosave.change(titled('好d'))
  autosave.change(titled('好的'))
  await vi.advanceTimersByTimeAsync(PAUSE * 5)
  expect(kept).toEqual([])
  autosave.compose(false)
  await vi.advanceTimersByTimeAsync(PAUSE + 200)
  expect(kept).toEqual(['好的'])
})

test('words with a secrecy mark are never sent, and saving goes on when the mark is gone', async () => {
  const { autosave, kept } = server()
  autosave.change(titled('机密★一年'))
  await vi.advanceTimersByTimeAsync(PAUSE * 3)
  await autosave.flush()
  expect(kept).toEqual([])
  expect(autosave.standing).toEqual({ is: 'secret', mark: '机密★' })
  autosave.change(titled('停水通知'))
  await vi.advanceTimersByTimeAsync(PAUSE + 200)
  expect(kept).toEqual(['停水通知'])
})

test('a mark spread over the cells of one row is found', () => {
  const words = titled('名单')
  expect(markIn({ ...words, wording: { ...words.wording, body: [{ type: 'table', columns: [{ name: '甲', showOn: [] }, { name: '乙', showOn: [] }], rows: [['绝', '密★']] }] } })).toBe('绝密★')
})

test('somebody else’s save stops ours until one of the two is chosen', async () => {
  const { autosave, kept, someoneElseSaves, edit } = server()
  someoneElseSaves()
  autosave.change(titled('我的'))
  await vi.advanceTimersByTimeAsync(PAUSE + 200)
  expect(autosave.standing.is).toBe('conflict')
  autosave.change(titled('我的新'))
  expect(autosave.standing.is).toBe('conflict')
  await vi.advanceTimersByTimeAsync(PAUSE * 3)
  expect(kept).toEqual([])
  const chosen = autosave.overwrite(edit())
  await vi.advanceTimersByTimeAsync(200)
  await chosen
  expect(kept).toEqual(['我的新'])
})

test('when the server is gone the words are kept and tried again', async () => {
  const { autosave, kept, refuseWith } = server()
  refuseWith(refusal('UNREACHABLE', 0))
  autosave.change(titled('停水'))
  await vi.advanceTimersByTimeAsync(PAUSE + 200)
  expect(autosave.standing.is).toBe('failed')
  expect(autosave.owes).toBe(true)
  refuseWith(null)
  await vi.advanceTimersByTimeAsync(RETRY + 200)
  expect(kept).toEqual(['停水'])
})

test('asked to save at once, it waits for the save under way and then saves the rest', async () => {
  const { autosave, kept } = server()
  autosave.change(titled('一'))
  await vi.advanceTimersByTimeAsync(PAUSE + 50)
  autosave.change(titled('二'))
  const all = autosave.flush()
  await vi.advanceTimersByTimeAsync(400)
  await all
  expect(kept).toEqual(['一', '二'])
})

test('what the server says later of the saved words is taken in, of an older state it is not', () => {
  const { autosave, edit } = server()
  const mark = { code: 'WARN_ANSWERED', at: 'wording.title', blocking: false, zh: '', en: '' }
  autosave.hear(edit() - 1, [mark])
  expect(autosave.marks).toEqual([])
  autosave.hear(edit(), [mark])
  expect(autosave.marks).toEqual([mark])
})
