import type { Answer } from '../../../src/instrument/answer.ts'
import type { Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { numbersFrom } from '../../disclosure/numbers.ts'

/** Traits of a person, by which results are split. */
export type Traits = Readonly<{ workshop: string; session: string; group: string; language: string }>
export type Person = Traits & Readonly<{ answers: Readonly<Record<string, Answer>> }>

export const WORKSHOPS = ['GVA', 'NBO', 'LIM', 'OSL'] as const
export const GROUPS = ['farm', 'town', 'state', 'ngo', 'firm'] as const
export const LANGUAGES = ['en', 'fr', 'ar'] as const

/** People by workshop and group, in English, French and Arabic. One firm came to Geneva, one spoke French in Oslo. */
const CAME: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  GVA: [
    [3, 2, 0],
    [5, 3, 0],
    [4, 2, 0],
    [3, 3, 0],
    [1, 0, 0],
  ],
  NBO: [
    [3, 2, 0],
    [4, 2, 0],
    [3, 3, 0],
    [3, 2, 0],
    [2, 1, 0],
  ],
  LIM: [
    [6, 0, 6],
    [4, 0, 2],
    [3, 0, 3],
    [1, 0, 1],
    [1, 0, 1],
  ],
  OSL: [
    [7, 0, 5],
    [4, 1, 2],
    [3, 0, 3],
    [1, 0, 1],
    [1, 0, 1],
  ],
}

const isFirm = ({ workshop, group }: Traits) => workshop === 'GVA' && group === 'firm'
const isFrench = ({ workshop, language }: Traits) => workshop === 'OSL' && language === 'fr'
/** Somebody nobody shares a workshop and a group with, or a workshop and a language. */
export const isAlone = (person: Traits): boolean => isFirm(person) || isFrench(person)

/** The question whose odds turn round, and the statement from which one group dissents. */
export const TURNS = 'q2'
export const DISSENTING = { question: 'q1', item: 'c', group: 'ngo' } as const

const text = (en: string) => ({ en, fr: `${en} (fr)`, ar: `${en} (ar)` })
const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label: text(label) }))

/** A Likert set, one and several choices, a number, a scale, a ranking, points, a date and words. */
export const FORM: Questionnaire = {
  title: text('Shared rivers'),
  languages: [...LANGUAGES],
  default_language: 'en',
  minutes: 10,
  choice_lists: {
    agreement: choices({
      s1: 'Strongly disagree',
      s2: 'Disagree',
      s3: 'Neither',
      s4: 'Agree',
      s5: 'Strongly agree',
    }),
    support: choices({ yes: 'Yes', no: 'No', later: 'Only later', never: 'Never' }),
    means: choices({ law: 'Laws', money: 'Money', advice: 'Advice', trust: 'Trust' }),
    aims: choices({ safe: 'Safety', clean: 'Clean water', fair: 'Fair shares' }),
  },
  sections: [
    {
      code: 's1',
      title: text('The river'),
      questions: [
        {
          kind: 'likert_set',
          code: 'q1',
          label: text('How far do you agree?'),
          list: 'agreement',
          decline: true,
          items: choices({ a: 'Dams help', b: 'Fees are fair', c: 'Rules are clear' }),
        },
        { kind: 'single_choice', code: 'q2', label: text('Should it begin?'), list: 'support' },
        {
          kind: 'multiple_choice',
          code: 'q3',
          label: text('What would help?'),
          list: 'means',
          decline: true,
          dont_know: true,
        },
        { kind: 'number', code: 'q4', label: text('How many wells?'), integer: true, min: 0, max: 500 },
        {
          kind: 'scale',
          code: 'q5',
          label: text('How sure are you?'),
          min: 0,
          max: 4,
          min_label: text('not at all'),
          max_label: text('fully'),
          dont_know: true,
        },
        { kind: 'ranking', code: 'q6', label: text('Put in order'), list: 'aims' },
        { kind: 'points', code: 'q7', label: text('Share out'), list: 'aims', total: 10 },
        {
          kind: 'date',
          code: 'q8',
          label: text('Since when?'),
          earliest: '2000-01-01',
          latest: '2016-12-31',
        },
        { kind: 'long_text', code: 'q9', label: text('What else?'), max_length: 200 },
      ],
    },
  ],
}

