import type { Kind } from '../kind.ts'
import { wordsFaces } from '../common/words.ts'
import { core } from './core.ts'
import { type LongText, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Multi-line text. */
export const longText: Kind<LongText, string> = {
  ...core,
  ...wordsFaces('/instrument/kinds/long-text'),
  schema,
  widened: (question) => question,
  author,
  paper,
  xlsform,
  comparison,
  check,
}
