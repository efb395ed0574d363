import { pitchOfDiagonal, type Profile } from '#playlists/profile.ts'

/** One screen of the demonstration. */
export type DemoScreen = Readonly<{ name: string; place: string; tags: readonly string[]; profile: Profile }>

/** The three glasses: an LED wall, a large outdoor screen, a lobby kiosk. */
export const demoScreens: readonly DemoScreen[] = [
  {
    name: '正阳路LED墙',
    place: '正阳路一号办公楼东墙，P10，6.4×3.2米',
    tags: ['户外', 'LED'],
    profile: { surface: 'outdoor', x: 0, y: 0, width: 640, height: 320, pitchMm: 10, distanceM: 20, roadside: false },
  },
  {
    name: '广场大屏',
    place: '服务大厅前广场，P4',
    tags: ['户外'],
    profile: { surface: 'outdoor', x: 0, y: 0, width: 1920, height: 1080, pitchMm: 4, distanceM: 20, roadside: false },
  },
  {
    name: '一楼查询机',
    place: '服务大厅一楼入口，43英寸',
    tags: ['大厅'],
    profile: { surface: 'kiosk', x: 0, y: 0, width: 1080, height: 1920, pitchMm: Number(pitchOfDiagonal(43, 1080, 1920).toFixed(4)), distanceM: 2, roadside: false },
  },
]