/** A question, or a statement of a set: what one person says of it is one answer. */
export type Unit = Readonly<{ question: string; item: string }>
export const UNITS: readonly Unit[] = [
  ...['a', 'b', 'c'].map((item) => ({ question: 'q1', item })),
  ...['q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'].map((question) => ({ question, item: '' })),
]

/**
 * Answers to each unit. The last but one is given in Geneva only by the one of a firm, the last one in Oslo only by the
 * one who spoke French; some elsewhere gave them too.
 */
const ANSWERS: Readonly<Record<string, readonly Answer[]>> = {
  'q1 a': ['s4', 's5', 's2', 's1', 's3'],
  'q1 b': ['s3', 's4', 's2', 's5', 's1'],
  'q1 c': ['s4', 's5', 's1', 's3', 's2'],
  q2: ['yes', 'no', 'later', 'never'].map((choice) => ({ choice })),
  q3: [['law'], ['law', 'money'], ['advice'], ['money', 'trust'], ['trust']].map((some) => ({
    choices: some,
  })),
  q4: [2, 5, 10, 40, 25],
  q5: [1, 2, 3, 0, 4],
  q6: [
    ['safe', 'clean', 'fair'],
    ['clean', 'safe', 'fair'],
    ['safe', 'fair', 'clean'],
    ['fair', 'clean', 'safe'],
    ['fair', 'safe', 'clean'],
  ],
  q7: [
    { safe: 5, clean: 3, fair: 2 },
    { safe: 4, clean: 4, fair: 2 },
    { safe: 6, clean: 2, fair: 2 },
    { safe: 1, clean: 1, fair: 8 },
    { safe: 2, clean: 7, fair: 1 },
  ],
  q8: ['2010-03-01', '2012-06-15', '2014-09-01', '2003-01-10', '2016-02-01'],
  q9: ['More meetings', 'Less paper', 'A map of all wells', 'A court for rivers', 'A day for rivers'],
}

export const nameOf = ({ question, item }: Unit): string => (item ? `${question} ${item}` : question)
/** The answers among which the attacker looks for the one somebody gave. */
export const answersTo = (unit: Unit): readonly Answer[] => ANSWERS[nameOf(unit)] ?? []
const rareAnswer = (unit: Unit, which: Rare): Answer => answersTo(unit).at(which === 'firm' ? -2 : -1) ?? ''
/** Who is alone and has this answer to themselves in their workshop. */
type Rare = 'firm' | 'french'

/**
 * Doubles, by workshop, group and language: the first there answers everything as people often do, or as those who are
 * alone. So somebody alone may have said what somebody of another group or language in the room said, if others
 * elsewhere changed places too: all numbers of all questions would be the same.
 */
const DOUBLES: Readonly<Record<string, 'often' | Rare>> = {
  'GVA-1 town en': 'often',
  'GVA-1 state en': 'often',
  'GVA-1 ngo en': 'often',
  'NBO-1 firm en': 'often',
  'LIM-1 firm en': 'often',
  'NBO-1 town en': 'firm',
  'NBO-1 state en': 'firm',
  'NBO-1 ngo en': 'firm',
  'LIM-1 town en': 'firm',
  'LIM-1 state en': 'firm',
  'LIM-1 ngo en': 'firm',
  'OSL-1 town en': 'often',
  'OSL-1 town ar': 'often',
  'NBO-1 town fr': 'often',
  'GVA-2 town fr': 'often',
  'GVA-2 town en': 'french',
}
const placeIn = ({ session, group, language }: Traits): string => [session, group, language].join(' ')
const doubleAt = (came: readonly Traits[], at: number) => {
  const place = placeIn(came[at] as Traits)
  const before = came.slice(0, at).filter((one) => placeIn(one) === place).length
  if (place === 'NBO-1 town en' && before === 1) return 'french'
  return before === 0 ? DOUBLES[place] : undefined
}

/** How many say yes to q2, in the order of the workshops: fewer of the farmers in all, and more of them within places. */
const YES = { farm: [5, 5, 2, 2], others: [16, 16, 1, 2] } as const

/** Who leaves a question out, or says that they decline or do not know: every so many people. */
const WITHOUT: Readonly<Record<string, readonly (readonly [number, Answer | undefined])[]>> = {
  'q1 b': [[9, '-97']],
  q3: [
    [8, { choices: ['-97'] }],
    [11, { choices: ['-96'] }],
  ],
  q4: [[6, undefined]],
  q5: [[10, '-96']],
  q6: [[14, undefined]],
  q8: [[7, undefined]],
  q9: [[5, undefined]],
}

