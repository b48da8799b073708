import { pointsOf } from '../../text.ts'
import { INTERFACE_LANGUAGES, languageOf } from '../../web/language.ts'
import type { Field } from '../statement/statement.ts'
import { flagger, type Cause } from './flags.ts'
import type { Pass } from './queries.ts'
import type { Rendered } from './rendered.ts'
import { written, type Form } from './tokens.ts'
import type { Unsaid } from './said.ts'

/** Words of a field that are flagged, wherever they stand in it; `name` is what a pass is bound to. */
export type FlaggedWords = Readonly<{
  field: Field
  cause: Cause
  words: string
  name: string
  times: number
}>

/** A token of a field that has no number: it cannot be passed. */
export type FlaggedToken = Readonly<{
  field: Field
  why: Unsaid
  token: string
  form: Form
  place: number
  said: string
}>

/** What of a field's words is open, what was passed, and passes of words that are not there. */
export type FieldFlags = Readonly<{
  open: readonly FlaggedWords[]
  passed: readonly Readonly<{ flag: FlaggedWords; pass: Pass }>[]
  idle: readonly Pass[]
  tokens: readonly FlaggedToken[]
}>

/** Most characters of the name of flagged words. */
const LONGEST_NAME = 200

/** Writes flagged words as passes name them: in lower case, spaces alike. */
export const flagName = (words: string): string =>
  pointsOf(words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')).slice(0, LONGEST_NAME).join('')

/** Returns the flags of a field as it is rendered; `passes`: those of this field. */
export function flagsOfField(
  field: Field,
  text: string,
  pieces: readonly Rendered[],
  passes: readonly Pass[],
): FieldFlags {
  const words = new Map<string, FlaggedWords>()
  for (const { cause, words: found } of flagsIn(text)) {
    const name = flagName(found)
    const known = words.get(name)
    words.set(name, { field, cause, words: found, name, times: (known?.times ?? 0) + 1 })
  }
  const passOf = (name: string) => passes.find(({ flagged }) => flagged === name)
  const all = [...words.values()]
  return {
    open: all.filter(({ name }) => !passOf(name)),
    passed: all.flatMap((flag) => {
      const pass = passOf(flag.name)
      return pass ? [{ flag, pass }] : []
    }),
    idle: passes.filter(({ flagged }) => !words.has(flagged)),
    tokens: tokensIn(field, pieces),
  }
}

/** Returns how many flags keep a text from being agreed. */
export const openIn = ({ open, tokens }: Pick<FieldFlags, 'open' | 'tokens'>): number =>
  open.length + tokens.length

/** Each token without a number once. */
function tokensIn(field: Field, pieces: readonly Rendered[]): readonly FlaggedToken[] {
  const found = new Map<string, FlaggedToken>()
  for (const piece of pieces) {
    if (piece.is !== 'open') continue
    const { token, why, text } = piece
    found.set(written(token), { field, why, token: written(token), ...token, said: text })
  }
  return [...found.values()]
}

let known: ReturnType<typeof flagger> | undefined

/** Flags words of every language of the interface: a text may be written in any. */
export const flagsIn: ReturnType<typeof flagger> = (text) => {
  known ??= flagger({
    quantity: listedIn('finding.quantity_words'),
    everybody: listedIn('finding.everybody_words'),
  })
  return known(text)
}

const listedIn = (key: 'finding.quantity_words' | 'finding.everybody_words'): string =>
  INTERFACE_LANGUAGES.map(({ code }) => languageOf(code).t(key)).join('|')
