import { lacksList } from '../instrument/expression/names.ts'
import {
  type Choice,
  type Question,
  type Questionnaire,
  type Section,
  choicesIn,
} from '../instrument/questionnaire.ts'

/** What a change means for data of both versions: the same, to be compared with care, not to be compared. */
export type Meaning = 'comparable' | 'care' | 'not'

/** Everything about a question that is neither words nor place, with what a change of it means. */
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
} as const satisfies Readonly<Record<string, Meaning>>

export type Aspect = keyof typeof ASPECTS

/** Every aspect in the order they are told. */
export const EVERY_ASPECT = Object.keys(ASPECTS).filter((name): name is Aspect =>
  Object.hasOwn(ASPECTS, name),
)

/** What a question is in every aspect, as codes, numbers and expressions; nothing where it has none of it. */
export function aspectsOf(
  question: Question,
  { form, section }: { form: Questionnaire; section: Section },
): Readonly<Record<Aspect, readonly string[]>> {
  const options = optionsOf(question, form)
  const statements = question.kind === 'likert_set' ? question.items : []
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
    ends: question.kind === 'scale' ? [String(question.min), String(question.max)] : [],
    total: question.kind === 'points' ? [String(question.total)] : [],
    result: question.kind === 'calculated' ? [question.result] : [],
    calculation: written(question.kind === 'calculated' ? question.calculation : undefined),
    limits: limitsOf(question),
    length: 'max_length' in question ? [String(question.max_length)] : [],
    whole: flag(question.kind === 'number' && question.integer),
    partial: flag(question.kind === 'ranking' && question.partial),
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

/** A limit that is not there keeps its place, so that the lowest is not taken for the highest. */
function limitsOf(question: Question): readonly string[] {
  if (question.kind === 'number') return bounds(question.min, question.max, question.step)
  if (question.kind === 'scale') return bounds(question.step)
  if (question.kind === 'multiple_choice') return bounds(question.at_least, question.at_most)
  return question.kind === 'date' ? bounds(question.earliest, question.latest) : []
}

const bounds = (...limits: readonly (string | number | undefined)[]): readonly string[] =>
  limits.every((limit) => limit === undefined) ? [] : limits.map((limit) => String(limit ?? '…'))

const shuffleOf = (question: Question, section: Section): readonly string[] => [
  ...('shuffled' in question && question.shuffled ? [`options: ${String(question.shuffled)}`] : []),
  ...flag(section.shuffled),
]
