import { isUnseen } from '../text.ts'
import type { Choice, Question, Questionnaire, Section, Text } from './questionnaire.ts'

/** The properties of a question that are texts; `kept` looks like one and is none. */
type TextsOf<Owner> = Owner extends unknown
  ? {
      [K in keyof Owner]-?: K extends 'kept' ? never : Exclude<Owner[K], undefined> extends Text ? K : never
    }[keyof Owner]
  : never

/** The texts a question may have beside its statements and options, in the order they are read. */
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

/** The texts a section may have, in the order they are read. */
const SECTION_ORDER = { title: 1, description: 2 } as const satisfies Readonly<
  Record<TextsOf<Section>, number>
>

export type QuestionPart = keyof typeof QUESTION_ORDER
export type SectionPart = keyof typeof SECTION_ORDER

export const QUESTION_PARTS = Object.keys(QUESTION_ORDER) as QuestionPart[]
export const SECTION_PARTS = Object.keys(SECTION_ORDER) as SectionPart[]

/** Which of the texts of a questionnaire, a section, a question or a list a text is. */
export type TextPart = SectionPart | QuestionPart | 'statement' | 'option'

/** Where a text stands; what does not apply is undefined. The title of the whole stands in no section. */
export type TextPlace = {
  readonly part: TextPart
  readonly section?: Section
  readonly question?: Question
  /** The list of an option. */
  readonly list?: string
  /** Code of the statement or the option; '' for any other text. */
  readonly code: string
}

/** A text with where it stands. */
export type PlacedText = TextPlace & { readonly text: Text }

type Change = (text: Text, place: TextPlace) => Text

/** The questionnaire with every text replaced by what `change` makes of it: title, sections, questions, lists. */
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

/** A question with each of its texts replaced, those of its statements too. */
export function mapQuestionTexts(question: Question, change: Change): Question {
  const changed = mapParts(question, QUESTION_PARTS, (text, part) =>
    change(text, { part, question, code: '' }),
  )
  return 'items' in changed
    ? { ...changed, items: mapLabels(changed.items, { part: 'statement', question }, change) }
    : changed
}

/** Every text of a questionnaire, in the order of `mapTexts`. */
export const textsIn = (form: Questionnaire): readonly PlacedText[] => collected((see) => mapTexts(form, see))

/** Every text of a question, statements last; its options belong to their list. */
export const questionTexts = (question: Question): readonly PlacedText[] =>
  collected((see) => mapQuestionTexts(question, see))

/** The title and the description of a section, without its questions. */
export const sectionTexts = (section: Section): readonly PlacedText[] =>
  collected((see) => mapSectionTexts({ ...section, questions: [] }, see))

/** Whether a text has words in a language. */
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

/** Options or statements with other words; one whose words stay the same stays the same object. */
const mapLabels = (
  choices: readonly Choice[],
  place: Omit<TextPlace, 'code'>,
  change: Change,
): readonly Choice[] =>
  choices.map((choice) => {
    const label = change(choice.label, { ...place, code: choice.code })
    return label === choice.label ? choice : { ...choice, label }
  })

/** A copy of something with those of its texts changed that it has. */
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
