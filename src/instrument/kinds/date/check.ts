import type { CheckFace } from '../faces/check.ts'
import { isAbove } from '../common/limits.ts'
import type { DateQuestion } from './schema.ts'

export const check: CheckFace<DateQuestion> = {
  limits: ({ earliest, latest }) => (isAbove(earliest, latest) ? 'crossed' : undefined),
  isTyped: false,
  comparesOptions: false,
}
