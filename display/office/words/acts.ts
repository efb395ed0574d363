import { messages } from '../../language/language.ts'

/** What the dialogs of the acts ask for, and what they say before an act that can't be undone. */
export const needWords = messages(
  {
    doubtText: '疑义是什么', doubtHint: '至少 5 个字。疑义随信息一直保留，只有局长能处理；提出疑义不算审核。', doubtPublished: '提出后，这条信息立即撤回，所有屏幕不再显示。', withdrawText: '为什么撤销', textHint: '至少 5 个字', orderText: '局长的决定',
    needText: '请写明理由（至少 5 个字）。', resolutionOf: (name: string) => `对 ${name} 所提疑义的处理意见`, resolutionHint: '至少 5 个字', needResolutions: '每条疑义都要写明处理意见（至少 5 个字）。', purgedText: '（文字已销毁）',
    ground: '法定依据', groundHint: '选择所依据的条款', needGround: '请选择法定依据。', level: '密级', years: '保密期限（年）', yearsHint: '绝密不超过 30 年，机密不超过 20 年，秘密不超过 10 年', needSecrecy: '请选择密级，并填写不超过上限的年数。',
    secretLead: '标题、正文、摘要和所有说明立即销毁，只留登记号、密级、期限、经手人和时间。涉密信息请按纸质文件办理。', addressee: '送哪个单位', addresseeHint: '如：市国家保密局、省人力资源和社会保障厅', letterNumber: '文号', letterDay: '日期', needReferral: '请填写单位、文号和日期。',
    exactFirst: '先打印并保存原文', exactLead: '送出后，系统里的文字即被销毁，只留编号和校验码。复函“不涉密”时，要用这份文件原样恢复，一个字节都不能差。', exactSave: '保存原文文件', exactPrint: '打印原文', exactDone: '已保存原文文件', needExact: '请先保存原文文件。', exactName: (form: string) => `原文-${form}.json`,
    replyNumber: '复函文号', replyDay: '复函日期', needReply: '请填写复函的文号和日期。', bytes: '送出前保存的原文文件', bytesHint: '校验码须与送出时一致；差一个字节都不会被接受。', needBytes: '请选择原文文件。', needBytesJson: '这不是原文文件。请选择送出前保存的那一份。',
    retention: '保管期限', needRetention: '请选择保管期限。', signature: '签字前确认本人身份：密码或通行密钥，五分钟内有效。', clause: (words: string) => `依据：${words}`, behalf: (name: string) => `代 ${name}`, onBehalf: (name: string) => `受 ${name} 委托`,
    archiveLead: '归档后不再办理，按保管期限保存。', withdrawLead: '撤销后这一版不再往下走；以后可以起草修订版。', referLead: '须有局长的决定。送出期间，系统里没有它的正文。', technicalLead: '退回经办人处理，须重新审核。', confirmRecallLead: '确认所有屏幕都已不再显示它。',
    closeLead: '不再送往发布；登记册上注明依据。', formOf: '登记表',
  },
  {
    doubtText: 'What is doubtful', doubtHint: 'At least 5 characters. The doubt stays with the notice until the director resolves it; raising one is not a review.', doubtPublished: 'This recalls the notice at once: no screen shows it any more.', withdrawText: 'Why it is withdrawn', textHint: 'At least 5 characters', orderText: 'The director\'s order',
    needText: 'Say why (at least 5 characters).', resolutionOf: (name: string) => `Resolution of the doubt of ${name}`, resolutionHint: 'At least 5 characters', needResolutions: 'Every doubt needs a written resolution (at least 5 characters).', purgedText: '(the words were destroyed)',
    ground: 'Legal ground', groundHint: 'The article it rests on', needGround: 'Choose the legal ground.', level: 'Level', years: 'Secret for (years)', yearsHint: 'Top secret at most 30 years, confidential 20, secret 10', needSecrecy: 'Choose the level and a number of years within its limit.',
    secretLead: 'Title, text, summary and every remark are destroyed at once; form number, level, term, person and time remain. What is secret stays on paper.', addressee: 'Referred to', addresseeHint: 'E.g. the secrecy administration, the ministry concerned', letterNumber: 'Letter number', letterDay: 'Day', needReferral: 'Give the addressee, the letter number and the day.',
    exactFirst: 'Print and save the exact wording first', exactLead: 'Once it is referred the words are destroyed here; number and digest remain. If the reply is "not secret", this very file brings them back, byte for byte.', exactSave: 'Save the exact wording', exactPrint: 'Print the wording', exactDone: 'The exact wording is saved', needExact: 'Save the exact wording first.', exactName: (form: string) => `wording-${form}.json`,
    replyNumber: 'Number of the reply', replyDay: 'Day of the reply', needReply: 'Give the number and the day of the reply.', bytes: 'The file saved before it was referred', bytesHint: 'Its digest has to be the one that was referred; not one byte may differ.', needBytes: 'Choose the file with the wording.', needBytesJson: 'This is no saved wording; choose the file saved before it was referred.',
    retention: 'Keep it for', needRetention: 'Choose how long it is kept.', signature: 'Before signing you confirm who you are: password or passkey, good for five minutes.', clause: (words: string) => `Asked for by: ${words}`, behalf: (name: string) => `for ${name}`, onBehalf: (name: string) => `on behalf of ${name}`,
    archiveLead: 'Nothing more can be done with it; it is kept for its term.', withdrawLead: 'This wording goes no further; a new revision can be written later.', referLead: 'The director has to have ordered it. While it is outside, its text is not in the system.', technicalLead: 'It goes back to its author and is reviewed anew.', confirmRecallLead: 'You confirm that no screen shows it any more.',
    closeLead: 'It goes no further; the register names the ground.', formOf: 'Registration form',
  },
)
