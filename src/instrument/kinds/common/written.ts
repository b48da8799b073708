import type { Key } from '../../../locale/message.ts'
import { OTHER } from '../../answer.ts'
import { type Choice, type Question, choicesIn } from '../../questionnaire.ts'
import type { NamedSubjects, Sheet, Subject, WrittenOption } from '../faces/paper.ts'

/** Options, items or statements with their words, as they stand on a sheet. */
export const writtenOptions = (choices: readonly Choice[], { plainly }: Sheet): readonly WrittenOption[] =>
  choices.map(({ code, label }) => ({ code, label: plainly(label), line: false }))

/** Options to tick; words follow Other where the question has it. */
export const optionsToTick = (
  { other }: { readonly other?: true },
  choices: readonly Choice[],
  sheet: Sheet,
): readonly WrittenOption[] =>
  writtenOptions(choices, sheet).map((one) => ({ ...one, line: one.code === OTHER && other === true }))

/** The words of the option with this code, the code itself where there is no such option. */
export function optionWritten(options: readonly Choice[], code: string, { plainly }: Sheet): string {
  const option = options.find((choice) => choice.code === code)
  return option ? plainly(option.label) : code
}

/** Says that an option was the answer, or among those chosen, or was not. */
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

/** For an answer that is one value: its question's code stands for it. */
export const oneValueNamed = ({ code }: Question, { language }: Sheet, number: string): NamedSubjects => [
  [code, { amount: language.t('paper.answer_to', { number }) }],
]

/** For items of a list that have a number each: every item by its column, and by the question's code how many. */
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
