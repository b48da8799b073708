import { lacksList } from '../instrument/expression/names.ts'
import type { AspectOfKind } from '../instrument/kinds/faces/comparison.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import {
  type Choice,
  type Question,
  type Questionnaire,
  type Section,
  choicesIn,
  statementsOf,
} from '../instrument/questionnaire.ts'

/** Whether data of both versions are comparable, comparable with care, or not comparable. */
export type Meaning = 'comparable' | 'care' | 'not'

/** Every property of a question except texts and place, and what changing it means. */
export const ASPECTS = {
  kind: 'not',
  options: 'not',
  statements: 'not',
  other: 'not',
  ends: 'not',
  total: 'not',
  result: 'not',
  calculation: 'care',
  limits: 'care',
  length: 'care',
  whole: 'care',
  ways_out: 'care',
  required: 'care',
  relevant: 'care',
  section_relevant: 'care',
  constraint: 'care',
  choice_filter: 'care',
  default: 'care',
  option_order: 'care',
  statement_order: 'care',
  shuffled: 'care',
  exclusive: 'care',
  partial: 'care',
  marked: 'comparable',
} as const satisfies Readonly<Record<string, Meaning>> & Readonly<Record<AspectOfKind, Meaning>>

export type Aspect = keyof typeof ASPECTS

/** Every aspect, in display order. */
export const EVERY_ASPECT = Object.keys(ASPECTS).filter((name): name is Aspect =>
  Object.hasOwn(ASPECTS, name),
)

/** A question's value of every aspect, as codes, numbers and expressions; empty if it has none. */
export function aspectsOf(
  question: Question,
  { form, section }: { form: Questionnaire; section: Section },
): Readonly<Record<Aspect, readonly string[]>> {
  const options = optionsOf(question, form)
  const statements = statementsOf(question)
  const own = (aspect: AspectOfKind) => ownIn(question, aspect)
  return {
    kind: [question.kind],
    options: codesOf(options).toSorted(),
    option_order: codesOf(options),
    statements: codesOf(statements).toSorted(),
    statement_order: codesOf(statements),
    exclusive: codesOf(options.filter(({ exclusive }) => exclusive)).toSorted(),
    other: flag('other' in question && question.other),
    ways_out: [
      ...('decline' in question && question.decline ? ['decline'] : []),
      ...('dont_know' in question && question.dont_know ? ['dont_know'] : []),
    ],
    ends: own('ends'),
    total: own('total'),
    result: own('result'),
    calculation: own('calculation'),
    limits: own('limits'),
    length: 'max_length' in question ? [String(question.max_length)] : [],
    whole: own('whole'),
    partial: own('partial'),
    required: question.required === true ? ['true'] : written(question.required),
    relevant: written(question.relevant),
    section_relevant: written(section.relevant),
    constraint: written(question.constraint),
    choice_filter: written('choice_filter' in question ? question.choice_filter : undefined),
    default: written(question.default),
    shuffled: shuffleOf(question, section),
    marked: flag(question.marked),
  }
}

const optionsOf = (question: Question, form: Questionnaire): readonly Choice[] =>
  'list' in question && !lacksList(question, form) ? choicesIn(form, question.list) : []

const codesOf = (choices: readonly Choice[]): string[] => choices.map(({ code }) => code)

const flag = (is: boolean | undefined): readonly string[] => (is ? ['true'] : [])

const written = (source: string | undefined): readonly string[] => (source?.trim() ? [source.trim()] : [])

/** A kind's own aspect. A missing limit becomes `…`, so that minimum and maximum are not confused. */
function ownIn(question: Question, aspect: AspectOfKind): readonly string[] {
  const parts = Object.entries<AspectOfKind>(kindOf(question).comparison.aspects)
    .filter(([, one]) => one === aspect)
    .map(([property]) => told(Reflect.get(question, property)))
  return parts.every((part) => part === '') ? [] : parts.map((part) => part || '…')
}

/** A string as it is, anything else as JSON; '' for undefined. */
const told = (value: unknown): string => {
  if (value === undefined) return ''
  return typeof value === 'string' ? value.trim() : JSON.stringify(value)
}

const shuffleOf = (question: Question, section: Section): readonly string[] => [
  ...('shuffled' in question && question.shuffled ? [`options: ${String(question.shuffled)}`] : []),
  ...flag(section.shuffled),
]
