import type { Question } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'
import type { Language } from '../web/language.ts'
import { isMoment } from './dates/spans.ts'
import { splitOf } from './side.ts'
import type { ResultTable } from './table.ts'

/** Returns the caption: measure and how to read it. */
export function captionOf(table: ResultTable, question: Question, language: Language): string {
  const { t, of } = language
  if (table.drawing === 'bars') return t('result.caption_bars', { split: table.split })
  if (isMoment(table.of)) return t('result.dates_caption', { unit: table.of })
  if (table.drawing !== 'diverging') {
    const measure = table.of === 'value' ? 'result.numbers_caption' : (`result.caption_${table.of}` as const)
    const key = table.drawing === 'columns' ? 'result.caption_columns' : measure
    return t(key, endsOf(table, question, language))
  }
  const { middle } = splitOf(table.columns.length)
  const labels = { first: of(table.columns[0]?.label ?? {}), last: of(table.columns.at(-1)?.label ?? {}) }
  return middle === null
    ? t('result.caption_diverging', labels)
    : t('result.caption_middle', { ...labels, middle: of(table.columns[middle]?.label ?? {}) })
}

/** The ends of the axis, with the labels of a scale's ends. */
function endsOf({ from, to }: ResultTable, question: Question, language: Language) {
  const named = (value: number, label?: Text) =>
    [endShown(value, language), ...(label ? [`(${language.of(label)})`] : [])].join(' ')
  const first = 'min_label' in question ? question.min_label : undefined
  const last = 'max_label' in question ? question.max_label : undefined
  return { first: named(from, first), last: named(to, last) }
}

/** Formats an axis end with all decimals. */
export const endShown = (value: number, language: Language) =>
  language.number(value, String(value).split('.')[1]?.length ?? 0)
