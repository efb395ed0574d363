import { messages } from '../../language/language.ts'

/** The words of proving who one is: before a signature, and one's passkeys. */
export const identityWords = messages(
  {
    confirm: '确认身份', confirmLead: '签字须由本人作出。距上次确认已超过五分钟。', addLead: '登记通行密钥之前，请先输入密码。', countersignLead: '复核须由本人作出。请先输入密码。', password: '密码', withPassword: '用密码确认', withPasskey: '用通行密钥签字',
    waiting: '请在设备上确认（指纹、人脸或 PIN）…', refused: '设备没有确认，未签字。请再试一次，或改用密码。', orPassword: '或者输入密码', hint: '也可以用指纹、人脸或安全密钥签字：', demo: (password: string) => `演示人员的密码都是 ${password}`,
    passkeys: '通行密钥', passkeysLead: '用指纹、人脸或安全密钥签字，签字直接落在文本的摘要上。密钥只在您的设备里，系统只保存公钥。', add: '登记通行密钥', label: '名称', labelHint: '便于辨认，如：办公室电脑',
    added: '已登记通行密钥', refusedAdd: '设备没有完成登记。请再试一次。', already: '这台设备已经登记过了。', none: '还没有通行密钥', noneWords: '没有通行密钥时，签字前输入密码即可。', made: '登记于', used: '上次使用', never: '尚未使用',
    revoke: '停用', revokeTitle: (label: string) => `停用“${label}”？`, revokeLead: '停用后不能再用它签字；以前的签字仍然可以验证。', revoked: '已停用',
    elsewhere: '在当前地址不能使用通行密钥。', elsewhereWords: '通行密钥需要单位的 https 地址，或在本机用 localhost 打开。签字请用密码。', unsupported: '这个浏览器不支持通行密钥，签字请用密码。',
  },
  {
    confirm: 'Confirm who you are', confirmLead: 'A signature is your own act, and the last time you proved who you are is more than five minutes ago.', addLead: 'Before a passkey is added, give your password.', countersignLead: 'Countersigning is your own act. Give your password first.', password: 'Password', withPassword: 'Confirm by password', withPasskey: 'Sign with the passkey',
    waiting: 'Confirm on your device (finger, face or PIN)…', refused: 'The device did not confirm and nothing was signed. Try again, or use the password.', orPassword: 'Or give your password', hint: 'You can also sign by finger, face or security key:', demo: (password: string) => `In the demonstration everyone's password is ${password}`,
    passkeys: 'Passkeys', passkeysLead: 'Sign by finger, face or security key; the signature is over the digest of the wording itself. The key never leaves your device, only its public half is kept here.', add: 'Add a passkey', label: 'Name', labelHint: 'To know it again, such as: office computer',
    added: 'The passkey is added', refusedAdd: 'The device did not finish. Try again.', already: 'This device is added already.', none: 'No passkeys yet', noneWords: 'Without one, your password is asked for before you sign.', made: 'Added', used: 'Last used', never: 'not used yet',
    revoke: 'Give up', revokeTitle: (label: string) => `Give up "${label}"?`, revokeLead: 'It can sign no more; what it signed before can still be proven.', revoked: 'Given up',
    elsewhere: 'Passkeys can\'t be used at this address.', elsewhereWords: 'They need the bureau\'s own https address, or localhost on this very machine. Sign with your password.', unsupported: 'This browser knows no passkeys; sign with your password.',
  },
)
