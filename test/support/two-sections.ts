import type { Questionnaire } from '../../src/instrument/questionnaire.ts'

const text = (words: string) => ({ en: words, fr: `${words} (fr)`, ar: `${words} (ar)` })

/** A short questionnaire: a number and a choice, then text. */
export const twoSections: Questionnaire = {
  title: text('The river'),
  languages: ['en', 'fr', 'ar'],
  default_language: 'en',
  minutes: 3,
  choice_lists: {
    source: [
      { code: '1', label: text('Rain') },
      { code: '2', label: text('Snow') },
    ],
  },
  sections: [
    {
      code: 's1',
      title: text('Water'),
      questions: [
        {
          kind: 'number',
          code: 'size',
          label: text('How large is your field?'),
          integer: true,
          min: 0,
          max: 999,
        },
        {
          kind: 'single_choice',
          code: 'source',
          label: text('Where does your water come from?'),
          list: 'source',
        },
      ],
    },
    {
      code: 's2',
      title: text('Change'),
      questions: [{ kind: 'long_text', code: 'words', label: text('What should change?'), max_length: 500 }],
    },
  ],
}
