import type { FaultCode } from '../../../server/faults.ts'
import type { Proposal } from '../../../server/people/answers.ts'
import { messages } from '../../language/language.ts'

/** The words of what waits until a second person has countersigned it. */
export const proposalWords = messages(
  {
    title: '复核', ownTitle: '待复核', lead: '系统管理员提请的登录、任命和密码重置，经您复核才生效。请先当面或打电话核实确有其事、确是本人；登录和密码重置复核后，由您把启用码交给本人。', ownLead: '给人登录、职务或新密码的事项，须由另一人复核才生效。提请有误的，可以收回。',
    countersigners: (names: string) => `今天可以复核的人：${names}。`, first: '现在没有人可以复核。新设单位：先登记局长或一位办公室人员，开账号并任命，这第一位立即生效，其余由其复核。已在使用的系统：请在服务器上运行 npm run countersign。',
    person: '人员', what: '提请事项', by: '提请人', at: '提请时间', ofHouse: '机构', selectAll: '全选', selected: (n: number) => `已选 ${n} 件`, countersign: '复核通过', refuse: '不予通过', takeBack: '收回', takenBack: '已收回提请', refused: '近两周不予通过的', refusedBy: '复核人', refusedAt: '时间',
    refuseTitle: (n: number) => `这 ${n} 件不予通过？`, refuseLead: '不予通过的事项不生效，理由记入日志。', reason: '理由', reasonHint: '2 到 200 个字', needReason: '请写明理由（2 到 200 个字）。', chooseSome: '请先选择要办理的事项。',
    none: '没有待复核的事项', noneWords: '系统管理员提请的登录、任命和密码重置会出现在这里。', ownNoneWords: '您提请的登录、任命和密码重置，在复核之前会出现在这里。',
    doneAgreed: (n: number) => `${n} 件已复核通过`, doneRefused: (n: number) => `${n} 件不予通过`, gone: (n: number) => `${n} 件刚才已由别人办结`, failed: (n: number) => `${n} 件没有办成，原因写在各件下面；这几件仍在等待。`, why: (code: string) => `没有办成（${code}）。请刷新后再看。`,
    waits: '待复核', waiting: (n: number) => `待复核 ${n} 件`, note: (n: number) => `${n} 件提请等您复核`, toPage: '去复核', asked: '已提请，待办公室或局长复核后生效', waitingLeader: (name: string) => `待复核：${name}`,
  },
  {
    title: 'Countersign', ownTitle: 'Waiting to be countersigned', lead: 'Logins, posts and passwords the administrator proposes count only once you countersign them. First make sure, in person or by telephone, that it is really so and really them; with a login or a password you then hand over a code.', ownLead: 'What gives somebody a login, a post or a new password counts only once a second person has countersigned it. What was proposed by mistake can be taken back.',
    countersigners: (names: string) => `Who can countersign today: ${names}.`, first: 'Nobody can countersign yet. In a new house, register the director or somebody of the office first, with a login and the post: this first one counts at once and countersigns the others. In a house already at work, run npm run countersign on the server.',
    person: 'Person', what: 'What is proposed', by: 'Proposed by', at: 'When', ofHouse: 'The bureau', selectAll: 'Select all', selected: (n: number) => `${n} selected`, countersign: 'Countersign', refuse: 'Refuse', takeBack: 'Take back', takenBack: 'The proposal is taken back', refused: 'Refused in the last two weeks', refusedBy: 'By', refusedAt: 'When',
    refuseTitle: (n: number) => (n === 1 ? 'Refuse this one?' : `Refuse these ${n}?`), refuseLead: 'What is refused does not come about; the reason is kept in the journal.', reason: 'Reason', reasonHint: '2 to 200 characters', needReason: 'Give the reason (2 to 200 characters).', chooseSome: 'Select what is to be settled first.',
    none: 'Nothing waits to be countersigned', noneWords: 'Logins, posts and passwords the administrator proposes will lie here.', ownNoneWords: 'Logins, posts and passwords you propose lie here until they are countersigned.',
    doneAgreed: (n: number) => `${n} countersigned`, doneRefused: (n: number) => `${n} refused`, gone: (n: number) => `${n} settled by somebody else just before`, failed: (n: number) => (n === 1 ? 'One could not be settled; why stands below it, and it still waits.' : `${n} could not be settled; why stands below each, and they still wait.`), why: (code: string) => `Not settled (${code}). Load the page anew and look again.`,
    waits: 'waits', waiting: (n: number) => `${n} to be countersigned`, note: (n: number) => (n === 1 ? 'One proposal waits for you to countersign' : `${n} proposals wait for you to countersign`), toPage: 'See them', asked: 'Proposed; it counts once the office or the director has countersigned it', waitingLeader: (name: string) => `waits: ${name}`,
  },
)

type Said = Readonly<{ person: string; login: string; role: string; place: string; title: string; from: string; to: string | null; newName: string }>

