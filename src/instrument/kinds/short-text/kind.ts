import type { Kind } from '../kind.ts'
import { wordsFaces } from '../common/words.ts'
import { core } from './core.ts'
import { type ShortText, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Single-line text. */
export const shortText: Kind<ShortText, string> = {
  ...core,
  ...wordsFaces('/instrument/kinds/short-text'),
  schema,
  widened: (question) => question,
  author,
  paper,
  xlsform,
  comparison,
  check,
}
