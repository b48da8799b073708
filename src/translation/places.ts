import { isShown } from '../instrument/numbering.ts'
import type { Questionnaire, Text } from '../instrument/questionnaire.ts'
import { type TextPart, type TextPlace as Place, isWritten, mapTexts } from '../instrument/texts.ts'
import { countToCheck, wordingsBefore } from '../instrument/to-check.ts'

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

/** The questionnaire with every text replaced by what `change` makes of it, told by its address. */
export function mapAddressed(form: Questionnaire, change: Change): Questionnaire {
  const placed = placing(form)
  return mapTexts(form, (text, place) => change(text, placed(place)))
}

/** A text participants may read, with where it stands. */
export type PlacedText = TextPlace & { readonly text: Text }

/** Every text participants may read, in the order they read it: options follow the first question that offers them. */
export function textPlaces(form: Questionnaire): readonly PlacedText[] {
  const found: PlacedText[] = []
  mapAddressed(form, (text, at) => {
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
  mapAddressed(form, (text, { address }) => {
    const said = words.get(address)
    if (said === undefined) return text
    const { [language]: _before, ...others } = text
    return said === '' ? others : { ...text, [language]: said }
  })

/** How far a language is written: of what the default language has, how much, and how much of that is to be checked. */
export type Progress = Readonly<{ written: number; of: number; to_check: number }>

/** How far some texts are written in a language. */
export function progressIn(
  texts: readonly { readonly text: Text }[],
  form: Questionnaire,
  language: string,
): Progress {
  const asked = texts.filter(({ text }) => isWritten(text, form.default_language))
  const written = asked.filter(({ text }) => isWritten(text, language))
  return { written: written.length, of: asked.length, to_check: countToCheck(form, written, language) }
}

/** Where texts stand; codes of a draft may be there twice: the second gets an address of its own. */
function placing(form: Questionnaire): (place: Place) => TextPlace {
  const taken = new Set<string>()
  return (place) => {
    const own = addressOf(place)
    let address = own
    for (let n = 2; taken.has(address); n += 1) address = `${own}#${n}`
    taken.add(address)
    return { address, part: place.part, code: place.code, ...readAt(form, place) }
  }
}

function addressOf({ part, code, list, question, section }: Place): string {
  if (list !== undefined) return `list/${list}/${code}`
  if (question) return `question/${question.code}/${part}${part === 'statement' ? `/${code}` : ''}`
  return section ? `section/${section.code}/${part}` : 'questionnaire/title'
}

/** Where a text is read first, and whether it is. */
function readAt(form: Questionnaire, { part, list, question, section }: Place): Where {
  if (list !== undefined) return { ...NOWHERE, ...listPlace(form, list) }
  const isRead = part !== 'label' || question === undefined || isShown(question)
  const at = section ? form.sections.indexOf(section) : -1
  return { section: at, question: question?.code ?? '', isRead }
}

type Where = Pick<TextPlace, 'section' | 'question' | 'isRead'>
const NOWHERE: Where = { section: -1, question: '', isRead: true }

/** Where the options of a list are read first. */
function listPlace(form: Questionnaire, list: string): Partial<Where> {
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
export const partLacking = (form: Questionnaire, language: string): number =>
  partWith(form, ({ text }) => isWritten(text, form.default_language) && !isWritten(text, language))

/** The first part with a translation that is to be checked; 1 where none is. */
export function partToCheck(form: Questionnaire, language: string): number {
  const before = wordingsBefore(form)
  return partWith(form, ({ text }) => before(text, language) !== undefined)
}

function partWith(form: Questionnaire, has: (place: PlacedText) => boolean): number {
  const found = textPlaces(form).filter(has)
  return found.length === 0 ? 1 : Math.min(...found.map(({ section }) => section)) + 2
}
