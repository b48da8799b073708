import type { Kind } from '../kind.ts'
import { HOUR_PARTS, askedParts, hourInput, partField } from '../common/calendar.ts'
import { momentsOf } from '../common/moments.ts'
import { core } from './core.ts'
import { type TimeQuestion, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Time, HH:MM on a 24-hour clock. */
export const time: Kind<TimeQuestion, string> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: ({ code }) => HOUR_PARTS.map((part) => partField(code, part)),
  ask: ({ code, hint }, input, _form, language) =>
    askedParts(code, HOUR_PARTS, input, language, hint ? '' : language.t('kinds.time_example')),
  input: ({ code }, answer) => hourInput(code, answer),
  shown: (_question, answer) => [{ text: answer, own: false }],
  columns: ({ code, label }) => [{ name: code, label, type: 'time', values: [], words: false }],
  begin: ({ code }, value) => hourInput(code, value),
  labels: () => [],
  measure: () => [],
  widened: (question) => question,
  summarise: ({ code, label }, answers) => ({
    shape: 'moments',
    of: 'clock',
    code,
    label,
    moments: momentsOf(answers),
  }),
}
