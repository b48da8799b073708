import type { Survey } from './answers.ts'
import { isBlank, valueOf } from './expression/parsed.ts'
import { textOf } from './expression/value.ts'
import type { Input } from './answer.ts'
import { kindOf } from './kinds/table.ts'
import { offered } from './offer.ts'
import { type Question, type Questionnaire, type Section, isExpression } from './questionnaire.ts'

/**
 * A section's input plus the defaults of questions not yet in `shown`. `shown` is recorded when the person continues;
 * a cleared default is not restored.
 */
export function withDefaults(
  form: Questionnaire,
  section: Section,
  survey: Survey,
  input: Input,
  shown: readonly string[],
): Input {
  const added = section.questions.flatMap((question) => {
    if (isBlank(question.default) || shown.includes(question.code)) return []
    const isTouched = kindOf(question)
      .fields(question, form)
      .some((field) => Object.hasOwn(input, field))
    return isTouched ? [] : Object.entries(filledIn(form, question, question.default, survey))
  })
  return added.length > 0 ? { ...input, ...Object.fromEntries(added) } : input
}

/** The input fields of a default; none when the question rejects it. */
function filledIn(form: Questionnaire, question: Question, source: string, { scope }: Survey): Input {
  const value = isExpression(source) ? textOf(valueOf(source, scope)) : source
  const fields = defaultInput(question, value)
  const offer = offered(form, question, scope)
  if (!fields || !offer) return {}
  const reading = kindOf(question).read(question, fields, offer)
  return reading.ok && reading.answer !== undefined ? fields : {}
}

/** A default value as form input; undefined for kinds without defaults. */
export function defaultInput(question: Question, value: string): Input | undefined {
  return kindOf(question).begin?.(question, value)
}
