import { csvRow } from '../csv.ts'
import type { Language } from '../web/language.ts'
import { asCode, withCode } from '../web/markup.ts'
import { isQuestionKind } from '../instrument/kinds/table.ts'
import { partOf } from '../translation/names.ts'
import type { Comparison, Recoding } from './compare.ts'
import type { Rewording } from './wording.ts'

/** A changed text, in words. */
export function rewordingTold(
  language: Language,
  { part, code, language: tag, before, after }: Rewording,
): string {
  const values = { part: partOf(language, { part, code }), language: language.tongue(tag) }
  if (before === '') return language.t('comparison.translated', values)
  return language.t(after === '' ? 'comparison.untranslated' : 'comparison.reworded', values)
}

/** A changed aspect, in words; for sets of codes only the difference. */
export function recodingSaid(language: Language, { aspect, before, after }: Recoding) {
  const { t } = language
  const isSet = aspect === 'options' || aspect === 'statements' || aspect === 'exclusive'
  const words = (values: readonly string[]) => inWords(language, aspect, values)
  const gone = before.filter((code) => !after.includes(code))
  const fresh = after.filter((code) => !before.includes(code))
  return {
    name: t(`comparison.aspect_${aspect}`),
    lines: isSet
      ? [
          ...(gone.length > 0 ? [t('comparison.gone', { codes: gone.join(', ') })] : []),
          ...(fresh.length > 0 ? [t('comparison.new', { codes: fresh.join(', ') })] : []),
        ]
      : [t('comparison.was', { words: words(before) }), t('comparison.is', { words: words(after) })].map(
          withCode,
        ),
  }
}

/** Boolean aspects. */
const FLAGS: ReadonlySet<string> = new Set(['other', 'whole', 'partial', 'required', 'shuffled', 'marked'])

/** Aspects with expressions; `required` may be one. */
const EXPRESSIONS: ReadonlySet<string> = new Set([
  'calculation',
  'relevant',
  'section_relevant',
  'constraint',
  'choice_filter',
  'required',
  'default',
])

function inWords({ t }: Language, aspect: Recoding['aspect'], values: readonly string[]): string {
  if (values.length === 0) return t(FLAGS.has(aspect) ? 'comparison.no' : 'comparison.nothing')
  return values
    .map((value) => {
      if (value === 'true') return t('comparison.yes')
      if (aspect === 'kind' && isQuestionKind(value)) return t(`kinds.name_${value}`)
      if (value === 'decline') return t('kinds.declined')
      if (value === 'dont_know') return t('kinds.dont_know')
      return EXPRESSIONS.has(aspect) ? asCode(value) : value
    })
    .join(aspect === 'ends' || aspect === 'limits' ? ' – ' : ', ')
}

const FORMAT = 'colloquy.comparison/1'

/** A comparison as CSV, one row per change. Codes are not translated. */
export function comparisonCsv({ questions }: Comparison): string {
  const rows = questions.flatMap(({ code, before, after, isMoved, reworded, recoded, meaning }) => {
    const row = (change: string, what: string, language: string, was: string, is: string) =>
      csvRow([FORMAT, code, change, what, language, was, is, meaning])
    return [
      ...(before ? [] : [row('added', '', '', '', '')]),
      ...(after ? [] : [row('removed', '', '', '', '')]),
      ...(isMoved ? [row('moved', '', '', '', '')] : []),
      ...reworded.map((one) =>
        row('reworded', [one.part, one.code].filter(Boolean).join('/'), one.language, one.before, one.after),
      ),
      ...recoded.map((one) => row('recoded', one.aspect, '', one.before.join(' '), one.after.join(' '))),
    ]
  })
  const header = ['format', 'question', 'change', 'what', 'language', 'before', 'after', 'meaning']
  return csvRow(header) + rows.join('')
}
