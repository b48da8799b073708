import type { Answers } from '../../src/instrument/answer.ts'
import { type Section } from '../../src/instrument/questionnaire.ts'
import { answersOf, type Person } from './answers.ts'
import { exampleConsultation } from '../../src/workshop/example.ts'
import type { WorkshopPlan } from '../../src/workshop/workshop.ts'
import { randomOf, type Random } from './random.ts'
import { decksOf, type Decks } from './words.ts'

/** An invented participant. */
export type Invented = {
  /** Workshop code. */
  readonly workshop: string
  /** Stakeholder group code; null: would rather not say. */
  readonly group: string | null
  /** Content language of the answers. */
  readonly language: string
  /** By question code; skipped questions are absent, as are all after the person stopped. */
  readonly answers: Answers
  /** `stops_half_way` answers two sections and sends nothing; `sends_twice` presses Send again. */
  readonly ending: Ending
  /** Skipped sections, counted from 0. */
  readonly skips: readonly number[]
}
export type Ending = 'sends' | 'stops_half_way' | 'sends_twice'

/** Returns the participants of the four workshops; deterministic for a seed. */
export function crowdOf(seed: number): readonly Invented[] {
  const random = randomOf(seed)
  const { workshops, questionnaire, consultation } = exampleConsultation()
  const decks = Object.fromEntries(
    consultation.languages.map((language) => [language, decksOf(language, random)]),
  )
  return workshops.flatMap((workshop) => crowdIn(workshop, questionnaire.sections, decks, random))
}

/** Weights of a workshop's languages, the first the most. */
const LANGUAGES: Readonly<Record<string, readonly number[]>> = {
  GVA: [9, 9, 6],
  ZRH: [11, 7],
  CAL: [28, 3],
  KUL: [18, 9],
}

function crowdIn(
  workshop: WorkshopPlan,
  sections: readonly Section[],
  decks: Readonly<Record<string, Decks>>,
  random: Random,
): readonly Invented[] {
  const groups = random.shuffle(repeated(Object.keys(workshop.expected), Object.values(workshop.expected)))
  const languages = random.shuffle(repeated(workshop.languages, LANGUAGES[workshop.code] ?? []))
  const endings = random.shuffle(endingsOf(groups.length))
  return groups.map((group, position) => {
    const language = languages[position] ?? 'en'
    const words = decks[language] ?? decksOf(language, random)
    const person = { workshop: workshop.code, group, language, warmth: random.normal(0, 0.4), words, random }
    return invented(person, endings[position] ?? 'sends', sections)
  })
}

function invented(person: Person, ending: Ending, sections: readonly Section[]): Invented {
  const { workshop, group, language, random } = person
  const stops = ending === 'stops_half_way'
  const skips = !stops && random.chance(0.08) ? [random.whole(1, sections.length - 1)] : []
  const asked = stops
    ? sections.slice(0, 2)
    : sections.filter((_section, position) => !skips.includes(position))
  const answers = answersOf(
    person,
    asked.flatMap((section) => section.questions.map((question) => question.code)),
  )
  return { workshop, group: random.chance(0.03) ? null : group, language, answers, ending, skips }
}

/** Of `people`, about 6 % stop half way, at least one, and about 8 % send twice. */
function endingsOf(people: number): readonly Ending[] {
  const stopping = Math.max(1, Math.round(people * 0.06))
  const twice = Math.max(1, Math.round(people * 0.08))
  return repeated<Ending>(
    ['stops_half_way', 'sends_twice', 'sends'],
    [stopping, twice, people - stopping - twice],
  )
}

/** Repeats each item as often as its count. */
const repeated = <T>(items: readonly T[], counts: readonly number[]): T[] =>
  items.flatMap((item, position) => Array.from({ length: counts[position] ?? 0 }, () => item))
