import { randomOf, type Random } from '../../../scripts/demo/random.ts'
import {
  choicesIn,
  kindOf,
  questionsOf,
  type Answer,
  type Input,
  type Question,
  type Questionnaire,
} from '../adapter.ts'
import type { Sheet } from '../walk.ts'

/** Awkward texts: quotes, separators, formulas, line feeds, other scripts. */
const WORDS = [
  'Quieter nights',
  'Deeper water; "more" quays, please',
  '=1+1',
  '-97',
  '12',
  'Première ligne\nseconde ligne',
  'ميناء أهدأ',
  '船越来越多 🚢',
  '@home, +more',
  '  spaces around  ',
]

/** Returns the fields that invented participants post; deterministic for a seed. */
export function crowdFor(form: Questionnaire, count: number, seed: number): readonly Sheet[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => sheetOf(form, random))
}

function sheetOf(form: Questionnaire, random: Random): Sheet {
  const group = random.pick(['land', 'land', 'land', 'sea', 'sea', 'sky', '-97'])
  const language = random.pick(form.languages)
  const fields = questionsOf(form).map((question): Input => {
    if (!('required' in question) && random.chance(0.12)) return {}
    const answer = answerTo(question, form, random)
    return answer === undefined ? {} : kindOf(question).input(question, answer, form)
  })
  return { group, language, fields: Object.assign({}, ...fields) as Input }
}

function answerTo(question: Question, form: Questionnaire, random: Random): Answer | undefined {
  if ('decline' in question && question.kind !== 'likert_set' && random.chance(0.06))
    return wayOut(question, '-97')
  if ('dont_know' in question && random.chance(0.05)) return wayOut(question, '-96')
  const answer = ANSWERS[question.kind] as (
    one: Question,
    of: Questionnaire,
    by: Random,
  ) => Answer | undefined
  return answer(question, form, random)
}

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>
type Answering = {
  readonly [Kind in Question['kind']]: (
    question: Of<Kind>,
    form: Questionnaire,
    random: Random,
  ) => Answer | undefined
}

const words = (_question: Question, _form: Questionnaire, random: Random) => random.pick(WORDS)
const nothing = () => undefined

const ANSWERS: Answering = {
  single_choice: ({ other, list }, form, random) =>
    other && random.chance(0.2)
      ? { choice: '97', other: random.pick(WORDS) }
      : { choice: random.pick(choicesIn(form, list)).code },
  multiple_choice: ticked,
  likert_set: agreed,
  scale: ({ min, max, step = 1 }, _form, random) => min + step * random.whole(0, (max - min) / step),
  number: (question, _form, random) => numberFor(question, random),
  ranking: ({ list, partial }, form, random) => {
    const order = random.shuffle(choicesIn(form, list)).map(({ code }) => code)
    return partial ? order.slice(0, random.whole(1, order.length)) : order
  },
  points: ({ list, total }, form, random) => shared(choicesIn(form, list), total, random),
  short_text: words,
  long_text: words,
  date: (_question, _form, random) =>
    `20${random.pick(['01', '09', '14'])}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
  time: (_question, _form, random) => `0${random.whole(0, 9)}:${random.pick(['00', '15', '30'])}`,
  date_time: (_question, _form, random) => `2016-03-1${random.whole(0, 9)}T1${random.whole(0, 9)}:30`,
  calculated: nothing,
  note: nothing,
}

function agreed({ items, list }: Of<'likert_set'>, form: Questionnaire, random: Random): Answer {
  const stated = items.filter(() => random.chance(0.9))
  const chosen = () => (random.chance(0.06) ? '-97' : random.pick(choicesIn(form, list)).code)
  return Object.fromEntries(stated.map(({ code }) => [code, chosen()]))
}

function wayOut({ kind }: Question, code: string): Answer {
  if (kind === 'scale') return code
  return kind === 'multiple_choice' ? { choices: [code] } : { choice: code }
}

function ticked(question: Of<'multiple_choice'>, form: Questionnaire, random: Random): Answer {
  const choices = choicesIn(form, question.list)
  const exclusive = choices.find((choice) => choice.exclusive)
  if (exclusive && random.chance(0.15)) return { choices: [exclusive.code] }
  const plain = choices.filter((choice) => !choice.exclusive).map(({ code }) => code)
  const some = plain.filter(() => random.chance(0.5)).slice(0, 2)
  if (question.other && random.chance(0.2)) return { choices: [...some, '97'], other: random.pick(WORDS) }
  return { choices: some.length > 0 ? some : plain.slice(0, 1) }
}

function numberFor({ min = 0, max = 900, step, integer }: Of<'number'>, random: Random): number {
  if (integer) return random.whole(min, max)
  const value = min + (step ?? 0.25) * random.whole(0, (max - min) / (step ?? 0.25))
  return value === 13 ? 12 : value
}

function shared(items: readonly { code: string }[], total: number, random: Random): Answer {
  const given = items.map(() => 0)
  for (let left = total; left > 0; left -= total / 10) {
    const at = random.whole(0, items.length - 1)
    given[at] = (given[at] ?? 0) + total / 10
  }
  return Object.fromEntries(items.map(({ code }, at) => [code, given[at] ?? 0]))
}
