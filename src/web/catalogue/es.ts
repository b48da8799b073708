import type { Key } from './en.ts'
import { common } from './es/common.ts'
import { kinds } from './es/kinds.ts'
import { people } from './es/people.ts'
import { consultation } from './es/consultation.ts'
import { questionnaire } from './es/questionnaire.ts'
import { workbook } from './es/workbook.ts'
import { workshop } from './es/workshop.ts'
import { session } from './es/session.ts'
import { response } from './es/response.ts'
import { result } from './es/result.ts'
import { release } from './es/release.ts'
import { backup } from './es/backup.ts'

export const es: Record<Key, string> = {
  ...common,
  ...kinds,
  ...people,
  ...consultation,
  ...questionnaire,
  ...workbook,
  ...workshop,
  ...session,
  ...response,
  ...result,
  ...release,
  ...backup,
}
