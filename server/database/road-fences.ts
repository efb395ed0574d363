import { type Kysely, sql } from 'kysely'

/**
 * The second fence (design.md P1) for the whole road: what was said and signed is kept for good, words may be purged but never rewritten,
 * nobody reviews twice or their own words, and no doubt is passed over. Triggers are SQLite's; another engine gets its own file.
 */
export const raiseRoadFences = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...keptForGood, ...neverReplaced, fourEyes, 'drop trigger publications_need_reviews', publicationNeedsReviews]) await sql.raw(statement).execute(db)
}

const refuse = (what: string): string => `begin select raise(abort, 'FENCE: ${what}'); end`

const frozen = ['doubts', 'resolutions', 'signatures', 'archives', 'recall_confirms', 'scans', 'referrals', 'replies', 'stubs', 'purges'] as const
const keptForGood = [
  ...[...frozen, 'remarks'].map((table) => `create trigger ${table}_refuse_update before update on ${table} ${refuse(`${table} are never changed`)}`),
  ...frozen.map((table) => `create trigger ${table}_refuse_delete before delete on ${table} ${refuse(`${table} are never removed`)}`),
]

/** `insert or replace` removes the old row without asking the triggers above. */
const keyOf: Readonly<Record<string, string>> = {
  doubts: 'id', resolutions: 'doubt', signatures: 'review', archives: 'digest', recall_confirms: 'publication', scans: 'id', referrals: 'id', replies: 'referral',
  stubs: 'notice', purges: 'id', remarks: 'id',
}
const neverReplaced = Object.entries(keyOf).map(
  ([table, key]) =>
    `create trigger ${table}_refuse_replace before insert on ${table} when exists (select 1 from ${table} where ${key} = new.${key}) ${refuse(`${table} are never replaced`)}`,
)

/** Nobody reviews what they wrote, nor at two steps of one revision; by person, whatever the account (domain.md 3.5 I3). */
const fourEyes = `
create trigger reviews_four_eyes before insert on reviews
when exists (select 1 from revisions r where r.digest = new.digest and r.author = new.person)
  or exists (select 1 from revision_editors e where e.digest = new.digest and e.person = new.person)
  or exists (select 1 from reviews x where x.digest = new.digest and x.person = new.person and x.step <> new.step)
${refuse('nobody reviews their own words, nor at two steps')}`

/**
 * A publication needs, on the very digest: passes of section head, supervising leader (with both statements) and office; nothing returned or
 * closed; no open doubt about the notice; the director's pass, later than every doubt and escalation, where the importance is not ordinary, the
 * office escalated or somebody doubted; all by people with no hand in the words, none of them the publisher (domain.md 3.5 I2, I3, I7).
 */
const publicationNeedsReviews = `
create trigger publications_need_reviews before insert on publications
when not exists (
  select 1
  from revisions r
  join contents c on c.digest = r.digest
  where r.digest = new.digest and r.notice = new.notice and r.number = new.number
    and exists (select 1 from reviews s where s.digest = r.digest and s.step = 'section' and s.verdict = 'pass')
    and exists (
      select 1 from reviews l where l.digest = r.digest and l.step = 'leader' and l.verdict = 'pass'
      and json_extract(l.statements, '$.content') = 1 and json_extract(l.statements, '$.secrecy') = 1
    )
    and exists (select 1 from reviews o where o.digest = r.digest and o.step = 'office' and o.verdict in ('pass', 'escalate'))
    and not exists (select 1 from reviews x where x.digest = r.digest and x.verdict in ('return', 'close'))
    and not exists (select 1 from reviews x join reviews y on y.digest = x.digest and y.person = x.person and y.step <> x.step where x.digest = r.digest)
    and not exists (select 1 from reviews x where x.digest = r.digest and x.person in (r.author, new.publisher))
    and not exists (select 1 from revision_editors e join reviews x on x.digest = e.digest and x.person = e.person where e.digest = r.digest)
    and new.publisher <> r.author
    and not exists (select 1 from revision_editors e where e.digest = r.digest and e.person = new.publisher)
    and not exists (select 1 from doubts d left join resolutions s on s.doubt = d.id where d.notice = r.notice and s.doubt is null)
    and (
      (
        json_extract(c.bytes, '$.decisions.importance') = 'ordinary'
        and not exists (select 1 from reviews x where x.digest = r.digest and x.step = 'office' and x.verdict = 'escalate')
        and not exists (select 1 from resolutions s where s.digest = r.digest)
      )
      or exists (
        select 1 from reviews d where d.digest = r.digest and d.step = 'director' and d.verdict = 'pass'
        and d.at >= coalesce((select max(x.at) from reviews x where x.digest = r.digest and x.step = 'office'), 0)
        and d.at >= coalesce((select max(x.at) from doubts x where x.digest = r.digest), 0)
      )
    )
)
${refuse('a publication needs the complete chain of reviews')}`
