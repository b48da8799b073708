import { DECLINED, DONT_KNOW } from '../../answer.ts'
import type { AuthorFace } from '../faces/author.ts'
import { STEP, NON_ANSWER_SETTINGS } from '../common/settings.ts'
import { wholeAs } from '../common/subject.ts'
import type { Scale } from './schema.ts'

export const author: AuthorFace<Scale> = {
  settings: {
    min: { control: 'decimal', label: 'editor.from', needed: true },
    max: { control: 'decimal', label: 'editor.to', needed: true },
    ...STEP,
    min_label: { control: 'words', label: 'editor.min_label' },
    max_label: { control: 'words', label: 'editor.max_label' },
    ...NON_ANSWER_SETTINGS,
  },
  options: null,
  blank: ({ code, label }) => ({ kind: 'scale', code, label, min: 0, max: 10 }),
  subjects: (question) => wholeAs(question, 'number', { range: rangeOf(question) }),
  extent: ({ min, max }, _form, { t, number }) => t('editor.from_to', { from: number(min), to: number(max) }),
}

/** The range in expressions, where "declined" and "don't know" are numbers. */
const rangeOf = ({ min, max, decline, dont_know }: Scale): readonly [number, number] => [
  decline || dont_know ? Math.min(min, Number(DECLINED), Number(DONT_KNOW)) : min,
  max,
]
