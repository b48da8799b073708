import type { Note } from './schema.ts'
import { UNTOUCHED } from '../shared/field.ts'
import type { Kind } from '../kind.ts'

/** Words between questions; it is never answered and has no place in the data. */
export const note: Kind<Note, never> = {
  fields: () => [],
  ask: () => ({ frame: 'note', template: '', instruction: '', clearable: false, describes: '' }),
  read: () => UNTOUCHED,
  input: () => ({}),
  shown: () => [],
  columns: () => [],
  cells: () => [],
  summarise: () => ({ shape: 'none' }),
}
