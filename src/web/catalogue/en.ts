import { common } from './en/common.ts'
import { kinds } from './en/kinds.ts'
import { people } from './en/people.ts'
import { consultation } from './en/consultation.ts'
import { questionnaire } from './en/questionnaire.ts'
import { comparison } from './en/comparison.ts'
import { paper } from './en/paper.ts'
import { translation } from './en/translation.ts'
import { workbook } from './en/workbook.ts'
import { editor } from './en/editor.ts'
import { workshop } from './en/workshop.ts'
import { session } from './en/session.ts'
import { response } from './en/response.ts'
import { result } from './en/result.ts'
import { merging } from './en/merging.ts'
import { deletion } from './en/deletion.ts'
import { held } from './en/held.ts'
import { release } from './en/release.ts'
import { archive } from './en/archive.ts'
import { backup } from './en/backup.ts'

/** Every sentence a person may read, in English: the source of the other languages. */
export const en = {
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
} as const

export type Key = keyof typeof en
