import type { Key } from './en.ts'
import { common } from './ar/common.ts'
import { kinds } from './ar/kinds.ts'
import { people } from './ar/people.ts'
import { consultation } from './ar/consultation.ts'
import { questionnaire } from './ar/questionnaire.ts'
import { comparison } from './ar/comparison.ts'
import { paper } from './ar/paper.ts'
import { translation } from './ar/translation.ts'
import { workbook } from './ar/workbook.ts'
import { editor } from './ar/editor.ts'
import { workshop } from './ar/workshop.ts'
import { session } from './ar/session.ts'
import { response } from './ar/response.ts'
import { result } from './ar/result.ts'
import { merging } from './ar/merging.ts'
import { deletion } from './ar/deletion.ts'
import { held } from './ar/held.ts'
import { release } from './ar/release.ts'
import { archive } from './ar/archive.ts'
import { backup } from './ar/backup.ts'

export const ar: Record<Key, string> = {
  ...common,
  ...kinds,
  ...people,
  ...consultation,
  ...questionnaire,
  ...translation,
  ...paper,
  ...comparison,
  ...workbook,
  ...editor,
  ...workshop,
  ...session,
  ...response,
  ...result,
  ...release,
  ...merging,
  ...deletion,
  ...held,
  ...archive,
  ...backup,
}
