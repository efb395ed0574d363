/** Marks that may not begin a line (GB/T 15834; the usual 避头 set), with the signs that belong to the number before them. */
export const mayNotBegin: ReadonlySet<string> = new Set('！），．：；？］｝、。〉》」』】〕〗〞’”…—～·!),.:;?]}%％‰℃°／/')

/** Marks that may not end a line (避尾), with the signs that belong to the number after them. */
export const mayNotEnd: ReadonlySet<string> = new Set('（［｛〈《「『【〔〖〝‘“([{￥¥＄$#＃№第/／')

/** Small words nobody begins a line with if it can be helped: they lean on the word before them. */
export const leaning: ReadonlySet<string> = new Set('的地得了着过吗呢吧等们局科处厅室')

/** Small words nobody ends a line with if it can be helped: they lean on the word after them. */
export const reaching: ReadonlySet<string> = new Set('不未无请可须应在由与和或及至到从向对按把被将为以于该本各每其我市县区满共')

/** Words of the trade that a dictionary knows only in parts, and that are read as one. */
export const compounds =
  /第[一二三四]季度|(?:劳动|人力资源)和?社会保障[局厅部]|投诉举报|社会保险|社会保障|劳动保障|养老保险|失业保险金?|医疗保险|工伤保险|生育保险|缴费基数|服务大厅|岗位信息|公开指南|机构介绍|信息公开|办事指南|就业困难|劳动力市场|劳动合同|劳动关系|劳动争议|劳动监察|工伤认定|社会保障卡|公积金|招聘会|转移接续|查询机|参保地|社保卡?|停办|办结|签到|用人单位|参保人员|公示期|工作日/gu
