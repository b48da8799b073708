import type { Language } from '../../../web/language.ts'
import { plainWords } from '../../../web/markup.ts'
import { plainIn } from '../../../web/authored-text.ts'
import type { Input } from '../../answer.ts'
import type { Asked, Kind } from '../kind.ts'
import { fieldId, typed, unitId } from '../common/field.ts'
import { meanRow, meansOf } from '../common/means.ts'
import { asDecimals, isGroupedByPoints, numberShown, plainNumber } from '../common/numeral.ts'
import { core } from './core.ts'
import { limitsSaid } from './limits.ts'
import { type NumberQuestion, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** A number within bounds; `integer`: whole. */
export const number: Kind<NumberQuestion, number> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: (question) => [question.code],
  ask: (question, input, _form, language) => asked(question, input, language),
  input: ({ code }, answer) => asTyped(code, plainNumber(answer)),
  shown: ({ unit }, answer, _form, language) => [
    {
      text: [numberShown(answer, language), unit ? plainWords(language.of(unit)) : ''].join(' ').trim(),
      own: false,
    },
  ],
  columns: ({ code, label, integer }) => [
    { name: code, label, type: integer ? 'integer' : 'decimal', values: [], words: false },
  ],
  begin: ({ code }, value) => asTyped(code, value),
  labels: ({ unit }) => (unit ? [{ code: '', label: unit }] : []),
  measure: () => [],
  widened,
  summarise: ({ code, label, min, max }, answers) =>
    meansOf('value', [], { min, max }, [meanRow({ code, label }, answers)]),
}

/** Input with a numeral that is not ambiguous. */
const asTyped = (code: string, value: string): Input => ({
  [code]: [isGroupedByPoints(value) ? asDecimals(value) : value],
})

function asked(question: NumberQuestion, input: Input, language: Language): Asked {
  const { code, integer, unit } = question
  return {
    frame: 'field',
    template: '/instrument/kinds/number',
    instruction: limitsSaid(question, language),
    clearable: false,
    describes: unit ? unitId(code) : '',
    field: code,
    id: fieldId(code),
    value: typed(input, code),
    mode: integer ? 'numeric' : 'decimal',
    unit: unit ? plainIn(language, unit) : '',
    unit_id: unitId(code),
  }
}

/** An end that any of them leaves open is open. */
function widened(question: NumberQuestion, others: readonly NumberQuestion[]): NumberQuestion {
  const all = [question, ...others]
  const { min: _min, max: _max, ...open } = question
  const [least, most] = [all.map(({ min }) => min), all.map(({ max }) => max)]
  return {
    ...open,
    ...(least.every(isGiven) && { min: Math.min(...least) }),
    ...(most.every(isGiven) && { max: Math.max(...most) }),
  }
}

const isGiven = (end: number | undefined): end is number => end !== undefined
