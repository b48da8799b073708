import { REMOVED } from '../../answer.ts'
import type { Kind } from '../kind.ts'
import { meanRow, meansOf } from '../common/means.ts'
import { numberShown } from '../common/numeral.ts'
import { core } from './core.ts'
import { type Calculated, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Calculated from other answers, without fields. Its text may repeat a participant's words. */
export const calculated: Kind<Calculated, number | string> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: () => [],
  ask: () => ({ frame: 'none', template: '', instruction: '', clearable: false, describes: '' }),
  input: () => ({}),
  shown: (_question, answer, _form, language) => [
    typeof answer === 'number'
      ? { text: numberShown(answer, language), own: false }
      : { text: answer, own: true },
  ],
  columns: ({ code, label, result }) => [
    {
      name: code,
      label,
      type: result === 'number' ? 'decimal' : 'string',
      values: [],
      words: result === 'text',
    },
  ],
  labels: () => [],
  measure: () => [],
  widened: (question) => question,
  summarise: ({ code, label, result }, answers) => {
    if (result === 'text')
      return { shape: 'words', words: answers.map(String).filter((words) => words !== REMOVED) }
    const values = answers.filter((answer) => typeof answer === 'number')
    return meansOf('value', [], {}, [meanRow({ code, label }, values)])
  },
}
