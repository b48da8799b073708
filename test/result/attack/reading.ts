import Papa from 'papaparse'

import type { Answer } from '../../../src/instrument/answer.ts'
import type { Gathered } from './crawler.ts'
import {
  answerOf,
  answersTo,
  GROUPS,
  nameOf,
  UNITS,
  WORKSHOPS,
  type Person,
  type Traits,
  type Unit,
} from './planted.ts'

type Who = (person: Traits) => boolean

/** No answer, for one of the reasons. */
export const NONE: readonly (Answer | undefined)[] = [undefined, '-97', '-96']

/** What a number says: a sum over some people, of a weight for each answer, lies between two bounds. */
export type Fact = Readonly<{
  where: string
  unit: Unit
  /** Names the people, so that the same ones are recognised. */
  people: string
  who: Who
  /** Nothing else is known of these people: not every answer of theirs has a number somewhere. */
  alone?: true
  weight: (answer: Answer | undefined) => number
  least: number
  most: number
}>

type Line = Readonly<Record<string, string>>

/** Reads the numbers of all tables. Throws for a table that it does not know. */
export function factsIn(gathered: Gathered): readonly Fact[] {
  const facts = [...gathered].flatMap(([address, text]) => {
    if (!/\.csv(?:\?|$)/.test(address)) return []
    const lines = linesIn(text)
    return lines.flatMap((line) => {
      const read = READERS[line['format'] ?? '']
      if (!read) throw new Error(`${address}: nobody has read ${line['format']} yet`)
      return read({ ...line, until: nextIn(lines, line) }, address)
    })
  })
  const once = new Map(facts.map((fact) => [keyOf(fact), fact]))
  return [...once.values()]
}

/** Where a class of dates ends: where the next one of its row begins. */
function nextIn(lines: readonly Line[], line: Line): string {
  if (line['question'] !== 'q8' || line['measure'] !== 'per_cent') return ''
  const rowOf = (one: Line) => [one['split'], one['subgroup'], one['within_split'], one['within']].join()
  const row = rowOf(line)
  const starts = lines.filter((one) => one['measure'] === 'per_cent' && rowOf(one) === row)
  return starts[starts.findIndex(({ option }) => option === line['option']) + 1]?.['option'] ?? ''
}

/** The lines of a table by their columns. */
export const linesIn = (text: string): readonly Line[] =>
  Papa.parse<Line>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data

const keyOf = ({ unit, people, weight, least, most }: Fact) =>
  [nameOf(unit), people, least, most, ...samples(unit).map(weight)].join('|')

const READERS: Readonly<Record<string, (line: Line, address: string) => readonly Fact[]>> = {
  'colloquy.result/2': resultLine,
  'colloquy.result/3': resultLine,
  'colloquy.agreement/1': agreementLine,
  'colloquy.overview/1': overviewLine,
  // Of rows of places that are read as such.
  'colloquy.since/1': () => [],
  // Of everybody, whatever their traits: what two questions tell together is compared by the bytes of all pages.
  'colloquy.across/1': () => [],
  'colloquy.ranking/1': rankingLine,
}

/** A number; undefined where it is withheld, not asked or not told. */
const told = (text: string | undefined): number | undefined =>
  text === undefined || text === '' || /^-9[45]$/.test(text)
    ? undefined
    : /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? dayOf(text)
      : Number(text)

/** Days since 1970. */
const dayOf = (date: string): number => Date.parse(date) / 86_400_000

const unitOf = (question: string, item = ''): Unit | undefined =>
  UNITS.find((unit) => unit.question === question && (unit.item === '' || unit.item === item))

const near = (value: number, step: number) => ({ least: value - step / 2, most: value + step / 2 })
const exactly = (value: number) => ({ least: value, most: value })

function resultLine(line: Line, address: string): readonly Fact[] {
  const { question = '', item: given = '', measure = '', option = '' } = line
  const [item = ''] = given.split('/')
  const unit = unitOf(question, item)
  const n = told(line['n'])
  if (!unit || n === undefined || line['subgroup'] === 'total_places') return []
  const of = { where: address, unit, ...peopleIn(line) }
  const value = told(line['value'])
  return [
    { ...of, weight: isAnswered, ...exactly(n) },
    ...(line['format'] === 'colloquy.result/2' ? TOGETHER : REASONS).flatMap(([name, isReason]) => {
      const people = told(line[name])
      return people === undefined ? [] : [{ ...of, weight: isReason, ...exactly(people) }]
    }),
    ...(value === undefined
      ? []
      : valueFacts(of, { item, measure, option, until: line['until'] ?? '', n, value })),
  ]
}