/** What a proposal says, in a sentence of its own, by the code of the act it will become; `PERSON_BACK` is a person brought back, any other change of a person a new name. */
export const proposalSentences = messages<Record<Sentence, (of: Said) => string>>(
  {
    ACCOUNT_CREATE: ({ person, login }) => `为 ${person} 开通登录名 ${login}`,
    PASSWORD_RESET: ({ person, login }) => `重置 ${person} 的登录密码（登录名 ${login}）`,
    ACCOUNT_CHANGE: ({ person, login }) => `恢复 ${person} 已停用的登录名 ${login}`,
    PERSON_BACK: ({ person }) => `恢复已停用的人员 ${person}`,
    PERSON_CHANGE: ({ person, newName }) => `把 ${person} 改名为 ${newName}`,
    POST_CREATE: ({ person, role, place, title, from, to }) => `任命 ${person} 为${role}${place && `（${place}）`}，职务名称“${title}”，自 ${from} 起${to ? `，至 ${to} 止` : ''}`,
    POST_CHANGE: ({ person, title, to }) => (to ? `把 ${person} 的“${title}”任期延至 ${to}` : `把 ${person} 的“${title}”改为不定期限`),
    SECTION_CHANGE: ({ person, place }) => `由 ${person} 分管${place}`,
  },
  {
    ACCOUNT_CREATE: ({ person, login }) => `Open the login ${login} for ${person}`,
    PASSWORD_RESET: ({ person, login }) => `Reset the password of ${person} (login ${login})`,
    ACCOUNT_CHANGE: ({ person, login }) => `Reopen the closed login ${login} of ${person}`,
    PERSON_BACK: ({ person }) => `Bring back ${person}, who was deactivated`,
    PERSON_CHANGE: ({ person, newName }) => `Rename ${person} to ${newName}`,
    POST_CREATE: ({ person, role, place, title, from, to }) => `Appoint ${person} as ${role}${place && ` (${place})`}, titled "${title}", from ${from}${to ? ` until ${to}` : ''}`,
    POST_CHANGE: ({ person, title, to }) => (to ? `Let ${person} stay "${title}" until ${to}` : `Let ${person} stay "${title}" without a last day`),
    SECTION_CHANGE: ({ person, place }) => `Have ${person} supervise ${place}`,
  },
)
export type Sentence = Proposal['act'] | 'PERSON_BACK'

export const whyNotNames = messages<Record<NonNullable<Proposal['whyNot']>, string>>(
  { PROPOSAL_OWN: '您自己提请的，须由另一人复核', PROPOSAL_ABOUT_YOU: '与您本人有关，须由另一人复核', NOT_A_COUNTERSIGNER: '由办公室或局长复核' },
  { PROPOSAL_OWN: 'You proposed it; another person countersigns', PROPOSAL_ABOUT_YOU: 'It is about you; another person countersigns', NOT_A_COUNTERSIGNER: 'The office or the director countersigns' },
)

type Fault = Extract<FaultCode, 'LOGIN_TAKEN' | 'NAME_TAKEN' | 'PERSON_INACTIVE' | 'POST_TAKEN' | 'POST_DAYS_REVERSED' | 'SECTION_INACTIVE' | 'NOT_FOUND' | 'PROPOSAL_OWN' | 'PROPOSAL_ABOUT_YOU'>

/** Why a proposal could not be settled now, and what whoever countersigns can do; the others are named by their code. */
export const proposalFaults = messages<Record<Fault, string>>(
  {
    LOGIN_TAKEN: '没有办成：这个登录名已经有人在用。请系统管理员收回，另选登录名再提请。', NAME_TAKEN: '没有办成：已有同名的记录。请系统管理员收回后重新提请。', PERSON_INACTIVE: '没有办成：此人已停用。请先复核恢复此人的提请，或不予通过。',
    POST_TAKEN: '没有办成：此人在这段时间已有相同职务。可以不予通过。', POST_DAYS_REVERSED: '没有办成：结束日期早于开始日期。请系统管理员收回后重新提请。', SECTION_INACTIVE: '没有办成：该科室已停用。可以不予通过。',
    NOT_FOUND: '没有办成：提请的对象已经不在。可以不予通过。', PROPOSAL_OWN: '没有办成：您自己提请的，须由另一人复核。', PROPOSAL_ABOUT_YOU: '没有办成：与您本人有关，须由另一人复核。',
  },
  {
    LOGIN_TAKEN: 'Not settled: somebody uses this login already. The administrator takes it back and proposes another.', NAME_TAKEN: 'Not settled: there is already one of this name. The administrator takes it back and proposes anew.', PERSON_INACTIVE: 'Not settled: this person is deactivated. Countersign bringing them back first, or refuse.',
    POST_TAKEN: 'Not settled: this person already holds this post in that time. It can be refused.', POST_DAYS_REVERSED: 'Not settled: the post ends before it begins. The administrator takes it back and proposes anew.', SECTION_INACTIVE: 'Not settled: the section is no longer in use. It can be refused.',
    NOT_FOUND: 'Not settled: what it is about is gone. It can be refused.', PROPOSAL_OWN: 'Not settled: you proposed it; another person countersigns.', PROPOSAL_ABOUT_YOU: 'Not settled: it is about you; another person countersigns.',
  },
)
