import { type Kysely, sql } from 'kysely'

/**
 * The second fence (design.md P1), inside the database, for the day when the first one has a hole or someone writes rows by hand. Triggers
 * are SQLite's; another engine gets its own file of the same fences.
 */
export const raiseFences = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...keptForGood, ...neverReplaced, publicationNeedsReviews]) await sql.raw(statement).execute(db)
}

const refuse = (what: string): string => `begin select raise(abort, 'FENCE: ${what}'); end`

/** What was done stays done (P7). `contents` may be purged, for what turns out to be secret, but never rewritten. */
const frozen = ['revisions', 'revision_editors', 'reviews', 'publications', 'recalls', 'journal'] as const
const keptForGood = [
  ...[...frozen, 'contents'].map((table) => `create trigger ${table}_refuse_update before update on ${table} ${refuse(`${table} are never changed`)}`),
  ...frozen.map((table) => `create trigger ${table}_refuse_delete before delete on ${table} ${refuse(`${table} are never removed`)}`),
]

/** `insert or replace` removes the old row without asking the triggers above. */
const uniqueBy: Readonly<Record<string, readonly string[]>> = {
  revisions: ['digest = new.digest', 'form_number = new.form_number', 'notice = new.notice and number = new.number'],
  reviews: ['id = new.id'],
  publications: ['id = new.id', 'digest = new.digest'],
  recalls: ['publication = new.publication'],
  contents: ['digest = new.digest'],
  journal: ['seq = new.seq', 'prev = new.prev', 'hash = new.hash'],
}
const neverReplaced = Object.entries(uniqueBy).map(([table, same]) => {
  const taken = same.map((condition) => `exists (select 1 from ${table} where ${condition})`).join(' or ')
  return `create trigger ${table}_refuse_replace before insert on ${table} when ${taken} ${refuse(`${table} are never replaced`)}`
})

/**
 * A publication needs, on the very digest: passes of section head, supervising leader and office, the director's where the office escalated or
 * the content is not of ordinary importance, nothing returned; all by different people, none of them author, editor or publisher, and the
 * publisher no author or editor either (domain.md 3.5 I2, I3, I7).
 */
const publicationNeedsReviews = `
create trigger publications_need_reviews before insert on publications
when not exists (
  select 1
  from revisions r
  join contents c on c.digest = r.digest
  join reviews s on s.digest = r.digest and s.step = 'section' and s.verdict = 'pass'
  join reviews l on l.digest = r.digest and l.step = 'leader' and l.verdict = 'pass'
  join reviews o on o.digest = r.digest and o.step = 'office' and o.verdict in ('pass', 'escalate')
  left join reviews d on d.digest = r.digest and d.step = 'director' and d.verdict = 'pass'
  where r.digest = new.digest and r.notice = new.notice and r.number = new.number
    and s.person not in (l.person, o.person) and l.person <> o.person
    and new.publisher not in (s.person, l.person, o.person)
    and r.author not in (s.person, l.person, o.person, new.publisher)
    and not exists (select 1 from revision_editors e where e.digest = r.digest and e.person in (s.person, l.person, o.person, new.publisher))
    and not exists (select 1 from reviews x where x.digest = r.digest and x.verdict in ('return', 'close'))
    and case
      when d.id is not null then
        d.person not in (s.person, l.person, o.person, new.publisher, r.author)
        and not exists (select 1 from revision_editors e where e.digest = r.digest and e.person = d.person)
      else
        json_extract(c.bytes, '$.decisions.importance') = 'ordinary'
        and not exists (select 1 from reviews x where x.digest = r.digest and x.step = 'office' and x.verdict = 'escalate')
    end
)
${refuse('a publication needs the complete chain of reviews')}`
