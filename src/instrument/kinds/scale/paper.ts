import { type PaperFace, type PlaceToAnswer, type Sheet, placeToAnswer } from '../faces/paper.ts'
import { numberShown } from '../common/numeral.ts'
import { nonAnswerOptions } from '../common/options.ts'
import { oneValueNamed, writtenOptions } from '../common/written.ts'
import type { Scale } from './schema.ts'
import { countOf, valuesOf } from './values.ts'

/** Above this a number is written instead. */
const MOST_STEPS = 11

export const paper: PaperFace<Scale> = {
  place,
  instruction: (_question, { t }) => t('paper.tick_number'),
  subjects: oneValueNamed,
}

function place(question: Scale, sheet: Sheet): PlaceToAnswer {
  const { min, max, min_label, max_label } = question
  const words = (text: typeof min_label) => (text ? sheet.plainly(text) : '')
  const ends = min_label || max_label ? ([words(min_label), words(max_label)] as const) : undefined
  const rows = writtenOptions(nonAnswerOptions(question, sheet.form), sheet)
  if (countOf(question) > MOST_STEPS) return placeToAnswer('line', { ends, rows, after: `${min} – ${max}` })
  const options = valuesOf(question).map((value) => {
    const said = numberShown(value, sheet.language)
    return { code: said, label: said, line: false }
  })
  return placeToAnswer('steps', { options, ends, rows })
}
