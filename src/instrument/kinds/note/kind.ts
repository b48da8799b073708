import type { Kind } from '../kind.ts'
import { core } from './core.ts'
import { type Note, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Text between questions; never answered and not in the data. */
export const note: Kind<Note, never> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: () => [],
  ask: () => ({ frame: 'note', template: '', instruction: '', clearable: false, describes: '' }),
  input: () => ({}),
  shown: () => [],
  columns: () => [],
  labels: () => [],
  measure: () => [],
  widened: (question) => question,
  summarise: () => ({ shape: 'none' }),
}
