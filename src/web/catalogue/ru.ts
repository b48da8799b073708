import type { Key } from './en.ts'
import { common } from './ru/common.ts'
import { kinds } from './ru/kinds.ts'
import { people } from './ru/people.ts'
import { consultation } from './ru/consultation.ts'
import { questionnaire } from './ru/questionnaire.ts'
import { workbook } from './ru/workbook.ts'
import { editor } from './ru/editor.ts'
import { workshop } from './ru/workshop.ts'
import { session } from './ru/session.ts'
import { response } from './ru/response.ts'
import { result } from './ru/result.ts'
import { comparison } from './ru/comparison.ts'
import { merging } from './ru/merging.ts'
import { deletion } from './ru/deletion.ts'
import { held } from './ru/held.ts'
import { paper } from './ru/paper.ts'
import { translation } from './ru/translation.ts'
import { release } from './ru/release.ts'
import { archive } from './ru/archive.ts'
import { backup } from './ru/backup.ts'

export const ru: Record<Key, string> = {
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
