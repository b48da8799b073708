import type { Language } from '../../../web/language.ts'
import { type NamedSubjects, type PaperFace, type Sheet, placeToAnswer } from '../faces/paper.ts'
import { codedOptions } from '../common/options.ts'
import { optionSaid, optionsToTick } from '../common/written.ts'
import { everyOption } from './core.ts'
import type { MultipleChoice } from './schema.ts'

export const paper: PaperFace<MultipleChoice> = {
  place: (question, sheet) =>
    placeToAnswer('tick', {
      many: true,
      options: optionsToTick(question, everyOption(question, sheet.form), sheet),
    }),
  instruction,
  subjects,
}

function instruction({ at_least: least, at_most: most }: MultipleChoice, { t }: Language): string {
  if (least !== undefined && most !== undefined) return t('paper.tick_between', { least, most })
  if (most !== undefined) return t('paper.tick_up_to', { most })
  return least === undefined ? t('paper.tick_all') : t('paper.tick_at_least', { least })
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
