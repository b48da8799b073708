import type { Language } from '../../web/language.ts'
import { plainWords } from '../../web/markup.ts'
import type { Said } from '../answers.ts'
import type { Sentence } from '../answer.ts'
import { type Say, filled, unsaid } from '../piping.ts'

/** What a fault says to a person, answers in its words. */
export const saidIn = (language: Language, fault: Said, say: Say = unsaid): string =>
  'text' in fault ? plainWords(filled(language.of(fault.text), say)) : sentenceIn(language, fault, say)

/** A sentence of the catalogue in a person's language, authored texts within it too. */
export const sentenceIn = (language: Language, { key, values = {} }: Sentence, say: Say = unsaid): string =>
  language.t(
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? plainWords(filled(language.of(value), say)) : value,
      ]),
    ),
  )