/** Everybody who came, with what they answered. */
export function everybody(): readonly Person[] {
  const came = WORKSHOPS.flatMap((workshop) =>
    GROUPS.flatMap((group, at) =>
      LANGUAGES.flatMap((language, spoken) =>
        Array.from({ length: CAME[workshop]?.[at]?.[spoken] ?? 0 }, (_, one) => ({
          workshop,
          session: `${workshop}-${workshop === 'GVA' && one % 2 === 1 ? 2 : 1}`,
          group,
          language,
        })),
      ),
    ),
  )
  const below = numbersFrom(20_261_130)
  return came.map((traits, at) => ({ ...traits, answers: answersOf(traits, at, came, below) }))
}

function answersOf(
  traits: Traits,
  at: number,
  came: readonly Traits[],
  below: (below: number) => number,
): Person['answers'] {
  const said = UNITS.flatMap((unit): (readonly [Unit, Answer])[] => {
    const double = doubleAt(came, at)
    if (isFirm(traits) || double === 'firm') return [[unit, rareAnswer(unit, 'firm')]]
    if (isFrench(traits) || double === 'french') return [[unit, rareAnswer(unit, 'french')]]
    if (double === 'often') return [[unit, answersTo(unit)[0] ?? '']]
    const silent = (WITHOUT[nameOf(unit)] ?? []).find(([every]) => at % every === every - 1)
    const answer = silent ? silent[1] : answerTo(unit, traits, at, came, below)
    return answer === undefined ? [] : [[unit, answer]]
  })
  return joined(said)
}

/** One person's answers by question, from those to each unit. */
export function joined(said: readonly (readonly [Unit, Answer])[]): Person['answers'] {
  const answers: Record<string, Answer> = {}
  for (const [{ question, item }, answer] of said)
    answers[question] = item ? { ...(answers[question] as object), [item]: answer } : answer
  return answers
}

/** What a person answers to a unit; undefined where they left it out. */
export function answerOf({ answers }: Pick<Person, 'answers'>, { question, item }: Unit): Answer | undefined {
  const answer = answers[question]
  return item && answer !== undefined ? (answer as Readonly<Record<string, Answer>>)[item] : answer
}

function answerTo(
  unit: Unit,
  traits: Traits,
  at: number,
  came: readonly Traits[],
  below: (below: number) => number,
): Answer {
  const all = answersTo(unit)
  const rare = [
    ...(traits.workshop === 'GVA' ? [] : [rareAnswer(unit, 'firm')]),
    ...(traits.workshop === 'OSL' ? [] : [rareAnswer(unit, 'french')]),
  ]
  const often = all.slice(0, -2)
  if (unit.question === TURNS) {
    if (saysYes(traits, at, came)) return all[0] ?? ''
    return (below(2) === 0 ? all[1] : rare[below(rare.length)]) ?? ''
  }
  if (unit.question === DISSENTING.question && unit.item === DISSENTING.item) {
    const dissents = traits.group === DISSENTING.group && below(10) > 0
    if (dissents) return 's1'
    return (below(10) === 0 ? rare[below(rare.length)] : often[below(2)]) ?? ''
  }
  return (below(4) === 0 ? rare[below(rare.length)] : often[below(often.length)]) ?? ''
}

/** So many of the farmers in a workshop say yes, and so many of the others, doubles first, spread over their groups. */
function saysYes({ workshop, group }: Traits, at: number, came: readonly Traits[]): boolean {
  const alike = came.flatMap((one, place) =>
    one.workshop === workshop &&
    (one.group === 'farm') === (group === 'farm') &&
    !isAlone(one) &&
    !doubleAt(came, place)
      ? [place]
      : [],
  )
  const doubles = came.filter(
    (one, place) => one.workshop === workshop && group !== 'farm' && doubleAt(came, place) === 'often',
  ).length
  const yes = YES[group === 'farm' ? 'farm' : 'others'][WORKSHOPS.indexOf(workshop as 'GVA')] ?? 0
  const order = (one: number) => scattered(one) + Number(came[one]?.group === DISSENTING.group)
  return alike.toSorted((one, other) => order(one) - order(other)).indexOf(at) < yes - doubles
}

/** Multiples of a root are spread evenly. */
const scattered = (at: number): number => (at * 0.732_051) % 1
