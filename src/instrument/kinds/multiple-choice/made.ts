import type { Text } from '../../../text.ts'
import type { Choice, Questionnaire } from '../../schema.ts'

/**
 * Returns a questionnaire of one question that takes any of these options: what was made of answers afterwards is then
 * counted and withheld as options are.
 */
export const anyOf = (
  { code, label }: Readonly<{ code: string; label: Text }>,
  options: readonly Choice[],
  language: string,
): Questionnaire => ({
  title: label,
  languages: [language],
  default_language: language,
  minutes: 1,
  choice_lists: { [code]: [...options] },
  sections: [{ code: 's1', title: label, questions: [{ kind: 'multiple_choice', code, label, list: code }] }],
})
