import type { Key } from './en.ts'
import { common } from './es/common.ts'
import { kinds } from './es/kinds.ts'
import { people } from './es/people.ts'
import { consultation } from './es/consultation.ts'
import { questionnaire } from './es/questionnaire.ts'
import { workbook } from './es/workbook.ts'
import { editor } from './es/editor.ts'
import { workshop } from './es/workshop.ts'
import { session } from './es/session.ts'
import { response } from './es/response.ts'
import { result } from './es/result.ts'
import { comparison } from './es/comparison.ts'
import { merging } from './es/merging.ts'
import { deletion } from './es/deletion.ts'
import { held } from './es/held.ts'
import { paper } from './es/paper.ts'
import { translation } from './es/translation.ts'
import { release } from './es/release.ts'
import { archive } from './es/archive.ts'
import { backup } from './es/backup.ts'

export const es: Record<Key, string> = {
  ...common,
  ...kinds,
  ...people,
  ...consultation,
  ...questionnaire,
  ...workbook,
  ...editor,
  ...workshop,
  ...session,
  ...response,
  ...result,
  ...release,
  ...translation,
  ...comparison,
  ...paper,
  ...merging,
  ...deletion,
  ...held,
  ...archive,
  ...backup,
}
