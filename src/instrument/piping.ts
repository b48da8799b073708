import type { Language } from '../web/language.ts'
import { addressesIn, asPiped, asSource, plainWords } from '../web/markup.ts'
import { namesIn } from './expression/names.ts'
import { textOf } from './expression/value.ts'
import { kindOf } from './kinds/table.ts'
import type { Choice, Question, Questionnaire, Text } from './questionnaire.ts'
import { mapQuestionTexts, mapTexts } from './texts.ts'
import type { Survey } from './answers.ts'

/** The answer of a name as unescaped plain text. */
export type Say = (name: string) => string

/** Placeholder for an unknown answer. */
export const UNSAID = '…'
export const unsaid: Say = () => UNSAID

const PIPE = /\$\{\s*([\w.-]+)\s*\}/g

/** The distinct names a text pipes, in any language. */
export const pipesIn = (text: Text): readonly string[] => [
  ...new Set(
    Object.values(text).flatMap((words) => Array.from(words.matchAll(PIPE), ([, name = '']) => name)),
  ),
]

/**
 * Replaces `${name}` in author's markup by answers; the page's script updates `live` names. Not in link addresses:
 * following one would send the answer there.
 */
export function filled(source: string, say: Say, live: ReadonlySet<string> = NOTHING): string {
  if (!source.includes('${')) return source
  const held = heldIn(source)
  let place = 0
  return source.replaceAll(PIPE, (_pipe, name: string) => {
    place += 1
    if (held.has(place - 1)) return `\${${name}}`
    return live.has(name) ? asPiped(name, say(name)) : asSource(say(name))
  })
}

/** The distinct names piped inside link addresses, in any language. */
export const heldNamesIn = (text: Text): readonly string[] => [
  ...new Set(
    Object.values(text).flatMap((words) => {
      const held = heldIn(words)
      return Array.from(words.matchAll(PIPE), ([, name = '']) => name).filter((_, place) => held.has(place))
    }),
  ),
]

/** Indices from 0 of the placeholders inside link addresses. */
function heldIn(source: string): ReadonlySet<number> {
  let place = 0
  const marked = source.replaceAll(PIPE, () => `\uE000${place++}\uE002`)
  const held = addressesIn(marked).flatMap((address) => Array.from(address.matchAll(/\uE000(\d+)\uE002/g)))
  return new Set(held.map(([, at]) => Number(at)))
}

const NOTHING: ReadonlySet<string> = new Set()

/** Replaces `${name}` by answers in plain text. */
export const withAnswers = (words: string, say: Say): string =>
  words.replaceAll(PIPE, (_pipe, name: string) => say(name))

/** Most characters of answers piped into one page; later ones become `…`. */
const MOST_SAID = 500_000

/** Answers as displayed in one language. */
export function sayOf(form: Questionnaire, { answers, scope }: Survey, language: Language): Say {
  let left = MOST_SAID
  const say: Say = (name) => {
    if (left < 0) return UNSAID
    const words = wordsOf(name)
    left -= words.length
    return words
  }
  const wordsOf: Say = (name) => {
    const question = namesIn(form).owners.get(name)?.question
    const answer = question && Object.hasOwn(answers, question.code) ? answers[question.code] : undefined
    if (!question || answer === undefined) return UNSAID
    if (question.code !== name) return textOf(scope.valueOf(name)) || UNSAID
    const lines = kindOf(question).shown(question, answer, form, language)
    return language.list(lines.map(({ text, own }) => (own ? text : withAnswers(text, say))))
  }
  return say
}

type Fill = (text: Text) => Text

/** A question with its texts filled, but not its messages, which are filled when shown. */
export const filledQuestion = (question: Question, fill: Fill): Question =>
  mapQuestionTexts(question, (text, { part }) =>
    part === 'required_message' || part === 'constraint_message' ? text : fill(text),
  )

/** An option with its label filled. */
export const filledChoice = (choice: Choice, fill: Fill): Choice => {
  const label = fill(choice.label)
  return label === choice.label ? choice : { ...choice, label }
}

/** A function filling texts with placeholders; others stay the same object. */
export const filler =
  (say: Say, live: ReadonlySet<string> = NOTHING): Fill =>
  (text) =>
    Object.values(text).some((words) => words.includes('${'))
      ? Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, filled(words, say, live)]))
      : text

/** Cache: questionnaires are immutable. */
const plain = new WeakMap<Questionnaire, Questionnaire>()

/** The questionnaire in plain text for data, charts and lists: no markup, and `[q1]` for the answer to q1. */
export function inPlainWords(form: Questionnaire): Questionnaire {
  const known = plain.get(form)
  if (known) return known
  const fill: Fill = (text) =>
    Object.fromEntries(
      Object.entries(text).map(([tag, words]) => [tag, plainWords(filled(words, (name) => `[${name}]`))]),
    )
  const now = mapTexts(form, fill)
  plain.set(form, now)
  return now
}
