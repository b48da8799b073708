import type { Kind } from '../kind.ts'
import { askedParts, dayInput, hourInput, partField } from '../common/calendar.ts'
import { momentsOf } from '../common/moments.ts'
import { PARTS, core } from './core.ts'
import { type DateTimeQuestion, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Date and time, YYYY-MM-DDTHH:MM in the participant's local time. */
export const dateTime: Kind<DateTimeQuestion, string> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: ({ code }) => PARTS.map((part) => partField(code, part)),
  ask: ({ code, hint }, input, _form, language) =>
    askedParts(code, PARTS, input, language, hint ? '' : language.t('kinds.date_time_example')),
  input: ({ code }, answer) => ({ ...dayInput(code, answer), ...hourInput(code, answer.slice(11)) }),
  shown: (_question, answer, _form, language) => [
    { text: language.moment(`${answer}:00Z`, 'UTC'), own: false },
  ],
  columns: ({ code, label }) => [{ name: code, label, type: 'date_time', values: [], words: false }],
  begin: ({ code }, value) => ({ ...dayInput(code, value), ...hourInput(code, value.slice(11)) }),
  labels: () => [],
  measure: () => [],
  widened: (question) => question,
  summarise: ({ code, label }, answers) => ({
    shape: 'moments',
    of: 'minutes',
    code,
    label,
    moments: momentsOf(answers),
  }),
}
