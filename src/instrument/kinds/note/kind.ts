import type { Kind } from '../kind.ts'
import { core } from './core.ts'
import { type Note, schema } from './schema.ts'

/** Words between questions; it is never answered and has no place in the data. */
export const note: Kind<Note, never> = {
  ...core,
  schema,
  fields: () => [],
  ask: () => ({ frame: 'note', template: '', instruction: '', clearable: false, describes: '' }),
  input: () => ({}),
  shown: () => [],
  columns: () => [],
  labels: () => [],
  measure: () => [],
  summarise: () => ({ shape: 'none' }),
}
