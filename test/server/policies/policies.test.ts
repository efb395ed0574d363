import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CoverageRow, PolicyBody, PolicyList } from '../../../server/policies/answers.ts'
import { fillPolicies } from '../../../server/policies/policies.ts'
import { inDays, openHouse, type TestHouse } from '../../house.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
  await fillPolicies(h.house)
})
afterAll(() => h.close())

const register = async (): Promise<PolicyList> => (await h.as('author')('GET', '/api/office/policies')).body as PolicyList
const named = async (name: string) => (await register()).policies.find((policy) => policy.name === name)!

const trial: PolicyBody = {
  name: '关于加强信息公开工作的管理办法（试行）', number: null, status: 'trial', fromOn: '2008-05-01', toOn: null,
  clauses: [{ ref: '同步审批制度', text: '办理文件时同时做出决定。' }, { ref: '归档范围', text: '按保管期限归档。' }],
}

test('on the first day every rule the road cites stands in a policy in force, and is filled in only once', async () => {
  await fillPolicies(h.house)
  const { policies, gaps } = await register()
  expect(gaps).toEqual([])
  expect(policies).toHaveLength(4)
  const cited = policies.flatMap(({ clauses }) => clauses).find(({ ref }) => ref === '保密审查制度（四）')
  expect(cited?.citedBy).toEqual(expect.arrayContaining(['escalate', 'director-approve']))
})

test('a policy past its last day leaves its rules without ground, and the register says which acts cite them', async () => {
  const { id } = await named(trial.name)
  expect((await h.as('office')('PUT', `/api/office/policies/${id}`, { ...trial, toOn: inDays(-1) })).status).toBe(204)
  const { policies, gaps } = await register()
  expect(policies.find((policy) => policy.id === id)?.force).toBe('over')
  expect(gaps.map(({ ref, why }) => `${ref} ${why}`).sort()).toEqual(['同步审批制度 over', '归档范围 over'])
  expect(gaps.find(({ ref }) => ref === '归档范围')?.acts).toEqual(['archive'])
  await h.as('office')('PUT', `/api/office/policies/${id}`, { ...trial, toOn: inDays(0) })
  expect((await register()).gaps).toEqual([])
})

test('only the office enters policies; each change is one entry in the journal', async () => {
  const before = (await h.journal()).length
  const body = { ...trial, name: '信息公开工作考核办法', clauses: [] }
  expect(await h.as('head')('POST', '/api/office/policies', body)).toMatchObject({ status: 403, code: 'WRONG_ROLE' })
  expect(await h.as('office')('POST', '/api/office/policies', { ...body, fromOn: '2026-02-01', toOn: '2026-01-31' })).toMatchObject({ status: 422, code: 'POLICY_DAYS_REVERSED' })
  const twice = [{ ref: '一', text: '甲' }, { ref: '一', text: '乙' }]
  expect(await h.as('office')('POST', '/api/office/policies', { ...body, clauses: twice })).toMatchObject({ status: 422, code: 'POLICY_CLAUSE_TWICE' })
  expect((await h.as('office')('POST', '/api/office/policies', body)).status).toBe(201)
  const actions = (await h.journal(before)).map(({ action }) => action).filter((action) => action !== 'SIGN_IN')
  expect(actions).toEqual(['DENIED', 'DENIED', 'DENIED', 'POLICY_CREATE'])
})

test('the ten aspects each name what carries them and what proves it, and all of it is there', async () => {
  const { rows } = (await h.as('director')('GET', '/api/office/coverage')).body as { rows: CoverageRow[] }
  expect(rows.map(({ zh }) => zh)).toEqual(['工作机制', '运行机制', '保密审查', '社会评议', '信息编制', '公开内容', '方式', '程序', '监督考核', '责任追究'])
  expect(rows.flatMap(({ features, tests }) => [...features, ...tests]).filter((place) => !existsSync(place))).toEqual([])
  expect(rows.filter(({ features, tests }) => features.length === 0 || tests.length === 0)).toEqual([])
  const csv = await h.as('director')('GET', '/api/office/coverage.csv')
  expect(csv.text.trim().split('\r\n')).toHaveLength(11)
})
