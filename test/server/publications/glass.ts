import { expect } from 'vitest'
import type { Edition } from '#playlists/edition.ts'
import type { Profile } from '#playlists/profile.ts'
import { claimByLink, makeLink } from '../../../server/screens/enrolment.ts'
import type { TestHouse } from '../../house.ts'

export const outdoor: Profile = { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false }
export const kiosk: Profile = { surface: 'kiosk', x: 0, y: 0, width: 1080, height: 1920, pitchMm: 0.496, distanceM: 2, roadside: false }

/** A screen that hangs and polls: what it was given, and how it says what it shows. */
export type Glass = Readonly<{ id: string; poll: () => Promise<Edition>; says: (edition: number, digests: readonly string[]) => Promise<void> }>

/** Enrols a screen by a one-time link, as the page behind it would. */
export const hang = async (h: TestHouse, { name, profile }: { name: string; profile: Profile }): Promise<Glass> => {
  const wish = { surface: profile.surface, name, place: '', tags: [], profile, zone: 'Asia/Shanghai' }
  const { link } = await makeLink(h.house, 'admin', { as: wish })
  const { screen, token } = await claimByLink(h.house, { link, publicKey: '0'.repeat(63) + '1' })
  const headers = { authorization: `Bearer ${token}` }
  return {
    id: screen,
    poll: async () => {
      const answer = await h.request('/api/screen/edition', { headers })
      expect(answer.status, answer.text).toBe(200)
      return answer.body as Edition
    },
    says: async (edition, digests) => {
      const body = JSON.stringify({ edition, digests, since: h.house.now() })
      const answer = await h.request('/api/screen/showing', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })
      expect(answer.status, answer.text).toBe(204)
    },
  }
}

/** The revisions an edition shows on slides. */
export const revisionsIn = ({ slides }: Edition): string[] => [...new Set(slides.flatMap(({ revision }) => revision ?? []))]
