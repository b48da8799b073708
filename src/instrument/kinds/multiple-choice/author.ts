import type { AuthorFace } from '../faces/author.ts'
import { optionsSaid } from '../common/extent.ts'
import { OTHER_OPTION, NON_ANSWER_SETTINGS } from '../common/settings.ts'
import { wholeAs } from '../common/subject.ts'
import { everyOption } from './core.ts'
import type { MultipleChoice } from './schema.ts'

export const author: AuthorFace<MultipleChoice> = {
  settings: {
    ...OTHER_OPTION,
    ...NON_ANSWER_SETTINGS,
    at_least: { control: 'whole', label: 'editor.at_least_options' },
    at_most: { control: 'whole', label: 'editor.at_most_options' },
  },
  options: { exclusive: true, scale: null },
  blank: ({ code, label, list }) => ({ kind: 'multiple_choice', code, label, list }),
  subjects: (question, form) => wholeAs(question, 'codes', { options: everyOption(question, form) }),
  extent: optionsSaid,
}
