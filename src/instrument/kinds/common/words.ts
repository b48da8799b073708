import type { Language } from '../../../web/language.ts'
import type { LongText } from '../long-text/schema.ts'
import type { ShortText } from '../short-text/schema.ts'
import { UNTOUCHED, answered, countId, fieldId, oneGiven, refused, typed } from './field.ts'
import type { Core } from '../core.ts'
import { REMOVED, wordsCell, type Input, type FieldResult } from '../../answer.ts'
import type { Asked, Kind } from '../kind.ts'

/** U+FFFD from invalid UTF-8, or a lone surrogate. */
const BROKEN = /[\uFFFD\p{Cs}]/u
const CONTROL = /[^\P{Cc}\n\t]/u

/** Parses a participant's text: line ends `\n`, NFC, trimmed; undefined when blank. `most` counts code points. */
export function readWords(input: Input, field: string, most: number): FieldResult<string> {
  const one = oneGiven(input, field)
  if (!one.ok || one.answer === undefined) return one
  const words = one.answer.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()
  if (words === '') return UNTOUCHED
  if (BROKEN.test(words)) return refused(field, 'kinds.broken')
  if (CONTROL.test(words)) return refused(field, 'kinds.control')
  const length = Array.from(words).length
  return length > most ? refused(field, 'kinds.too_long', { max: most, length }) : answered(words)
}

/** Parsing of a text field. */
export const wordsCore: Core<ShortText | LongText, string> = {
  presence: 'asked',
  coded: false,
  read: (question, input) => readWords(input, question.code, question.max_length),
  cells: (_question, answer, missing) => [answer === undefined ? missing : wordsCell(answer)],
  said: (answer) => answer,
}

/** The properties shared by short and long text, which differ in their template. */
export const wordsFaces = (
  template: string,
): Omit<
  Kind<ShortText | LongText, string>,
  'schema' | 'widened' | keyof Core | 'author' | 'paper' | 'xlsform' | 'comparison' | 'check'
> => ({
  fields: (question) => [question.code],
  ask: (question, input, _form, language) => asked(question, input, language, template),
  input: (question, answer) => ({ [question.code]: [answer] }),
  shown: (_question, answer) => [{ text: answer, own: true }],
  columns: ({ code, label }) => [{ name: code, label, type: 'string', values: [], words: true }],
  begin: ({ code }, value) => ({ [code]: [value] }),
  labels: () => [],
  measure: () => [],
  summarise: (_question, answers) => ({
    shape: 'words',
    words: answers.filter((words) => words !== REMOVED),
  }),
})

const asked = (
  { code, max_length }: ShortText | LongText,
  input: Input,
  language: Language,
  template: string,
): Asked => ({
  frame: 'field',
  template,
  instruction: '',
  clearable: false,
  describes: countId(code),
  field: code,
  id: fieldId(code),
  value: typed(input, code),
  max: max_length,
  count_id: countId(code),
  count: language.t('kinds.up_to_characters', { max: max_length }),
  left: language.t('kinds.characters_left', { n: '{n}' }),
  over: language.t('kinds.characters_over', { n: '{n}' }),
})
