import type { Answer, Answers } from '../../src/instrument/answer.ts'
import { kindOf } from '../../src/instrument/kinds/table.ts'
import {
  choicesIn,
  questionsOf,
  type Question,
  type Questionnaire,
} from '../../src/instrument/questionnaire.ts'
import { randomOf, type Random } from '../demo/random.ts'

/** An invented participant: the form bodies posted at the start and on each section. */
export type Invented = { readonly start: string; readonly sections: readonly string[] }

/** Stakeholder groups of the bench's consultation. */
export const GROUPS = ['farm', 'town', 'water'] as const

/** Returns invented participants; deterministic for a seed. */
export function inventedFor(form: Questionnaire, seed: number, count: number): readonly Invented[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => {
    const answers = answersTo(form, random)
    const group = random.pick(GROUPS)
    return {
      start: bodyOf({ spoken: ['en'], group: [group], consent: ['yes'], do: ['start'] }),
      sections: form.sections.map(({ questions }) => sectionBody(form, questions, answers)),
    }
  })
}

/** Returns an answer to every question people are asked. */
export const answersTo = (form: Questionnaire, random: Random): Answers =>
  Object.fromEntries(questionsOf(form).map((question) => [question.code, answerTo(question, form, random)]))

function answerTo(question: Question, form: Questionnaire, random: Random): Answer {
  switch (question.kind) {
    case 'single_choice':
      return { choice: codeIn(form, question.list, random) }
    case 'multiple_choice':
      return {
        choices: choicesIn(form, question.list).flatMap(({ code }) => (random.chance(0.4) ? [code] : [])),
      }
    case 'likert_set':
      return Object.fromEntries(question.items.map(({ code }) => [code, codeIn(form, question.list, random)]))
    case 'scale':
      return random.whole(question.min, question.max)
    case 'number':
      return random.whole(question.min ?? 0, question.max ?? 100)
    case 'short_text':
      return sentence(random, random.whole(2, 6))
    case 'long_text':
      return sentence(random, random.whole(25, 55))
    case 'ranking':
    case 'points':
    case 'date':
    case 'time':
    case 'date_time':
    case 'calculated':
    case 'note':
      break
  }
  throw new TypeError(`the bench asks no ${question.kind}`)
}

const codeIn = (form: Questionnaire, list: string, random: Random) => random.pick(choicesIn(form, list)).code

const WORDS = `river water bank children council clean fish boat summer winter bridge mill people money year
paths trees noise smell flood rain repair promise school market swim walk night light “quoted” and, but;
because nobody everybody should could never always still again before after the a of to in on with for`.split(
  /\s+/,
)

const sentence = (random: Random, words: number) =>
  Array.from({ length: words }, () => random.pick(WORDS)).join(' ')

function sectionBody(form: Questionnaire, questions: readonly Question[], answers: Answers): string {
  const fields = questions.flatMap((question) => {
    const answer = answers[question.code]
    return answer === undefined ? [] : Object.entries(kindOf(question).input(question, answer, form))
  })
  return bodyOf({ spoken: ['en'], ...Object.fromEntries(fields), do: ['next'] })
}

/** Encodes form fields as a browser does. */
export const bodyOf = (fields: Readonly<Record<string, readonly string[]>>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value])),
  ).toString()
