import type { Question } from '../../questionnaire.ts'
import type { About, Shape } from '../faces/author.ts'

/** The range of unbounded and non-numeric values. */
export const ANY: About['range'] = [-Infinity, Infinity]

/** A whole question as subject of conditions. */
export const wholeAs = (
  { code }: Question,
  shape: Shape,
  { options = [], range = ANY }: Partial<Pick<About, 'options' | 'range'>> = {},
): readonly About[] => [{ name: code, shape, options, range }]
