import type { Question, Questionnaire } from '../adapter.ts'
import { first } from './forms.ts'
import { lists, option, say } from './lists.ts'

type Change = (question: Question) => readonly Question[]

/** Changes questions by code; an empty list removes one. */
const changed = (form: Questionnaire, changes: Readonly<Record<string, Change>>): Questionnaire => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => changes[question.code]?.(question) ?? [question]),
  })),
})

const become =
  (more: object): Change =>
  (question) => [{ ...question, ...more }]

/**
 * Second version: Arabic, an additional option and statement, another scale, other texts, an added Other, another
 * condition, one question removed and one added.
 */
export const second: Questionnaire = changed(
  {
    ...first,
    languages: ['en', 'fr', 'ar'],
    choice_lists: { ...lists, roles: [...lists.roles, option('5', 'Shipper', 'Chargeur', 'شاحن')] },
  },
  {
    country: become({ other: true }),
    trust: (question) =>
      question.kind === 'likert_set'
        ? [
            {
              ...question,
              items: [...question.items, option('c', 'The air is clean', 'L’air est pur', 'الهواء نظيف')],
            },
          ]
        : [],
    ready: become({ min: 1, max: 5 }),
    motto: become({ label: say('Your harbour in one sentence', 'Votre port en une ligne', 'ميناؤك في سطر') }),
    why: become({ relevant: '${ready} < 3 or selected(${services}, 9)' }),
    remark: () => [
      {
        kind: 'short_text',
        code: 'fresh',
        label: say('What is new?', 'Quoi de neuf ?', 'ما الجديد؟'),
        max_length: 60,
      },
    ],
  },
)

/** Third version: other points, a text instead of a number, steps, another order of sections and options. */
const inOldOrder = changed(
  {
    ...second,
    minutes: 9,
    choice_lists: {
      ...second.choice_lists,
      countries: [...lists.countries, option('eg', 'Egypt', 'Égypte', 'مصر')],
      berths: [
        ...lists.berths,
        option('e1', 'Old port', 'Vieux port', 'الميناء القديم', { attributes: { country: 'eg' } }),
      ],
      aims: lists.aims.toReversed(),
    },
  },
  {
    effort: become({ total: 10, label: say('Share 10 points', 'Répartissez 10 points', 'وزّع 10 نقاط') }),
    fee: ({ code, label }) => [{ kind: 'short_text', code, label, max_length: 40 }],
    years: ({ code, label }) => [{ kind: 'number', code, label, min: 0.5, max: 60, step: 0.5 }],
    top: (question) =>
      question.kind === 'ranking'
        ? [{ kind: 'ranking', code: 'top', label: question.label, list: 'aims', required: '${years} > 20' }]
        : [],
    since: become({ earliest: '1990-01-01' }),
  },
)
export const third: Questionnaire = {
  ...inOldOrder,
  sections: [0, 2, 1].flatMap((at) => inOldOrder.sections[at] ?? []),
}

/** Fourth version, a draft: untranslated texts and an additional question. */
export const fourth: Questionnaire = changed(third, {
  motto: become({ label: { en: 'Your harbour in five words' } }),
  opens: (question) => [
    question,
    { kind: 'time', code: 'closes', label: { en: 'Closes at', fr: 'Ferme à' }, required: true },
  ],
})

/** Another questionnaire of the same consultation that shares some question codes. */
export const evening: Questionnaire = {
  title: say('The evening', 'La soirée', 'الأمسية'),
  languages: ['en', 'fr', 'ar'],
  default_language: 'en',
  minutes: 2,
  choice_lists: { roles: second.choice_lists['roles'] ?? [], services: lists.services },
  sections: [
    {
      code: 'e1',
      title: say('Tonight', 'Ce soir', 'الليلة'),
      shuffled: true,
      questions: [
        {
          kind: 'single_choice',
          code: 'role',
          label: say('What is your role?', 'Quel est votre rôle ?', 'ما دورك؟'),
          list: 'roles',
          decline: true,
          dont_know: true,
        },
        {
          kind: 'multiple_choice',
          code: 'tonight',
          label: say('What runs tonight?', 'Quoi ce soir ?', 'ماذا يعمل الليلة؟'),
          list: 'services',
          shuffled: true,
        },
        {
          kind: 'number',
          code: 'ships',
          label: say('Ships', 'Navires', 'السفن'),
          integer: true,
          min: 0,
          max: 99,
        },
      ],
    },
  ],
}
