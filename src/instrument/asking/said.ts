import type { Language } from '../../web/language.ts'
import { plainWords } from '../../web/markup.ts'
import type { Fault, Said } from '../answers.ts'
import type { Sentence } from '../answer.ts'
import { numbersOf } from '../numbering.ts'
import { type Say, filled, unsaid } from '../piping.ts'
import { questionsOf, type Question, type Questionnaire } from '../questionnaire.ts'

/** The message of a fault, with piped answers. */
export const saidIn = (language: Language, fault: Said, say: Say = unsaid): string =>
  'text' in fault ? plainWords(filled(language.of(fault.text), say)) : sentenceIn(language, fault, say)

/** A question as named in summaries: number, if it has one, and label. */
export const questionNamed = (
  language: Language,
  { label }: Question,
  number: number | undefined,
  say: Say,
): string => {
  const words = plainWords(filled(language.of(label), say))
  return number === undefined ? words : `${number}. ${words}`
}

/** The message of a fault in a page's error summary, which names its question. */
export function saidOn(
  form: Questionnaire,
  language: Language,
  { question: code, fault }: Fault,
  say: Say,
  numbers = numbersOf(form),
): string {
  const sentence = saidIn(language, fault, say)
  const question = questionsOf(form).find((one) => one.code === code)
  if (!question) return sentence
  return language.t('response.fault_of', {
    question: questionNamed(language, question, numbers.get(code), say),
    sentence,
  })
}

/** Formats a catalogue sentence, with authored texts, in a person's language. */
export const sentenceIn = (language: Language, { key, values = {} }: Sentence, say: Say = unsaid): string =>
  language.t({
    key,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? plainWords(filled(language.of(value), say)) : value,
      ]),
    ),
  })
