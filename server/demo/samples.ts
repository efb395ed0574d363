import { about } from './samples/about.ts'
import { allowanceList } from './samples/allowance-list.ts'
import { answers } from './samples/answers.ts'
import { baseDeclaration } from './samples/base-declaration.ts'
import { baseExplained } from './samples/base-explained.ts'
import { closure } from './samples/closure.ts'
import { disclosureGuide } from './samples/disclosure-guide.ts'
import { holiday } from './samples/holiday.ts'
import { hotline } from './samples/hotline.ts'
import { jobFair } from './samples/job-fair.ts'
import { pensionTransferGuide } from './samples/pension-transfer-guide.ts'
import { unemploymentGuide } from './samples/unemployment-guide.ts'
import type { Template } from './sample.ts'

/** The demo's notices, in the order in which the office registered them. */
export const templates: readonly Template[] = [
  disclosureGuide,
  about,
  hotline,
  unemploymentGuide,
  pensionTransferGuide,
  closure,
  jobFair,
  answers,
  allowanceList,
  baseDeclaration,
  holiday,
  baseExplained,
]
