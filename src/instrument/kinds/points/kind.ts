import type { Language } from '../../../web/language.ts'
import { inline, plainWords } from '../../../web/markup.ts'
import { type Choice, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Points } from './schema.ts'
import { UNTOUCHED, answered, fieldId, oneGiven, refused, typed } from '../shared/field.ts'
import type { Asked, Cell, Input, Kind, Missing, Reading } from '../kind.ts'
import { meanRow, sum } from '../shared/means.ts'
import { numberShown, plainNumber, wholeIn } from '../shared/numeral.ts'
import { joined } from '../shared/spoken.ts'

/** The points of every item; they add up to the question's total. */
export type Shares = Readonly<Record<string, number>>

/** A total shared between items in whole points. */
export const points: Kind<Points, Shares> = {
  fields: (question, form) => choicesIn(form, question.list).map((item) => pointsField(question, item)),
  ask,
  read,
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
  cells,
  summarise: (question, answers, form) => ({
    shape: 'means',
    of: 'points',
    steps: [],
    from: 0,
    to: question.total,
    rows: choicesIn(form, question.list).map((item) =>
      meanRow(
        item.code,
        item.label,
        answers.map((answer) => of(item, answer)),
      ),
    ),
  }),
}

/** The points of every item. */
export function cells(
  question: Points,
  answer: Shares | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  return choicesIn(form, question.list).map((item) => (answer ? of(item, answer) : missing))
}

export const pointsField = (question: Points, item: Choice) => `${question.code}_${item.code}_pts`

const of = ({ code }: Choice, answer: Shares): number =>
  Object.hasOwn(answer, code) ? (answer[code] ?? 0) : 0

function ask(question: Points, input: Input, form: Questionnaire, language: Language): Asked {
  const items = choicesIn(form, question.list).map((item) => ({
    field: pointsField(question, item),
    id: fieldId(pointsField(question, item)),
    label: inline(language.of(item.label)),
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

export function read(question: Points, input: Input, form: Questionnaire): Reading<Shares> {
  const items = choicesIn(form, question.list)
  const shares: [string, number | undefined][] = []
  for (const item of items) {
    const field = pointsField(question, item)
    const one = oneGiven(input, field)
    if (!one.ok) return one
    const share = one.answer === undefined ? undefined : wholeIn(one.answer)
    if (one.answer !== undefined && (share === undefined || share < 0)) {
      return refused(field, 'kinds.points_whole', { item: item.label })
    }
    shares.push([item.code, share])
  }
  if (shares.every(([, share]) => share === undefined)) return UNTOUCHED
  const shared = sum(shares.map(([, share]) => share ?? 0))
  if (shared === question.total) {
    return answered(Object.fromEntries(shares.map(([code, share]) => [code, share ?? 0])))
  }
  const first = items[0] ? pointsField(question, items[0]) : question.code
  return refused(first, 'kinds.points_total', { total: question.total, shared })
}
