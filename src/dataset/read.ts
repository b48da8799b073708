import { REMOVED, type Answer, type Answers } from '../instrument/answer.ts'
import { expressionsOf } from '../instrument/expressions.ts'
import { parsed } from '../instrument/expression/parsed.ts'
import { namesIn } from '../instrument/expression/names.ts'
import { referencesOf } from '../instrument/expression/tree.ts'
import type { Presented } from '../instrument/presented.ts'
import { questionsOf, type Questionnaire } from '../instrument/questionnaire.ts'
import { keyName, type Hidden } from './hidden.ts'
import { openedOf, type Sender } from './opened.ts'
import { shownText } from './redaction.ts'
import type { Sealed } from './sealed.ts'
import { presentedIn, type Source } from './source.ts'

/** What a response says: as it may be read, with placeholders, and what its sender was asked and offered. */
export type Read = Sender & Readonly<{ answers: Answers; put: Presented }>

/**
 * Reads a stored response as everything but its review may: words that were replaced are placeholders, a text that was
 * removed is REMOVED. Conditions are replayed over the answers as they were given.
 */
export function readOf(source: Source, stored: Sealed): Read {
  const { group, language, answers } = openedOf(stored.answers)
  const put = presentedIn(source, answers)
  const hidden = hiddenOf(source, stored.k)
  return { group, language, put, answers: hidden ? reviewed(answers, hidden) : answers }
}

/**
 * Returns what reviews hid of a response by question; undefined for nothing. A calculated text that may repeat what is
 * hidden is removed with it.
 */
export function hiddenOf(
  { hidden: { by }, version }: Source,
  k: Uint8Array,
): ReadonlyMap<string, Hidden> | undefined {
  const hidden = by.size === 0 ? undefined : by.get(keyName(k))
  if (!hidden) return undefined
  const all = new Map(hidden)
  for (const [code, uses] of usesIn(version.form))
    if (uses.some((used) => all.has(used))) all.set(code, { removed: true, redactions: [] })
  return all
}

function reviewed(answers: Answers, hidden: ReadonlyMap<string, Hidden>): Answers {
  const shown: Record<string, Answer> = { ...answers }
  for (const [code, one] of hidden) {
    const answer = Object.hasOwn(answers, code) ? answers[code] : undefined
    if (answer !== undefined) shown[code] = without(answer, one)
  }
  return shown
}

/** An answer in words, or one with the words of Other. */
function without(answer: Answer, hidden: Hidden): Answer {
  if (typeof answer === 'string') return hiddenText(answer, hidden)
  if (!isRecord(answer)) return answer
  const { other } = answer
  return typeof other === 'string' ? { ...answer, other: hiddenText(other, hidden) } : answer
}

const isRecord = (answer: Answer): answer is Readonly<Record<string, Answer>> =>
  typeof answer === 'object' && !Array.isArray(answer)

const hiddenText = (words: string, { removed, redactions }: Hidden): string =>
  removed ? REMOVED : shownText(plainText(words), redactions).text

/** Normalizes once, before anything is coded, so that places in the text stay: NFC, line feeds. */
export const plainText = (words: string): string => words.replaceAll(/\r\n?/g, '\n').normalize('NFC')

/** By calculated question, in order, the questions it uses. */
function usesIn(form: Questionnaire): Uses {
  const known = USES.get(form)
  if (known) return known
  const { owners } = namesIn(form)
  const uses = new Map(
    questionsOf(form).flatMap((question) => {
      const calculation = expressionsOf(question).find(({ part }) => part === 'calculation')
      if (!calculation) return []
      const read = parsed(calculation.source)
      const names = read.ok ? referencesOf(read.tree) : []
      return [[question.code, names.map((name) => owners.get(name)?.question.code ?? name)] as const]
    }),
  )
  USES.set(form, uses)
  return uses
}

type Uses = ReadonlyMap<string, readonly string[]>
const USES = new WeakMap<Questionnaire, Uses>()
