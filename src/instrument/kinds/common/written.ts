import type { Key } from '../../../locale/message.ts'
import { OTHER } from '../../answer.ts'
import { type Choice, type Question, choicesIn } from '../../questionnaire.ts'
import type { NamedSubjects, Sheet, Subject, WrittenOption } from '../faces/paper.ts'

/** Options, items or statements as printed on paper. */
export const writtenOptions = (choices: readonly Choice[], { plainly }: Sheet): readonly WrittenOption[] =>
  choices.map(({ code, label }) => ({ code, label: plainly(label), line: false }))

/** Options to tick; Other has a line for its text. */
export const optionsToTick = (
  { other }: { readonly other?: true },
  choices: readonly Choice[],
  sheet: Sheet,
): readonly WrittenOption[] =>
  writtenOptions(choices, sheet).map((one) => ({ ...one, line: one.code === OTHER && other === true }))

/** The label of an option, or its code when there is none. */
export function optionWritten(options: readonly Choice[], code: string, { plainly }: Sheet): string {
  const option = options.find((choice) => choice.code === code)
  return option ? plainly(option.label) : code
}

/** Says that an option was or was not chosen. */
export const optionSaid =
  (
    verb: 'answered' | 'chose',
    options: readonly Choice[],
    sheet: Sheet,
    number: string,
  ): NonNullable<Subject['is']> =>
  (code, holds) =>
    sheet.language.t(holds ? `paper.${verb}` : `paper.not_${verb}`, {
      option: optionWritten(options, code, sheet),
      number,
    })

/** For a single-value answer: refers to it by the question's code. */
export const oneValueNamed = ({ code }: Question, { language }: Sheet, number: string): NamedSubjects => [
  [code, { amount: language.t('paper.answer_to', { number }) }],
]

/** For items with a number each: refers to each by its column, and to their count by the question's code. */
export function itemsNamed(
  { code, list }: { readonly code: string; readonly list: string },
  { form, language, plainly }: Sheet,
  number: string,
  { name, said }: { name: (item: Choice) => string; said: Key },
): NamedSubjects {
  return [
    [code, { count: language.t('paper.count_in', { number }) }],
    ...choicesIn(form, list).map(
      (item) => [name(item), { amount: language.t(said, { item: plainly(item.label), number }) }] as const,
    ),
  ]
}
