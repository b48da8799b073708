import type { Key } from './en.ts'
import { common } from './fr/common.ts'
import { kinds } from './fr/kinds.ts'
import { people } from './fr/people.ts'
import { consultation } from './fr/consultation.ts'
import { questionnaire } from './fr/questionnaire.ts'
import { comparison } from './fr/comparison.ts'
import { paper } from './fr/paper.ts'
import { translation } from './fr/translation.ts'
import { workbook } from './fr/workbook.ts'
import { editor } from './fr/editor.ts'
import { workshop } from './fr/workshop.ts'
import { session } from './fr/session.ts'
import { response } from './fr/response.ts'
import { result } from './fr/result.ts'
import { merging } from './fr/merging.ts'
import { deletion } from './fr/deletion.ts'
import { held } from './fr/held.ts'
import { release } from './fr/release.ts'
import { archive } from './fr/archive.ts'
import { backup } from './fr/backup.ts'

export const fr: Record<Key, string> = {
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
