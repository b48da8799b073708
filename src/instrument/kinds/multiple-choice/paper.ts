import type { Language } from '../../../web/language.ts'
import { type NamedSubjects, type PaperFace, type Sheet, placeToAnswer } from '../faces/paper.ts'
import { codedOptions } from '../common/options.ts'
import { asksLong } from '../common/searching.ts'
import { optionSaid, optionsToTick } from '../common/written.ts'
import { everyOption } from './core.ts'
import type { MultipleChoice } from './schema.ts'

export const paper: PaperFace<MultipleChoice> = {
  place: (question, sheet) =>
    asksLong(question, sheet.form)
      ? placeToAnswer('lines', { lines: Math.min(question.at_most ?? LINES, MOST_LINES) })
      : placeToAnswer('tick', {
          many: true,
          options: optionsToTick(question, everyOption(question, sheet.form), sheet),
        }),
  instruction: (question, language, form) => instruction(question, language, asksLong(question, form)),
  subjects,
}

/** Lines to write answers on where the list is too long to print. */
const LINES = 4
const MOST_LINES = 10

function instruction({ at_least: least, at_most: most }: MultipleChoice, { t }: Language, isLong: boolean) {
  if (least !== undefined && most !== undefined)
    return t(isLong ? 'paper.write_between' : 'paper.tick_between', { least, most })
  if (most !== undefined) return t(isLong ? 'paper.write_up_to' : 'paper.tick_up_to', { most })
  if (least !== undefined) return t(isLong ? 'paper.write_at_least' : 'paper.tick_at_least', { least })
  return t(isLong ? 'paper.write_several' : 'paper.tick_all')
}

/** The whole answer, and each option as 1 or 0. */
function subjects(question: MultipleChoice, sheet: Sheet, number: string): NamedSubjects {
  const { form, language } = sheet
  const chose = optionSaid('chose', everyOption(question, form), sheet, number)
  return [
    [question.code, { is: chose, count: language.t('paper.count_in', { number }) }],
    ...codedOptions(question, form).map(
      ({ code }) =>
        [
          `${question.code}_${code}`,
          { is: (value: string, holds: boolean) => chose(code, (value === '1') === holds) },
        ] as const,
    ),
  ]
}
