import { personNear, type Detector } from './look.ts'

const illnesses =
  /癌|肿瘤|白血病|淋巴瘤|尿毒症|肾衰竭|透析|艾滋|HIV|肝炎|乙肝|丙肝|肝硬化|肺结核|尘肺|矽肺|精神分裂|精神障碍|抑郁症|双相障碍|癫痫|糖尿病|高血压|冠心病|心脏病|脑梗|脑出血|中风|偏瘫|截瘫|截肢|骨折|帕金森|阿尔茨海默|红斑狼疮|血友病|[一二三四五六七八九十]级伤残|伤残[一二三四五六七八九十]级|[一二三四]级残疾|智力残疾|精神残疾|职业病|确诊|病历|流产|怀孕|早产/gi

/** MEDICAL (domain.md 5.3; Personal Information Protection Law Art. 28): an illness near a person. */
export const medical: Detector = (look) =>
  [...look.plain.text.matchAll(illnesses)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => personNear(look, { start, end, reach: 20 }))
    .map((span) => ({ rule: 'MEDICAL', level: 'WARN', ...span, across: true }))
