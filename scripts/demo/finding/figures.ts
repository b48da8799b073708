import type { Input } from '../../../src/instrument/answer.ts'
import { figureSource, sourceIn, storedOf } from '../../../src/finding/source/source.ts'
import { goldCodebook, goldQuestions } from '../gold.ts'
import type { Of } from './example.ts'

/** Returns the fields of a form that name a figure with its item and the options counted, or a code. */
export function figureFields(of: Of): Input {
  const [variable = '', slug = ''] = of.split('/')
  if (slug) return { source: [`${variable}/${codeNamed(variable, slug).guid}`], row: [''] }
  const source = sourceIn(of)
  if (source?.kind !== 'figure') throw new RangeError(`no figure ${of}`)
  const { recipe, options } = source
  return { source: [storedOf(figureSource({ ...recipe, row: '' }, []))], row: [recipe.row], option: options }
}

/** Returns a code of the example. Throws RangeError where there is none. */
export function codeNamed(variable: string, slug: string) {
  const question = goldQuestions().find((one) => one.variable === variable)
  const code = question && goldCodebook(question).codes.find((one) => one.slug === slug)
  if (!code) throw new RangeError(`no code ${slug} of ${variable}`)
  return code
}
