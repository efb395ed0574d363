import type { House } from '../house.ts'
import { putPlaylist, putRule } from './schedule.ts'
import { isFirstDay, markFirstDay } from './store.ts'

/**
 * On the first start of a house: a playlist of everything published, and a standing rule that plays it on every screen, so that the first
 * publication appears without further set-up. Whoever removes them later will not find them back.
 */
export const firstSchedules = async (house: House): Promise<void> => {
  if (!(await isFirstDay(house.acts))) return
  const by = { house, actor: null }
  const playlist = await putPlaylist(by, { name: '全部已发布信息', picks: { by: 'filter', categories: [], kinds: [], weight: 1 } })
  await putRule(by, { name: '日常播放（所有屏幕）', playlist, screens: [], tags: [], level: 'standing', fromOn: null, toOn: null, weekdays: [1, 2, 3, 4, 5, 6, 7], hours: null })
  await markFirstDay(house.acts)
}
