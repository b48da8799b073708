import type { Questionnaire, Text } from './questionnaire.ts'
import { isWritten, mapTexts, textsIn } from './texts.ts'

/** A translation, its original source wording and the current one; `of` is '' when unknown. */
type Check = NonNullable<Questionnaire['to_check']>[string][number]

/** The source wording of an outdated translation; undefined when it is up to date. */
export type WordingBefore = (text: Text, language: string) => string | undefined

/** Looks up outdated translations of a questionnaire. */
export function wordingsBefore(form: Questionnaire): WordingBefore {
  const known = checksIn(form)
  return (text, language) =>
    isWritten(text, form.default_language) && isWritten(text, language)
      ? known.get(keyOf(language, pairIn(form, text, language)))?.of
      : undefined
}

/** Whether any text is in several languages. */
export const isTranslated = (form: Questionnaire): boolean =>
  textsIn(form).some(({ text }) => Object.keys(text).length > 1)

/** The number of outdated translations of these texts in a language. */
export function countToCheck(
  form: Questionnaire,
  texts: readonly { readonly text: Text }[],
  language: string,
): number {
  const before = wordingsBefore(form)
  return texts.filter(({ text }) => before(text, language) !== undefined).length
}

/** The questionnaire with the translations of these texts marked as up to date. */
export function stillRight(form: Questionnaire, language: string, texts: readonly Text[]): Questionnaire {
  const checks = new Map(checksIn(form))
  for (const text of texts) checks.delete(keyOf(language, pairIn(form, text, language)))
  return withChecks(form, checks)
}

/** The questionnaire with a translation marked as made from another wording. */
export function madeFrom(form: Questionnaire, language: string, text: Text, of: string): Questionnaire {
  const pair = pairIn(form, text, language)
  return withChecks(form, new Map(checksIn(form)).set(keyOf(language, pair), { ...pair, of }))
}

/**
 * Carries outdated translations over an edit from `before` to `after` in the language `writes`: a translation into
 * another one becomes outdated when its source changes and it does not. Restoring the source clears it.
 */
export function carriedChecks(before: Questionnaire, after: Questionnaire, writes: string): Questionnaire {
  const { default_language } = before
  const spoken = { ...after, default_language }
  const known = checksIn(spoken)
  const [stood, stands] = [pairsIn(before), pairsIn(spoken)]
  const fresh = [...stands].filter(([key]) => !stood.has(key) && !known.has(key))
  const reworded = fresh.filter(([, { language }]) => language !== writes)
  const origins = reworded.length > 0 ? originsIn(before, stood, stands) : new Map<string, string>()
  const checks = new Map([...known].filter(([key]) => stands.has(key)))
  for (const [key, { language, words, now }] of reworded) {
    const of = origins.get(keyOf(language, { words, now: '' }))
    if (of !== undefined && of !== now) checks.set(key, { words, now, of })
  }
  const carried = withChecks(spoken, checks)
  return default_language === after.default_language ? carried : turned(carried, after.default_language)
}

type Pair = Pick<Check, 'words' | 'now'>

const keyOf = (language: string, { words, now }: Pair) => `${language}\u0000${words}\u0000${now}`

const pairIn = ({ default_language }: Questionnaire, text: Text, language: string): Pair => ({
  words: text[language] ?? '',
  now: text[default_language] ?? '',
})

const checksIn = ({ to_check = {} }: Questionnaire): ReadonlyMap<string, Check> =>
  new Map(
    Object.entries(to_check).flatMap(([language, checks]) =>
      checks.map((check) => [keyOf(language, check), check] as const),
    ),
  )

type Pairs = ReadonlyMap<string, Pair & { readonly language: string }>

/** Every distinct pair of translation and source wording. */
function pairsIn(form: Questionnaire): Pairs {
  const { default_language: source } = form
  const pairs = new Map<string, Pair & { readonly language: string }>()
  mapTexts(form, (text) => {
    for (const language of Object.keys(text)) {
      if (language === source || !isWritten(text, language)) continue
      const pair = { language, words: text[language] ?? '', now: text[source] ?? '' }
      pairs.set(keyOf(language, pair), pair)
    }
    return text
  })
  return pairs
}

/** The wording each translation was made from; of equal translations, one no longer present wins. */
function originsIn(before: Questionnaire, stood: Pairs, stands: Pairs): ReadonlyMap<string, string> {
  const known = checksIn(before)
  const origins = new Map<string, string>()
  for (const isGone of [false, true])
    for (const [key, { language, words, now }] of stood)
      if (stands.has(key) !== isGone)
        origins.set(keyOf(language, { words, now: '' }), known.get(key)?.of ?? now)
  return origins
}

/** Changes the default language; outdated translations stay outdated against the new one. */
function turned(form: Questionnaire, language: string): Questionnaire {
  const before = wordingsBefore(form)
  const now = { ...form, default_language: language }
  const checks = new Map<string, Check>()
  for (const { text } of textsIn(form))
    for (const other of Object.keys(text)) {
      const isRight = before(text, language) === undefined && before(text, other) === undefined
      if (other === language || isRight || !isWritten(text, other)) continue
      const pair = pairIn(now, text, other)
      checks.set(keyOf(other, pair), { ...pair, of: '' })
    }
  return withChecks(now, checks)
}

function withChecks(form: Questionnaire, checks: ReadonlyMap<string, Check>): Questionnaire {
  const { to_check: _before, ...rest } = form
  const to_check: Record<string, Check[]> = {}
  for (const [key, check] of checks) {
    const [language = ''] = key.split('\u0000')
    to_check[language] = [...(to_check[language] ?? []), check]
  }
  return checks.size === 0 ? rest : { ...rest, to_check }
}
