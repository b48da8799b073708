import type { CheckFace } from '../faces/check.ts'
import { isAbove } from '../common/limits.ts'
import type { MultipleChoice } from './schema.ts'

export const check: CheckFace<MultipleChoice> = {
  limits: ({ at_least, at_most }) => (isAbove(at_least, at_most) ? 'crossed' : undefined),
  isTyped: false,
  comparesOptions: false,
  searched: true,
}
