import type { Question } from '../../questionnaire.ts'
import type { About, Shape } from '../faces/author.ts'

/** Numbers without bounds, and what is no number. */
export const ANY: About['range'] = [-Infinity, Infinity]

/** A question that a condition is about as a whole. */
export const wholeAs = (
  { code }: Question,
  shape: Shape,
  { options = [], range = ANY }: Partial<Pick<About, 'options' | 'range'>> = {},
): readonly About[] => [{ name: code, shape, options, range }]
