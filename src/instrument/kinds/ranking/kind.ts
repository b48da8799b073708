import { ranksOf } from '../../../statistic/ranking.ts'
import type { Language } from '../../../web/language.ts'
import type { Words } from '../../../web/markup.ts'
import { plainIn } from '../../../web/authored-text.ts'
import type { Input } from '../../answer.ts'
import { type Choice, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Button, Kind } from '../kind.ts'
import { fieldId } from '../common/field.ts'
import { meanRow, meansOf } from '../common/means.ts'
import { labelIn } from '../common/options.ts'
import { joined } from '../common/spoken.ts'
import { type Order, core, orderIn, rankField } from './core.ts'
import { reordered } from './reorder.ts'
import { type Ranking, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Items put in order. Unanswered until touched: the list's order is not an answer. */
export const ranking: Kind<Ranking, Order> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: (question, form) => choicesIn(form, question.list).map((item) => rankField(question, item.code)),
  ask: (question, input, form, language) => ({
    frame: 'group',
    template: '/instrument/kinds/ranking',
    instruction: question.hint ? '' : language.t(question.partial ? 'kinds.rank_some' : 'kinds.rank_all'),
    clearable: orderIn(question, input, form).length > 0,
    describes: '',
    ...drawn(question, input, form, language),
  }),
  input: (question, answer) =>
    Object.fromEntries(answer.map((item, place) => [rankField(question, item), [String(place + 1)]])),
  shown: (question, answer, form, language) =>
    answer.map((item, place) => ({
      label: language.number(place + 1),
      text: labelIn(choicesIn(form, question.list), item, language),
      own: false,
    })),
  columns: (question, form) =>
    choicesIn(form, question.list).map((item) => ({
      name: rankField(question, item.code),
      label: joined(form, question.label, item.label),
      type: 'integer',
      values: [],
      words: false,
    })),
  press,
  ordersOptions: true,
  labels: (question, form) => choicesIn(form, question.list),
  measure: () => [],
  widened: (question) => question,
  summarise: (question, answers, form) => {
    const items = choicesIn(form, question.list)
    const ranks = ranksIn(answers, items)
    const rows = items.map(({ code, label }, at) =>
      meanRow(
        { code, label },
        ranks.map((own) => own[at] ?? 0),
      ),
    )
    return meansOf('rank', [], { min: 1, max: items.length }, rows)
  },
}

/** The rank of every item in each answer; those left out share the places that are left. */
function ranksIn(answers: readonly Order[], items: readonly Choice[]): readonly (readonly number[])[] {
  const known = new Map<Order, readonly number[]>()
  return answers.map((answer) => {
    const before = known.get(answer)
    if (before) return before
    const ballot = answer.map((code) => items.findIndex((item) => item.code === code))
    const ranks = ranksOf(
      ballot.filter((item) => item >= 0),
      items.length,
    )
    known.set(answer, ranks)
    return ranks
  })
}

/** Template data of the items: ranked ones first. */
function drawn(question: Ranking, input: Input, form: Questionnaire, language: Language) {
  const items = choicesIn(form, question.list)
  const placed = orderIn(question, input, form)
  const others = items.map(({ code }) => code).filter((code) => !placed.includes(code))
  const whole = placed.length > 0 && !question.partial
  const order = whole ? [...placed, ...others] : placed
  return {
    ranked: order.map((item, place) => rankedRow(question, item, place, order.length, items, language)),
    rest: whole ? [] : others.map((item) => restRow(question, item, items, language)),
    start: question.partial || placed.length > 0 ? '' : `rank:${question.code}`,
    start_id: fieldId(rankField(question, items[0]?.code ?? '')),
    say: {
      moved: language.t('kinds.rank_moved', { item: '{item}', n: '{n}' }),
      not_ranked: language.t(placed.length > 0 ? 'kinds.rank_rest' : 'kinds.rank_untouched'),
      start: language.t('kinds.rank_start'),
      add: language.t('kinds.rank_next'),
      drop: language.t('kinds.rank_leave_out'),
    },
  }
}

function rankedRow(
  question: Ranking,
  code: string,
  place: number,
  count: number,
  items: readonly Choice[],
  language: Language,
) {
  const item = labelIn(items, code, language)
  return {
    code,
    item: itemIn(items, code, language),
    field: rankField(question, code),
    id: fieldId(rankField(question, code)),
    place: String(place + 1),
    up: `up:${question.code}:${code}`,
    down: `down:${question.code}:${code}`,
    up_label: language.t('kinds.rank_up', { item }),
    down_label: language.t('kinds.rank_down', { item }),
    drop: question.partial ? `drop:${question.code}:${code}` : '',
    first: place === 0,
    last: place === count - 1,
  }
}

const itemIn = (items: readonly Choice[], code: string, language: Language): Words =>
  plainIn(language, items.find((one) => one.code === code)?.label ?? { [language.code]: code })

const restRow = (question: Ranking, code: string, items: readonly Choice[], language: Language) => ({
  code,
  item: itemIn(items, code, language),
  field: rankField(question, code),
  id: fieldId(rankField(question, code)),
  add: question.partial ? `add:${question.code}:${code}` : '',
})

/** Applies `rank` (start), `up`, `down`, and, if partial, `add` and `drop` at the end of the order. */
function press(
  question: Ranking,
  input: Input,
  form: Questionnaire,
  { verb, item }: Button,
): Input | undefined {
  const order = reordered(question, input, form, verb, item)
  return order && ranking.input(question, order, form)
}
