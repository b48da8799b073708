import type { Questionnaire, Text } from '../../../src/instrument/questionnaire.ts'

const text = (en: string, ar: string) => ({ en, ar })
const option = (code: string, en: string, ar: string, country = '') => ({
  code,
  label: text(en, ar),
  ...(country && { attributes: { country } }),
})

const chosen = (code: string, label: Text, list: string, choice_filter?: string) =>
  ({ kind: 'single_choice', code, label, list, ...(choice_filter && { choice_filter }) }) as const

/** A cascade, a question that depends on another of its page, and answers piped into later texts. */
export const travelling: Questionnaire = {
  title: text('Travelling', 'السفر'),
  languages: ['en', 'ar'],
  default_language: 'en',
  minutes: 3,
  choice_lists: {
    yesno: [option('1', 'Yes', 'نعم'), option('0', 'No', 'لا')],
    countries: [option('ch', 'Switzerland', 'سويسرا'), option('my', 'Malaysia', 'ماليزيا')],
    cities: [
      option('gva', 'Geneva', 'جنيف', 'ch'),
      option('zrh', 'Zurich', 'زيورخ', 'ch'),
      option('kul', 'Kuala Lumpur', 'كوالالمبور', 'my'),
    ],
  },
  sections: [
    {
      code: 's1',
      title: text('Where', 'أين'),
      questions: [
        chosen('country', text('Which country?', 'أيّ بلد؟'), 'countries'),
        chosen('city', text('Which city?', 'أيّ مدينة؟'), 'cities', 'country = ${country}'),
        chosen('often', text('Often?', 'كثيراً؟'), 'yesno'),
        {
          kind: 'short_text',
          code: 'why',
          label: text('Why so often in ${city}?', 'لماذا كثيراً في ${city}؟'),
          max_length: 80,
          relevant: '${often} = 1',
        },
      ],
    },
    {
      code: 's2',
      title: text('In ${city}', 'في ${city}'),
      questions: [chosen('again', text('Go again?', 'هل ستعود؟'), 'yesno')],
    },
  ],
}