type Of = Pick<Fact, 'where' | 'unit' | 'people' | 'who'>
type Valued = Readonly<{
  item: string
  measure: string
  option: string
  until: string
  n: number
  value: number
}>

function valueFacts(of: Of, { item, measure, option, until, n, value }: Valued): readonly Fact[] {
  const numberIn = (answer: Answer | undefined) => numberOf(of.unit, answer, item)
  if (measure === 'per_cent') {
    const { least, most } = near(value, 1)
    const weight = (answer: Answer | undefined) => Number(isChosen(of.unit, answer, item, option, until))
    return [{ ...of, weight, least: (n * least) / 100, most: (n * most) / 100 }]
  }
  const isNumber = Number.isFinite(value)
  if (measure === 'mean' && isNumber) {
    const { least, most } = near(value, 0.1)
    return [{ ...of, weight: (answer) => numberIn(answer) ?? 0, least: n * least, most: n * most }]
  }
  if (measure !== 'median' || !isNumber) return []
  const beyond = (isBeyond: (number: number) => boolean) => (answer: Answer | undefined) => {
    const number = numberIn(answer)
    return Number(number !== undefined && isBeyond(number))
  }
  return [
    { ...of, weight: beyond((number) => number < value - 0.05), least: 0, most: n / 2 },
    { ...of, weight: beyond((number) => number > value + 0.05), least: 0, most: n / 2 },
  ]
}

/** The share that agrees, of the agreement map. */
function agreementLine(line: Line, address: string): readonly Fact[] {
  const unit = unitOf(line['question'] ?? '', line['item'])
  const [n, agree] = [told(line['n']), told(line['per_cent_agree'])]
  if (!unit || n === undefined || agree === undefined) return []
  const { least, most } = near(agree, 1)
  const of = { where: address, unit, ...peopleIn(line) }
  return [
    { ...of, weight: isAnswered, ...exactly(n) },
    {
      ...of,
      weight: (answer) => Number(answer === 's4' || answer === 's5'),
      least: (n * least) / 100,
      most: (n * most) / 100,
    },
  ]
}

/** Who gave no answer, of all people. */
function overviewLine(line: Line, address: string): readonly Fact[] {
  const unit = UNITS.find(({ question, item }) => question === line['question'] && item === '')
  const none = told(line['no_answer'])
  if (!unit || none === undefined) return []
  // Of everybody who came, since everybody is asked every question.
  const weight = (answer: Answer | undefined) => 1 - isAnswered(answer) - none / 100
  const all = { where: address, unit, people: '', who: () => true }
  return [{ ...all, weight, least: -0.005 * MOST, most: 0.005 * MOST }]
}

/** More people than came. */
const MOST = 100

/** First places and means by item. */
function rankingLine(line: Line, address: string): readonly Fact[] {
  const unit = unitOf(line['question'] ?? '')
  const [n, value] = [told(line['n']), told(line['value'])]
  if (!unit || n === undefined || value === undefined) return []
  const of = { where: address, unit, ...peopleIn(line) }
  const { measure = '', item = '' } = line
  const isMean = measure.startsWith('mean')
  return [
    { ...of, weight: isAnswered, ...exactly(n) },
    ...(isMean ? valueFacts(of, { item, measure: 'mean', option: '', until: '', n, value }) : []),
  ]
}

const TRAITS = ['workshop', 'group', 'language', 'session'] as const
type Trait = (typeof TRAITS)[number]

/** The people of a line: those of its subgroup, within another, and of what is filtered. */
function peopleIn(line: Line): Pick<Fact, 'people' | 'who'> {
  const { split = '', subgroup = '', within_split: within = '', within: outer = '', recipe = '' } = line
  const only = new URLSearchParams(recipe.split('?')[1] ?? recipe)
  const wanted = TRAITS.flatMap((trait): (readonly [Trait, readonly string[]])[] => {
    const codes = only.getAll(trait)
    return [
      ...(codes.length > 0 ? [[trait, codes] as const] : []),
      ...(split === trait && subgroup !== 'total' ? [[trait, [subgroup]] as const] : []),
      ...(within === trait && outer !== '' && outer !== 'total' ? [[trait, [outer]] as const] : []),
    ]
  })
  return {
    people: wanted.map(([trait, codes]) => `${trait}=${codes.join('+')}`).join('&'),
    who: (person) => wanted.every(([trait, codes]) => codes.includes(person[trait])),
  }
}

