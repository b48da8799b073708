import type { AuthorFace } from '../faces/author.ts'
import { optionsSaid } from '../common/extent.ts'
import { OTHER_OPTION, NON_ANSWER_SETTINGS } from '../common/settings.ts'
import { wholeAs } from '../common/subject.ts'
import { everyOption } from './core.ts'
import type { SingleChoice } from './schema.ts'

export const author: AuthorFace<SingleChoice> = {
  settings: { ...OTHER_OPTION, ...NON_ANSWER_SETTINGS },
  options: { exclusive: false, scale: null },
  blank: ({ code, label, list }) => ({ kind: 'single_choice', code, label, list }),
  subjects: (question, form) => wholeAs(question, 'code', { options: everyOption(question, form) }),
  extent: optionsSaid,
}
