import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, PASSWORD, type TestHouse } from '../../house.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openHouse()
})
afterAll(() => h.close())

test('whoever signs in is told who they are and what today’s posts allow', async () => {
  const answer = await h.as('head')('GET', '/api/office/session')
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ person: { id: 'head', name: '刘建国' }, roles: ['section-head'], sections: [{ id: 'insurance', name: '社会保险科' }], mustChange: false })
})