const codeOf = (answer: Answer | undefined): unknown =>
  typeof answer === 'object' && !Array.isArray(answer)
    ? ((answer as Readonly<Record<string, Answer>>)['choice'] ??
      (answer as Readonly<Record<string, readonly string[]>>)['choices']?.[0])
    : answer

/** 1 for an answer, 0 for none. */
export const isAnswered = (answer: Answer | undefined): number =>
  Number(answer !== undefined && codeOf(answer) !== '-97' && codeOf(answer) !== '-96')

const REASONS: readonly (readonly [string, Fact['weight']])[] = [
  ['left', (answer) => Number(answer === undefined)],
  ['declined', (answer) => Number(codeOf(answer) === '-97')],
  ['dont_know', (answer) => Number(codeOf(answer) === '-96')],
]

/** Before reasons were told apart. */
const TOGETHER: typeof REASONS = [
  ['declined', (answer) => Number(answer !== undefined && isAnswered(answer) === 0)],
]

/** Whether an answer is, or has, an option. */
function isChosen(
  { question }: Unit,
  answer: Answer | undefined,
  item: string,
  option: string,
  until = '',
): boolean {
  if (!isAnswered(answer)) return false
  if (question === 'q8') {
    const isAfter = !/^\d/.test(option) || String(codeOf(answer)) >= option
    return isAfter && (until === '' || String(codeOf(answer)) < until)
  }
  if (question === 'q3') return (answer as { choices: readonly string[] }).choices.includes(option)
  if (question === 'q6' && item) return String((answer as readonly string[]).indexOf(item) + 1) === option
  if (question === 'q6') return (answer as readonly string[])[0] === option
  return String(codeOf(answer)) === option
}

/** The number of which means and medians are made. */
function numberOf({ question }: Unit, answer: Answer | undefined, item: string): number | undefined {
  if (!isAnswered(answer)) return undefined
  if (question === 'q6') return (answer as readonly string[]).indexOf(item) + 1
  if (question === 'q7') return Number((answer as Readonly<Record<string, number>>)[item])
  if (question === 'q8') return dayOf(String(codeOf(answer)))
  return typeof answer === 'number' ? answer : undefined
}

/** Answers by which weights are told apart. */
const samples = (unit: Unit): readonly (Answer | undefined)[] => [...NONE, ...answersTo(unit)]

/** Whether a fact is true of these people. */
export function holds({ unit, who, weight, least, most }: Fact, people: readonly Person[]): boolean {
  const sum = people.filter(who).reduce((total, one) => total + weight(answerOf(one, unit)), 0)
  return sum >= least - ROUNDING && sum <= most + ROUNDING
}

export const ROUNDING = 1e-6

/**
 * Reads what the tests of a statement tell of a group within places: its odds there are made from how many of the group
 * and of all others gave an answer, by workshop. Who solves for that is taken to know all of them.
 */
export function withinPlacesIn(gathered: Gathered, people: readonly Person[]): readonly Fact[] {
  return [...gathered].flatMap(([where, text]) => {
    const question = /\/results\/(\w+)\?by=group$/.exec(where)?.[1]
    const test = text.split('<li>').find((part) => part.includes('class="odds"'))
    const label = /<h3>(?:The )?(\w+)/.exec(test ?? '')?.[1]?.toLowerCase()
    const group = GROUPS.find((code) => label?.startsWith(code))
    if (!question || !test) return []
    if (!group) throw new Error(`${where}: odds of ${label}`)
    const option = /Tested:[^.]*“(\w+)”/.exec(text.replaceAll(/<[^>]*>/g, ''))?.[1]?.toLowerCase() ?? ''
    const units = UNITS.filter((unit) => unit.question === question)
    return units.flatMap((unit) =>
      WORKSHOPS.flatMap((workshop) =>
        [true, false].flatMap((isOwn): Fact[] => {
          const who: Who = (one) => one.workshop === workshop && (one.group === group) === isOwn
          const name = `workshop=${workshop}&group${isOwn ? '=' : '!='}${group} ${option}`
          const weight = (answer: Answer | undefined) => Number(isChosen(unit, answer, unit.item, option))
          const chose = people.filter((one) => who(one) && weight(answerOf(one, unit)) === 1).length
          return [{ where, unit, people: name, who, weight, alone: true, ...exactly(chose) }]
        }),
      ),
    )
  })
}
