import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../server/settings.ts'

test('without a word everything works on this machine alone', () => {
  expect(readSettings({ PATH: '/bin', HOME: '/root', TZ: 'UTC' })).toEqual({
    settings: {
      host: '127.0.0.1', port: 3000, dataDir: 'data', publicUrl: null, proxyAddress: null, orgCode: 'RSJ001', zone: 'Asia/Shanghai', logLevel: 'info',
      bureau: { name: '人力资源和社会保障局', phone: '12333', phoneLabel: '咨询电话' },
    },
  })
})

test('an empty setting is one that was not made', () => {
  expect(readSettings({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ settings: { port: 3000, publicUrl: null } })
})

test('a public address is kept without its slash', () => {
  expect(readSettings({ PUBLIC_URL: 'https://screens.example.gov.cn/' })).toMatchObject({ settings: { publicUrl: 'https://screens.example.gov.cn' } })
})

describe('a mistake is named with its setting', () => {
  const mistakes: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ PORT: 'http' }, /^PORT /],
    [{ PORT: '70000' }, /^PORT .*65535/],
    [{ PORT: '80.5' }, /^PORT /],
    [{ PUBLIC_URL: 'screens.example' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'ftp://screens.example' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'https://example.cn/screens' }, /^PUBLIC_URL must have no path/],
    [{ PROXY_ADDRESS: 'nginx' }, /^PROXY_ADDRESS must be the IP address/],
    [{ BUREAU_NAME: '局' }, /^BUREAU_NAME /],
    [{ BUREAU_PHONE: 'call us' }, /^BUREAU_PHONE /],
    [{ ORG_CODE: 'ws/1' }, /^ORG_CODE must be 4 to 18 capital letters/],
    [{ ZONE: 'Asia/Peking' }, /^ZONE is not a time zone/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL /],
    [{ DATABASE_URL: 'postgres://db' }, /^DATABASE_URL is not supported yet: leave it out/],
    [{ DATADIR: '/srv' }, /^DATADIR is not a setting; did you mean DATA_DIR\?$/],
    [{ DATA_DRI: '/srv' }, /^DATA_DRI is not a setting; did you mean DATA_DIR\?$/],
    [{ PUBLIC_URI: 'https://a.cn' }, /^PUBLIC_URI is not a setting; did you mean PUBLIC_URL\?$/],
    [{ BUREAU_NAMES: '某某局' }, /^BUREAU_NAMES is not a setting; did you mean BUREAU_NAME\?$/],
  ]
  for (const [env, says] of mistakes) {
    test(Object.entries(env).map(([name, value]) => `${name}=${value}`).join(), () => {
      expect(readSettings(env)).toEqual({ mistakes: [expect.stringMatching(says)] })
    })
  }

  test('all of them at once', () => {
    expect(readSettings({ PORT: 'x', ZONE: 'y', DATADIR: 'z' })).toMatchObject({ mistakes: [{}, {}, {}].map(() => expect.any(String) as string) })
  })
})
