import { withChoices } from './offer.ts'
import { choicesIn, type Choice, type Question, type Questionnaire } from './questionnaire.ts'

type Scale = Extract<Question, { kind: 'scale' }>
type NumberQuestion = Extract<Question, { kind: 'number' }>

/** A question as one version of the questionnaire asks it. */
export type Asked = Readonly<{ question: Question; form: Questionnaire }>

/**
 * One question for the answers to several of the same kind: as the newest of them, `asked`, has it, with the options,
 * statements and Other that only `others` have behind its own, and with an axis long enough for all.
 */
export function widened(asked: Asked, others: readonly Asked[]): Asked {
  const all = [asked, ...others]
  const { question, form } = asked
  switch (question.kind) {
    case 'single_choice':
    case 'multiple_choice': {
      const other = all.some((one) => 'other' in one.question && one.question.other)
      return listWidened({ question: { ...question, ...(other && { other }) }, form }, question.list, all)
    }
    case 'likert_set': {
      const items = union(all.map((one) => ('items' in one.question ? one.question.items : [])))
      return listWidened({ question: { ...question, items }, form }, question.list, all)
    }
    case 'ranking':
      return listWidened(asked, question.list, all)
    case 'points': {
      const totals = all.flatMap((one) => (one.question.kind === 'points' ? one.question.total : []))
      return listWidened({ question: { ...question, total: Math.max(...totals) }, form }, question.list, all)
    }
    case 'scale':
      return { question: scaleOver(question, all), form }
    case 'number':
      return { question: numberOver(question, all), form }
    case 'short_text':
    case 'long_text':
    case 'date':
    case 'time':
    case 'date_time':
    case 'calculated':
    case 'note':
      break
  }
  return asked
}

const listWidened = ({ question, form }: Asked, list: string, all: readonly Asked[]): Asked => ({
  question,
  form: withChoices(
    form,
    list,
    union(all.map((one) => ('list' in one.question ? choicesIn(one.form, one.question.list) : []))),
  ),
})

function union(each: readonly (readonly Choice[])[]): readonly Choice[] {
  const known = new Map<string, Choice>()
  for (const choice of each.flat()) if (!known.has(choice.code)) known.set(choice.code, choice)
  return [...known.values()]
}

/** An end that one of them leaves open is open. */
function numberOver(question: NumberQuestion, all: readonly Asked[]): NumberQuestion {
  const numbers = all.flatMap((one) => (one.question.kind === 'number' ? one.question : []))
  const { min: _min, max: _max, ...open } = question
  const [least, most] = [numbers.map(({ min }) => min), numbers.map(({ max }) => max)]
  return {
    ...open,
    ...(least.every(isGiven) && { min: Math.min(...least) }),
    ...(most.every(isGiven) && { max: Math.max(...most) }),
  }
}

/** From the least end to the greatest, in the longest steps that meet every value of each of the scales. */
function scaleOver(question: Scale, all: readonly Asked[]): Scale {
  const scales = all.flatMap((one) => (one.question.kind === 'scale' ? one.question : []))
  const min = Math.min(...scales.map((one) => one.min))
  const max = Math.max(...scales.map((one) => one.max))
  if (scales.every((one) => one.min === min && one.max === max && one.step === question.step)) return question
  const lengths = scales.flatMap((one) => [Math.max(1, millionths(one.step ?? 1)), millionths(one.min - min)])
  const step = lengths.reduce(commonDivisor) / MILLION
  return { ...question, min, max, step }
}

/** Steps are compared in whole millionths, free of the dust of binary fractions. */
const MILLION = 1_000_000
const millionths = (length: number) => Math.round(length * MILLION)

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other)

const isGiven = (end: number | undefined): end is number => end !== undefined
