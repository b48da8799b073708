import type { Core } from '../core.ts'
import { UNTOUCHED } from '../common/field.ts'
import type { Note } from './schema.ts'

export const core: Core<Note, never> = {
  presence: 'note',
  coded: false,
  read: () => UNTOUCHED,
  cells: () => [],
}
