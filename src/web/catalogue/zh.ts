import type { Key } from './en.ts'
import { common } from './zh/common.ts'
import { kinds } from './zh/kinds.ts'
import { people } from './zh/people.ts'
import { consultation } from './zh/consultation.ts'
import { questionnaire } from './zh/questionnaire.ts'
import { workbook } from './zh/workbook.ts'
import { editor } from './zh/editor.ts'
import { workshop } from './zh/workshop.ts'
import { session } from './zh/session.ts'
import { response } from './zh/response.ts'
import { result } from './zh/result.ts'
import { comparison } from './zh/comparison.ts'
import { merging } from './zh/merging.ts'
import { deletion } from './zh/deletion.ts'
import { held } from './zh/held.ts'
import { paper } from './zh/paper.ts'
import { translation } from './zh/translation.ts'
import { release } from './zh/release.ts'
import { archive } from './zh/archive.ts'
import { backup } from './zh/backup.ts'

export const zh: Record<Key, string> = {
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
