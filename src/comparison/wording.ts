import { lacksList } from '../instrument/expression/names.ts'
import { type Question, type Questionnaire, type Text, choicesIn } from '../instrument/questionnaire.ts'
import { type TextPart, questionTexts } from '../instrument/texts.ts'
import type { Meaning } from './aspects.ts'

/** A changed text in one language; '' where it was missing or is removed. `code`: of an option or statement. */
export type Rewording = Readonly<{
  part: TextPart
  code: string
  language: string
  before: string
  after: string
}>

type Said = Readonly<{ part: TextPart; code: string; text: Text }>

/** Every text of a question, its statements and its options. */
export const textsOfQuestion = (question: Question, form: Questionnaire): readonly Said[] => [
  ...questionTexts(question),
  ...('list' in question && !lacksList(question, form) ? choicesIn(form, question.list) : []).map(
    ({ code, label }): Said => ({ part: 'option', code, text: label }),
  ),
]

/** Changed texts, in any language; options or statements in only one version are omitted. */
export function rewordings(before: readonly Said[], after: readonly Said[]): readonly Rewording[] {
  const name = ({ part, code }: Said) => `${part}/${code}`
  const earlier = new Map(before.map((said) => [name(said), said]))
  const later = new Map(after.map((said) => [name(said), said]))
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key) => {
    const one = earlier.get(key)
    const other = later.get(key)
    const said = other ?? one
    if (!said || ((!one || !other) && said.code !== '')) return []
    return differing(said, one?.text ?? {}, other?.text ?? {})
  })
}

/** What a rewording means: care, unless a translation was added or removed, or it is a message. */
export function meaningOf({ part, before, after }: Rewording): Meaning {
  const isMessage = part === 'required_message' || part === 'constraint_message'
  return isMessage || before === '' || after === '' ? 'comparable' : 'care'
}

const differing = ({ part, code }: Said, before: Text, after: Text): readonly Rewording[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((language) => {
    const [one, other] = [settled(before[language]), settled(after[language])]
    return one === other ? [] : [{ part, code, language, before: one, after: other }]
  })

/** Normalizes white space. */
const settled = (words = ''): string => words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
