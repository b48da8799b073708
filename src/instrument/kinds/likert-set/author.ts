import type { Language } from '../../../web/language.ts'
import { type Questionnaire, optionsOf } from '../../questionnaire.ts'
import type { AuthorFace } from '../faces/author.ts'
import { inRow } from '../common/extent.ts'
import { NON_ANSWER_SETTINGS } from '../common/settings.ts'
import { ANY } from '../common/subject.ts'
import { everyOption, fieldOf } from './core.ts'
import type { LikertSet } from './schema.ts'

export const author: AuthorFace<LikertSet> = {
  settings: NON_ANSWER_SETTINGS,
  options: {
    exclusive: false,
    scale: {
      name: 'agreement',
      steps: [
        'editor.agreement_1',
        'editor.agreement_2',
        'editor.agreement_3',
        'editor.agreement_4',
        'editor.agreement_5',
      ],
    },
  },
  blank: ({ code, label, list }) => ({ kind: 'likert_set', code, label, list, items: [] }),
  subjects: (question, form) =>
    question.items.map((item) => ({
      name: fieldOf(question, item),
      item,
      shape: 'code',
      options: everyOption(question, form),
      range: ANY,
    })),
  extent,
}

/** The number of statements and the ends of the scale. */
function extent(question: LikertSet, form: Questionnaire, { t, of }: Language): string {
  const options = optionsOf(form, question).map(({ label }) => of(label))
  const scale = t('editor.from_to', { from: options[0] ?? '', to: options.at(-1) ?? '' })
  return inRow(t, [
    t('questionnaire.page_statements', { n: question.items.length }),
    ...(options.length > 1 ? [scale] : []),
  ])
}
