import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Language } from '../../web/language.ts'
import type { Across } from './across.ts'
import type { Crossable } from './crossable.ts'

const HEAD = [
  'format',
  'question',
  'item',
  'question_label',
  'other',
  'other_item',
  'other_label',
  'answer',
  'answer_label',
  'withheld',
  'n',
  'option',
  'option_label',
  'per_cent',
] as const

/**
 * Serializes exactly the numbers the page shows, one per line; in `n` and `per_cent`, -94 means withheld. Lines about
 * everyone have no answer, those of an answer that nobody gave no per cent.
 */
export function acrossCsv(across: Across, language: Language): string {
  const { own, other, rows, everyone } = across
  const head = ['colloquy.across/1', ...namesOf(own, language), ...namesOf(other, language)]
  const line = (
    answer: readonly string[],
    { base, values }: Readonly<{ base: number | null; values: readonly (number | null)[] }>,
  ) =>
    own.answers.map(({ code, label }, column) => {
      const value = base === 0 ? '' : base === null ? null : (values[column] ?? null)
      return [
        ...head,
        ...answer,
        value === null ? 1 : 0,
        base ?? MISSING.withheld,
        code,
        language.of(label),
        value ?? MISSING.withheld,
      ]
    })
  const lines = rows.flatMap((row) => {
    const { code = '', label = {} } = other.answers[row.answer] ?? {}
    const nobody = { base: 0, values: [] }
    const withheld = { base: null, values: [] }
    const numbers = row.state === 'shown' ? row : row.state === 'nobody' ? nobody : withheld
    return line([code, language.of(label)], numbers)
  })
  const all = line(['', language.t('result.across_everyone')], everyone)
  return BOM + [[...HEAD], ...lines, ...all].map((one) => csvRow(one)).join('')
}

const namesOf = ({ shown, item }: Crossable, { of }: Language) => [
  shown.code,
  item.code,
  of(item.code === '' ? shown.question.label : item.label),
]
