import { dayOf } from '#playlists/calendar.ts'
import { newId } from '../database/id.ts'
import { Fault } from '../faults.ts'
import type { House } from '../house.ts'
import { append } from '../journal/journal.ts'
import type { PolicyBody, PolicyList } from './answers.ts'
import { citations, forceOn, gapsOn } from './citations.ts'
import { firstPolicies } from './first-policies.ts'
import { allPolicies, isFirstFilling, keepPolicy } from './store.ts'

/** The register with what each rule stands behind, and what the road cites without a policy in force (domain.md D09). */
export const viewPolicies = async (house: Pick<House, 'acts' | 'settings' | 'now'>): Promise<PolicyList> => {
  const today = dayOf(house.settings.zone, house.now()).on
  const policies = await allPolicies(house.acts)
  const cited = citations()
  return {
    policies: policies.map((policy) => ({
      ...policy,
      force: forceOn(policy, today),
      clauses: policy.clauses.map(({ ref, text }) => ({ ref, text, citedBy: [...(cited.get(ref) ?? [])] })),
    })),
    gaps: gapsOn(policies, today),
  }
}

/** Keeps a new policy, or (`id`) what an old one has become. Throws NOT_FOUND, POLICY_DAYS_REVERSED, POLICY_CLAUSE_TWICE. */
export const putPolicy = async (house: Pick<House, 'acts' | 'now'>, { actor, body, id }: { actor: string | null; body: PolicyBody; id?: string }): Promise<string> => {
  if (body.toOn !== null && body.toOn < body.fromOn) throw new Fault('POLICY_DAYS_REVERSED', { at: 'toOn' })
  const twice = body.clauses.findIndex(({ ref }, at) => body.clauses.findIndex((other) => other.ref === ref) < at)
  if (twice >= 0) throw new Fault('POLICY_CLAUSE_TWICE', { at: `clauses.${twice}.ref`, values: { ref: body.clauses[twice]?.ref ?? '' } })
  const named = id ?? newId()
  const at = house.now()
  await house.acts.transaction().execute(async (tx) => {
    if (id !== undefined && !(await allPolicies(tx)).some((policy) => policy.id === id)) throw new Fault('NOT_FOUND')
    await keepPolicy(tx, { id: named, ...body }, at)
    const { name, number, status, fromOn, toOn, clauses } = body
    const told = { name, number, status, fromOn, toOn, clauses: clauses.map(({ ref }) => ref) }
    await append(tx, { at, actor, action: id === undefined ? 'POLICY_CREATE' : 'POLICY_CHANGE', subject: `policy:${named}`, body: told })
  })
  return named
}

/** On the first start: the policies the bureau's own report names, for the office to put right. Whoever changes them later will find their own. */
export const fillPolicies = async (house: Pick<House, 'acts' | 'now'>): Promise<void> => {
  if (!(await isFirstFilling(house.acts))) return
  for (const body of firstPolicies) await putPolicy(house, { actor: null, body })
}
