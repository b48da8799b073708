import type { Language } from '../../../web/language.ts'
import { plainWords } from '../../../web/markup.ts'
import { lineIn } from '../../../web/authored-text.ts'
import type { Input } from '../../answer.ts'
import { type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Asked, Kind } from '../kind.ts'
import { fieldId, typed } from '../common/field.ts'
import { meanRow, meansOf, sum } from '../common/means.ts'
import { numberShown, plainNumber, wholeIn } from '../common/numeral.ts'
import { joined } from '../common/spoken.ts'
import { type Shares, core, of, pointsField } from './core.ts'
import { type Points, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** A total shared among items in whole points. */
export const points: Kind<Points, Shares> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: (question, form) => choicesIn(form, question.list).map((item) => pointsField(question, item)),
  ask,
  input: (question, answer, form) =>
    Object.fromEntries(
      choicesIn(form, question.list).map((item) => [
        pointsField(question, item),
        [plainNumber(of(item, answer))],
      ]),
    ),
  shown: (question, answer, form, language) =>
    choicesIn(form, question.list).map((item) => ({
      label: plainWords(language.of(item.label)),
      text: numberShown(of(item, answer), language),
      own: false,
    })),
  columns: (question, form) =>
    choicesIn(form, question.list).map((item) => ({
      name: pointsField(question, item),
      label: joined(form, question.label, item.label),
      type: 'integer',
      values: [],
      words: false,
    })),
  labels: () => [],
  measure: ({ total }) => [total],
  widened: (question, others) => ({
    ...question,
    total: Math.max(...[question, ...others].map(({ total }) => total)),
  }),
  summarise: (question, answers, form) => {
    const rows = choicesIn(form, question.list).map((item) =>
      meanRow(
        { code: item.code, label: item.label },
        answers.map((answer) => of(item, answer)),
      ),
    )
    return meansOf('points', [], { min: 0, max: question.total }, rows)
  },
}

function ask(question: Points, input: Input, form: Questionnaire, language: Language): Asked {
  const items = choicesIn(form, question.list).map((item) => ({
    field: pointsField(question, item),
    id: fieldId(pointsField(question, item)),
    label: lineIn(language, item.label),
    value: typed(input, pointsField(question, item)),
  }))
  const shared = sum(items.map(({ value }) => wholeIn(value) ?? 0))
  return {
    frame: 'group',
    template: '/instrument/kinds/points',
    instruction: language.t('kinds.share_points', { total: question.total }),
    clearable: false,
    describes: '',
    items,
    total: question.total,
    left_id: `t-${question.code}`,
    left_label: language.t('kinds.points_left'),
    left: numberShown(question.total - shared, language),
  }
}
