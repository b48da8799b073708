import type { Language } from '../../../web/language.ts'
import type { Kind } from '../kind.ts'
import { DAY_PARTS, askedParts, dayInput, partField } from '../common/calendar.ts'
import { momentsOf } from '../common/moments.ts'
import { core } from './core.ts'
import { limitsSaid } from './limits.ts'
import { type DateQuestion, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** An ISO date. */
export const date: Kind<DateQuestion, string> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: ({ code }) => DAY_PARTS.map((part) => partField(code, part)),
  ask: (question, input, _form, language) =>
    askedParts(question.code, DAY_PARTS, input, language, instruction(question, language)),
  input: ({ code }, answer) => dayInput(code, answer),
  shown: (_question, answer, _form, language) => [{ text: language.days(answer, answer), own: false }],
  columns: ({ code, label }) => [{ name: code, label, type: 'date', values: [], words: false }],
  begin: ({ code }, value) => dayInput(code, value),
  labels: () => [],
  measure: () => [],
  widened: (question) => question,
  summarise: ({ code, label }, answers) => ({
    shape: 'moments',
    of: 'days',
    code,
    label,
    moments: momentsOf(answers),
  }),
}

const instruction = (question: DateQuestion, language: Language): string =>
  limitsSaid(question, language) || (question.hint ? '' : language.t('kinds.date_example'))
