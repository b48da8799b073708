import { spokenIn } from '../../dataset/variable.ts'
import { anyOf } from '../../instrument/kinds/multiple-choice/made.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Choice } from '../../instrument/questionnaire.ts'
import type { ShownQuestion } from '../../result/asked.ts'
import type { Text } from '../../text.ts'
import { INTERFACE_LANGUAGES } from '../../web/language.ts'
import type { Code } from '../codebook/codebook.ts'
import type { Looked } from '../looking/looked.ts'
import { givable } from '../queue/desk.ts'

/** Names of answers that are no code; a slug begins with a letter. */
export const NONE = '0'
export const NOT_SETTLED = String(MISSING.not_reached)

/** Returns the codes that can be given, and others that count for an answer, in the order of the codebook. */
export function codesCrossed({ codebook, settled }: Looked): readonly Code[] {
  const used = new Set([...settled.values()].flatMap((codes) => [...codes]))
  const able = new Set(givable(codebook))
  return codebook.codes.filter((code) => able.has(code) || used.has(code.guid))
}

/**
 * Returns the codes of a variable as a question of several answers, asked where its answers were given. Somebody whose
 * answer no code fits, or whose answer is not settled, gives that instead.
 */
export function shownOfCodes(
  looked: Looked,
  { key, label }: Readonly<{ key: string; label: Text }>,
): ShownQuestion {
  const { consultation, variable, asking, units, settled } = looked
  const { default_language: language } = consultation
  const codes = INTERFACE_LANGUAGES.map(({ code }) => code)
  const options: Choice[] = codesCrossed(looked).map(({ slug, name }) => ({
    code: slug,
    label: { [language]: name },
  }))
  if ([...settled.values()].some(({ size }) => size === 0))
    options.push({ code: NONE, label: spokenIn(codes, 'coding.none_fits') })
  // Answers of a session sealed since have no unit yet.
  const isTaken = asking.every(({ source }) => units.some((one) => one.session_id === source.session.id))
  if (settled.size < units.length || !isTaken)
    options.push({ code: NOT_SETTLED, label: spokenIn(codes, 'looking.not_settled') })
  const form = anyOf({ code: key, label }, options, language)
  const [question] = form.sections.flatMap(({ questions }) => questions)
  if (!question) throw new TypeError('a questionnaire without its question')
  const { forms } = variable.question
  return {
    ...variable.question,
    code: key,
    asked_as: key,
    question,
    form,
    asked: [{ question, form }],
    forms,
  }
}
