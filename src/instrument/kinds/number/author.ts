import type { AuthorFace } from '../faces/author.ts'
import { boundsSaid } from '../common/extent.ts'
import { STEP } from '../common/settings.ts'
import { wholeAs } from '../common/subject.ts'
import type { NumberQuestion } from './schema.ts'

export const author: AuthorFace<NumberQuestion> = {
  settings: {
    integer: { control: 'flag', label: 'editor.integer' },
    min: { control: 'decimal', label: 'editor.least' },
    max: { control: 'decimal', label: 'editor.greatest' },
    ...STEP,
    unit: { control: 'words', label: 'editor.unit', hint: 'editor.unit_hint' },
  },
  options: null,
  blank: ({ code, label }) => ({ kind: 'number', code, label }),
  subjects: (question) => {
    const { min = -Infinity, max = Infinity } = question
    return wholeAs(question, 'number', { range: [min, max] })
  },
  extent: ({ min, max }, _form, language) =>
    boundsSaid(language, min, max, (value) => language.number(value, decimalsOf(value))),
}

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0
