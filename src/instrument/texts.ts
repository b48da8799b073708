import { isUnseen } from '../text.ts'
import type { Choice, Question, Questionnaire, Section, Text } from './questionnaire.ts'

/** Keys of the text properties; `kept` matches the type but is excluded. */
type TextsOf<Owner> = Owner extends unknown
  ? {
      [K in keyof Owner]-?: K extends 'kept' ? never : Exclude<Owner[K], undefined> extends Text ? K : never
    }[keyof Owner]
  : never

/** A question's own texts, in reading order. */
const QUESTION_ORDER = {
  label: 1,
  hint: 2,
  guidance: 3,
  required_message: 4,
  constraint_message: 5,
  unit: 6,
  min_label: 7,
  max_label: 8,
} as const satisfies Readonly<Record<TextsOf<Question>, number>>

/** A section's own texts, in reading order. */
const SECTION_ORDER = { title: 1, description: 2 } as const satisfies Readonly<
  Record<TextsOf<Section>, number>
>

export type QuestionPart = keyof typeof QUESTION_ORDER
export type SectionPart = keyof typeof SECTION_ORDER

export const QUESTION_PARTS = Object.keys(QUESTION_ORDER) as QuestionPart[]
const SECTION_PARTS = Object.keys(SECTION_ORDER) as SectionPart[]

/** The role of a text. */
export type TextPart = SectionPart | QuestionPart | 'statement' | 'option'

/** Where a text is; what does not apply is undefined. The questionnaire's title has no section. */
export type TextPlace = {
  readonly part: TextPart
  readonly section?: Section
  readonly question?: Question
  /** The list of an option. */
  readonly list?: string
  /** Code of the statement or option, else ''. */
  readonly code: string
}

/** A text and its place. */
export type PlacedText = TextPlace & { readonly text: Text }

type Change = (text: Text, place: TextPlace) => Text

/** A copy of the questionnaire with every text mapped: title, sections, questions, lists. */
export function mapTexts(form: Questionnaire, change: Change): Questionnaire {
  const title = change(form.title, { part: 'title', code: '' })
  const sections = form.sections.map((section) => mapSectionTexts(section, change))
  const lists = Object.entries(form.choice_lists).map(
    ([list, choices]) => [list, mapLabels(choices, { part: 'option', list }, change)] as const,
  )
  return { ...form, title, sections, choice_lists: Object.fromEntries(lists) }
}

function mapSectionTexts(section: Section, change: Change): Section {
  const changed = mapParts(section, SECTION_PARTS, (text, part) => change(text, { part, section, code: '' }))
  const questions = section.questions.map((question) =>
    mapQuestionTexts(question, (text, place) => change(text, { ...place, section })),
  )
  return { ...changed, questions }
}

/** A question with every text mapped, including its statements. */
export function mapQuestionTexts(question: Question, change: Change): Question {
  const changed = mapParts(question, QUESTION_PARTS, (text, part) =>
    change(text, { part, question, code: '' }),
  )
  return 'items' in changed
    ? { ...changed, items: mapLabels(changed.items, { part: 'statement', question }, change) }
    : changed
}

/** Every text of a questionnaire, in `mapTexts` order. */
export const textsIn = (form: Questionnaire): readonly PlacedText[] => collected((see) => mapTexts(form, see))

/** Every text of a question, statements last; without its list's options. */
export const questionTexts = (question: Question): readonly PlacedText[] =>
  collected((see) => mapQuestionTexts(question, see))

/** The title and description of a section. */
export const sectionTexts = (section: Section): readonly PlacedText[] =>
  collected((see) => mapSectionTexts({ ...section, questions: [] }, see))

/** Whether a language's text is not blank. */
export const isWritten = (text: Text, language: string): boolean =>
  Object.hasOwn(text, language) && !isUnseen(text[language] ?? '')

function collected(walk: (see: Change) => unknown): readonly PlacedText[] {
  const found: PlacedText[] = []
  walk((text, place) => {
    found.push({ ...place, text })
    return text
  })
  return found
}

/** Options or statements with labels mapped; an unchanged one stays the same object. */
const mapLabels = (
  choices: readonly Choice[],
  place: Omit<TextPlace, 'code'>,
  change: Change,
): readonly Choice[] =>
  choices.map((choice) => {
    const label = change(choice.label, { ...place, code: choice.code })
    return label === choice.label ? choice : { ...choice, label }
  })

/** A copy with its text properties mapped. */
function mapParts<Owner extends object, Part extends string>(
  owner: Owner,
  parts: readonly Part[],
  change: (text: Text, part: Part) => Text,
): Owner {
  const changed = { ...owner }
  for (const part of parts) {
    const text: unknown = Reflect.get(owner, part)
    if (isText(text)) Reflect.set(changed, part, change(text, part))
  }
  return changed
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null
