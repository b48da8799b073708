import { isShown } from '../instrument/numbering.ts'
import type { Questionnaire, Text } from '../instrument/questionnaire.ts'
import { type TextPart, type TextPlace as Place, isWritten, mapTexts } from '../instrument/texts.ts'
import { countToCheck, wordingsBefore } from '../instrument/to-check.ts'

/** Position of a text. */
export type TextPlace = {
  /** Unique key within the questionnaire, such as `question/q1/hint` or `list/yes_no/1`. */
  readonly address: string
  readonly part: TextPart
  /** Index of its section, from 0; -1 for none. */
  readonly section: number
  /** Code of its question; for an option the first question using it; '' for none. */
  readonly question: string
  /** Code of the statement or option; '' for other texts. */
  readonly code: string
  /** Shown to participants; labels of calculations are only in the data. */
  readonly isRead: boolean
}

type Change = (text: Text, place: TextPlace) => Text

/** Maps all texts of a questionnaire, with their addresses. */
export function mapAddressed(form: Questionnaire, change: Change): Questionnaire {
  const placed = placing(form)
  return mapTexts(form, (text, place) => change(text, placed(place)))
}

/** A text shown to participants, with its position. */
export type PlacedText = TextPlace & { readonly text: Text }

/** Returns all texts shown to participants, in reading order: options follow the first question that uses them. */
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

/** Sets texts of one language by address; '' deletes a translation. */
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

/** Translation progress: texts written, out of those in the default language, and how many are to be checked. */
export type Progress = Readonly<{ written: number; of: number; to_check: number }>

/** Counts the translation progress of texts. */
export function progressIn(
  texts: readonly { readonly text: Text }[],
  form: Questionnaire,
  language: string,
): Progress {
  const asked = texts.filter(({ text }) => isWritten(text, form.default_language))
  const written = asked.filter(({ text }) => isWritten(text, language))
  return { written: written.length, of: asked.length, to_check: countToCheck(form, written, language) }
}

/** Returns unique addresses; duplicate codes in a draft get a suffix. */
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

/** Returns where a text is first shown, if ever. */
function readAt(form: Questionnaire, { part, list, question, section }: Place): Where {
  if (list !== undefined) return { ...NOWHERE, ...listPlace(form, list) }
  const isRead = part !== 'label' || question === undefined || isShown(question)
  const at = section ? form.sections.indexOf(section) : -1
  return { section: at, question: question?.code ?? '', isRead }
}

type Where = Pick<TextPlace, 'section' | 'question' | 'isRead'>
const NOWHERE: Where = { section: -1, question: '', isRead: true }

/** Returns the first question using a list. */
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

/** Returns the first part with a missing translation: 1 is the title, the sections follow; 1 when none. */
export const partLacking = (form: Questionnaire, language: string): number =>
  partWith(form, ({ text }) => isWritten(text, form.default_language) && !isWritten(text, language))

/** Returns the first part with a translation to be checked; 1 when none. */
export function partToCheck(form: Questionnaire, language: string): number {
  const before = wordingsBefore(form)
  return partWith(form, ({ text }) => before(text, language) !== undefined)
}

function partWith(form: Questionnaire, has: (place: PlacedText) => boolean): number {
  const found = textPlaces(form).filter(has)
  return found.length === 0 ? 1 : Math.min(...found.map(({ section }) => section)) + 2
}
