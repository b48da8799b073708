import { isWritten } from '../questionnaire/checks/texts.ts'
import type { Choice, Question, Questionnaire, Section, Text } from '../instrument/questionnaire.ts'

/** The texts a question may have beside its statements and options. */
export const QUESTION_PARTS = [
  'label',
  'hint',
  'guidance',
  'required_message',
  'constraint_message',
  'unit',
  'min_label',
  'max_label',
] as const
/** The texts a section may have. */
export const SECTION_PARTS = ['title', 'description'] as const

/** Which of the texts of a question, a section or a list a text is. */
export type TextPart =
  (typeof QUESTION_PARTS)[number] | (typeof SECTION_PARTS)[number] | 'statement' | 'option'

/** Where a text stands. */
export type TextPlace = {
  /** Leads to it and to nothing else in this questionnaire, such as `question/q1/hint` or `list/yes_no/1`. */
  readonly address: string
  readonly part: TextPart
  /** Place of the section it is read in, from 0; -1 for what belongs to no section. */
  readonly section: number
  /** Code of its question; for an option that of the first question that offers it; '' where there is none. */
  readonly question: string
  /** Code of the statement or the option; '' for any other text. */
  readonly code: string
  /** Participants may read it; the label of what is calculated stands in the data only. */
  readonly isRead: boolean
}

type Change = (text: Text, place: TextPlace) => Text

/** The questionnaire with every text replaced by what `change` makes of it. */
export function mapTexts(form: Questionnaire, change: Change): Questionnaire {
  const named = addressed(change)
  const title = named(form.title, place('questionnaire/title', 'title'))
  const sections = form.sections.map((section, index) => sectionWith(section, index, named))
  const lists = Object.entries(form.choice_lists).map(([list, choices]) => {
    const at = listPlace(form, list)
    return [
      list,
      choices.map((choice) => choiceWith(choice, `list/${list}`, { ...at, part: 'option' }, named)),
    ]
  })
  return {
    ...form,
    title,
    sections,
    choice_lists: Object.fromEntries(lists) as Questionnaire['choice_lists'],
  }
}

/** A text participants may read, with where it stands. */
export type PlacedText = TextPlace & { readonly text: Text }

/** Every text participants may read, in the order they read it: options follow the first question that offers them. */
export function textPlaces(form: Questionnaire): readonly PlacedText[] {
  const found: PlacedText[] = []
  mapTexts(form, (text, at) => {
    if (at.isRead) found.push({ ...at, text })
    return text
  })
  const codes = form.sections.flatMap(({ questions }) => questions.map(({ code }) => code))
  const ranks = new Map(codes.map((code, at) => [code, at + 1]))
  const rank = ({ section, question }: PlacedText) => [section, ranks.get(question) ?? 0]
  return found
    .map((one, order) => ({ one, key: [...rank(one), order] }))
    .sort((a, b) => compared(a.key, b.key))
    .map(({ one }) => one)
}

/** The questionnaire with other words in one language, by address; '' takes a translation away. */
export const withWords = (
  form: Questionnaire,
  language: string,
  words: ReadonlyMap<string, string>,
): Questionnaire =>
  mapTexts(form, (text, { address }) => {
    const said = words.get(address)
    if (said === undefined) return text
    const { [language]: _before, ...others } = text
    return said === '' ? others : { ...text, [language]: said }
  })

/** How many of some texts are written in a language, and how many there are to write: those of the default language. */
export function progressIn(
  texts: readonly { readonly text: Text }[],
  { default_language }: Pick<Questionnaire, 'default_language'>,
  language: string,
): { readonly written: number; readonly of: number } {
  const asked = texts.filter(({ text }) => isWritten(text, default_language))
  return { written: asked.filter(({ text }) => isWritten(text, language)).length, of: asked.length }
}

type At = Omit<TextPlace, 'address' | 'part'>
const NOWHERE: At = { section: -1, question: '', code: '', isRead: true }
const place = (address: string, part: TextPart, at: Partial<At> = {}): TextPlace => ({
  address,
  part,
  ...NOWHERE,
  ...at,
})

/** Codes of a draft may be there twice: the second gets an address of its own. */
function addressed(change: Change): Change {
  const taken = new Set<string>()
  return (text, at) => {
    let { address } = at
    for (let n = 2; taken.has(address); n += 1) address = `${at.address}#${n}`
    taken.add(address)
    return change(text, { ...at, address })
  }
}

const sectionWith = (section: Section, index: number, change: Change): Section => ({
  ...partsWith(section, SECTION_PARTS, change, (part) =>
    place(`section/${section.code}/${part}`, part, { section: index }),
  ),
  questions: section.questions.map((question) => questionWith(question, index, change)),
})

function questionWith(question: Question, section: number, change: Change): Question {
  const at = { section, question: question.code }
  const changed = partsWith(question, QUESTION_PARTS, change, (part) =>
    place(`question/${question.code}/${part}`, part, {
      ...at,
      isRead: part !== 'label' || question.kind !== 'calculated',
    }),
  )
  if (changed.kind !== 'likert_set') return changed
  const items = changed.items.map((item) =>
    choiceWith(item, `question/${question.code}/statement`, { ...at, part: 'statement' }, change),
  )
  return { ...changed, items }
}

const choiceWith = (
  choice: Choice,
  owner: string,
  { part, ...at }: Partial<At> & { part: TextPart },
  change: Change,
): Choice => ({
  ...choice,
  label: change(choice.label, place(`${owner}/${choice.code}`, part, { ...at, code: choice.code })),
})

/** A copy of something with those of its parts changed that it has. */
function partsWith<Owner extends object, Part extends TextPart>(
  owner: Owner,
  parts: readonly Part[],
  change: Change,
  placed: (part: Part) => TextPlace,
): Owner {
  const changed = { ...owner }
  for (const part of parts) {
    const text: unknown = Reflect.get(owner, part)
    if (isText(text)) Reflect.set(changed, part, change(text, placed(part)))
  }
  return changed
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null

/** Where the options of a list are read first. */
function listPlace(form: Questionnaire, list: string): Partial<At> {
  for (const [section, { questions }] of form.sections.entries()) {
    const question = questions.find((one) => 'list' in one && one.list === list)
    if (question) return { section, question: question.code }
  }
  return {}
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** The first part with a text that lacks a translation: 1 is the title, the sections follow; 1 where none does. */
export function partLacking(form: Questionnaire, language: string): number {
  const lacking = textPlaces(form).filter(
    ({ text }) => isWritten(text, form.default_language) && !isWritten(text, language),
  )
  return lacking.length === 0 ? 1 : Math.min(...lacking.map(({ section }) => section)) + 2
}
