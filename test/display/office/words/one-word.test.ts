import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { needWords } from '../../../../display/office/words/acts.ts'
import { actionNames } from '../../../../display/office/words/journal.ts'
import { actNames, stateNames } from '../../../../display/office/words/names.ts'
import { actWords } from '../../../../display/office/words/notices.ts'
import { screenWords } from '../../../../display/office/words/screens.ts'
import { stateWords } from '../../../../server/reviews/words.ts'

const root = join(import.meta.dirname, '../../../..')
const words = 'display/office/words'
const spoken = [...readdirSync(join(root, words)).map((file) => `${words}/${file}`), 'server/faults.ts', 'server/reviews/words.ts', 'server/publications/counted.ts', 'display/kiosk/words.ts', 'display/player/words.ts']
/** Every saying with its key: `recall: '立即撤回'`. */
const sayings = spoken.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/([\w-]+)'?: (?:\([^)]*\) => )?(?:\{ zh: )?(['`])(.*?)(?<!\\)\2/g)].map(([, key = '', , said = '']) => ({ file, key, said })))
const keysOf = (what: RegExp): string[] => [...new Set(sayings.filter(({ said }) => what.test(said)).map(({ key }) => key))].sort()

test('what takes a published notice off every screen is called 撤回, recall, on the button, in its dialog, as a state, on the screens’ confirmations and in the journal', () => {
  const all = [actNames, stateNames, actionNames, screenWords, actWords, needWords] as const
  const inLanguage = (language: 'zh-CN' | 'en') => {
    const [acts, states, actions, screens, dialog, needs] = all.map((map) => map[language]) as unknown as Record<string, string>[]
    return [acts?.['recall'], states?.['RECALLED'], actions?.['RECALL'], actions?.['RECALL_ACK'], actions?.['RECALL_CONFIRM'], acts?.['confirm-recall'], screens?.['recallNow'], dialog?.['recallTitle'], dialog?.['recallLead'], dialog?.['allConfirmed'], needs?.['doubtPublished']]
  }
  for (const said of [...inLanguage('zh-CN'), stateWords.RECALLED.zh]) expect(said).toContain('撤回')
  for (const said of [...inLanguage('en'), stateWords.RECALLED.en]) expect(said).toMatch(/recall/i)
})

test('no other word is used for it, and 撤销 means only what an author withdraws before it is published, or a keystroke taken back', () => {
  expect(sayings.length).toBeGreaterThan(900)
  expect(keysOf(/撤下|下架|撤消/)).toEqual([])
  expect(keysOf(/撤销/)).toEqual(['WITHDRAW', 'WITHDRAWN', 'noneWords', 'undo', 'withdraw', 'withdrawLead', 'withdrawText'])
  expect(keysOf(/\b(take|taken) (it )?off (now|by)/i)).toEqual([])
})
