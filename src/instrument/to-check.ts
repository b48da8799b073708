import type { Questionnaire, Text } from './questionnaire.ts'
import { isWritten, mapTexts, textsIn } from './texts.ts'

/** A translation, the wording it was made from and the one it stands beside now; `of` is '' where that is not known. */
type Check = NonNullable<Questionnaire['to_check']>[string][number]

/** The wording a translation was made from, where that has changed since and nobody has checked it. */
export type WordingBefore = (text: Text, language: string) => string | undefined

/** Which translations of a questionnaire are to be checked. */
export function wordingsBefore(form: Questionnaire): WordingBefore {
  const known = checksIn(form)
  return (text, language) =>
    isWritten(text, form.default_language) && isWritten(text, language)
      ? known.get(keyOf(language, pairIn(form, text, language)))?.of
      : undefined
}

/** Whether any text is in more than one language. */
export const isTranslated = (form: Questionnaire): boolean =>
  textsIn(form).some(({ text }) => Object.keys(text).length > 1)

/** How many translations of some texts into a language are to be checked. */
export function countToCheck(
  form: Questionnaire,
  texts: readonly { readonly text: Text }[],
  language: string,
): number {
  const before = wordingsBefore(form)
  return texts.filter(({ text }) => before(text, language) !== undefined).length
}

/** The questionnaire after somebody said of these texts that their translations are still right. */
export function stillRight(form: Questionnaire, language: string, texts: readonly Text[]): Questionnaire {
  const checks = new Map(checksIn(form))
  for (const text of texts) checks.delete(keyOf(language, pairIn(form, text, language)))
  return withChecks(form, checks)
}

/** The questionnaire with a translation that was made from another wording than its text has. */
export function madeFrom(form: Questionnaire, language: string, text: Text, of: string): Questionnaire {
  const pair = pairIn(form, text, language)
  return withChecks(form, new Map(checksIn(form)).set(keyOf(language, pair), { ...pair, of }))
}

/**
 * The translations of `after` that are to be checked, when it is made of `before` by somebody who wrote in the
 * language `writes`: those that stayed while the words they translate changed. What goes back to those words is right.
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

/** Every translation beside what it translates, alike ones once. */
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

/** The wording each translation was made from; of alike ones that whose place is gone in what stands now. */
function originsIn(before: Questionnaire, stood: Pairs, stands: Pairs): ReadonlyMap<string, string> {
  const known = checksIn(before)
  const origins = new Map<string, string>()
  for (const isGone of [false, true])
    for (const [key, { language, words, now }] of stood)
      if (stands.has(key) !== isGone)
        origins.set(keyOf(language, { words, now: '' }), known.get(key)?.of ?? now)
  return origins
}

/** Another default language: what was to be checked against the old one is so against the new one. */
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
