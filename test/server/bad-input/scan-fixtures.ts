import type { NoticeView } from '../../../server/notices/answers.ts'
import { holiday } from '../reviews/road.ts'
import { asks, everyone, type Fixture } from './fixture.ts'
import type { World } from './world.ts'

const numbers = '/api/office/office-numbers'

/** A telephone number nobody listed yet. */
const unlisted = (w: World) => ({ number: `0570${String(8_000_000 + w.next())}`, label: '服务大厅' })

/** A draft with one warning in it, and the print of what was found. */
const warned = async (w: World): Promise<{ id: string; print: string }> => {
  const { id, edit } = await w.notice.draft()
  const words = holiday({ wording: { ...holiday().wording, title: '关于元旦假期服务安排的通知（征求意见稿）' } })
  await w.made('author', `PUT /api/office/notices/${id}/draft`, { edit, words })
  const view = (await w.made('author', `GET /api/office/notices/${id}`)) as unknown as NoticeView
  return { id, print: view.draft!.findings.find(({ scan }) => scan)!.scan!.print }
}

export const scanFixtures: Readonly<Record<string, Fixture>> = {
  'POST /api/office/notices/{id}/dispositions': {
    may: ['author', 'coauthor', 'head', 'office'],
    fresh: async (w) => {
      const { id, print } = await warned(w)
      return asks(w, 'author', `/api/office/notices/${id}/dispositions`, [{ rule: 'DRAFT_OR_META', prints: [print], text: '引用上级文件名称' }])
    },
  },
  [`GET ${numbers}`]: { may: everyone, fresh: (w) => asks(w, 'author', numbers) },
  [`POST ${numbers}`]: { may: ['office'], fresh: (w) => asks(w, 'office', numbers, [unlisted(w)]) },
  [`DELETE ${numbers}/{number}`]: {
    may: ['office'],
    fresh: async (w) => {
      const listed = unlisted(w)
      await w.made('office', `POST ${numbers}`, listed)
      return asks(w, 'office', `${numbers}/${listed.number}`)
    },
  },
}
