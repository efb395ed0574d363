import { attached } from '../attachments/answers.ts'
import { draftSaved, noticeStarted, noticeView } from '../notices/answers.ts'
import { me } from '../people/answers.ts'
import { actDone, type ActDone, type ActName } from '../reviews/answers.ts'
import type { DraftWords } from '../notices/words.ts'
import type { Role } from '../people/roles.ts'
import { paperOf } from './paper.ts'
import { demoPassword, desks } from './people.ts'
import { signIn, type Clerk } from './office.ts'
import type { Place } from './register.ts'
import type { Sample } from './sample.ts'

/** Content agreed, secrecy reviewed: both ticked. */
export const both = { content: true, secrecy: true } as const

/** The signed-in people of the demonstration, asked for by role and section. */
export type Staff = Readonly<{ of: (role: Role, section: string) => Clerk; sectionId: (name: string) => string }>

/** Signs everybody in once. */
export const gatherStaff = async ({ door, origin }: Place): Promise<Staff> => {
  const clerks = new Map<string, Clerk>()
  for (const { login } of desks) clerks.set(login, await signIn(door, origin, { login, password: demoPassword }))
  const author = await clerks.get(desks[0]!.login)!.ask(me, 'GET', '/api/office/session')
  return {
    of: (role, section) => clerks.get(desks.find((desk) => desk.role === role && (desk.sections === null || desk.sections.includes(section)))!.login)!,
    sectionId: (name) => author.sections.find((section) => section.name === name)!.id,
  }
}

/** What the office would have typed: the sample as an editor's draft. */
export const draftOf = (sample: Sample, attachments: DraftWords['attachments'] = undefined): DraftWords => ({
  category: sample.category,
  kind: sample.kind,
  documentNumber: sample.documentNumber,
  formedOn: sample.formedOn,
  wording: sample.wording,
  decisions: { disclosure: 'proactive', scope: 'public', channels: [...sample.channels], secret: false, secrecyLevel: null, secrecyYears: null, importance: sample.importance },
  windows: { outdoor: sample.windows.outdoor ?? null, kiosk: sample.windows.kiosk ?? null },
  ...(attachments && { attachments }),
})

/** Writes a notice down and submits it; answers its id and digest. */
export const submit = async (staff: Staff, sample: Sample): Promise<{ notice: string; digest: string }> => {
  const author = staff.of('author', sample.section)
  const { id } = await author.ask(noticeStarted, 'POST', '/api/office/notices', { section: staff.sectionId(sample.section), category: sample.category, kind: sample.kind })
  const { draft } = await author.ask(noticeView, 'GET', `/api/office/notices/${id}`)
  const { attachment } = sample
  const attachments = attachment && [await author.bring(attached, `/api/office/notices/${id}/attachments`, { name: attachment.name, bytes: await paperOf(attachment.lines) })]
  const { edit } = await author.ask(draftSaved, 'PUT', `/api/office/notices/${id}/draft`, { edit: draft!.edit, words: draftOf(sample, attachments) })
  const { digest } = await author.ask(actDone, 'POST', `/api/office/notices/${id}/acts/submit`, { edit, statements: both })
  return { notice: id, digest: digest! }
}

/** The straight road of a notice after its submission: who does what, in order (domain.md 3.4 T05, T07, T09 or T10 and T13, T21). */
export const road = (importance: Sample['importance']): readonly { role: Role; act: ActName; statements?: typeof both; reasonCode?: string; reason?: string }[] => [
  { role: 'section-head', act: 'section-approve' },
  { role: 'supervising-leader', act: 'leader-sign', statements: both },
  ...(importance === 'ordinary'
    ? [{ role: 'office', act: 'office-pass' } as const]
    : ([
        { role: 'office', act: 'escalate' },
        { role: 'director', act: 'director-approve' },
      ] as const)),
  { role: 'information-centre', act: 'publish' },
]

/** Takes one sample the whole way; answers the publishing act. */
export const walk = async (staff: Staff, sample: Sample): Promise<ActDone> => {
  const { notice, digest } = await submit(staff, sample)
  let done: ActDone | undefined
  for (const { role, act, ...said } of road(sample.importance)) {
    done = await staff.of(role, sample.section).ask(actDone, 'POST', `/api/office/notices/${notice}/acts/${act}`, { digest, ...said })
  }
  return done!
}
