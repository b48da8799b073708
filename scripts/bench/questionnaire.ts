import type { Choice, Question, Questionnaire, Text } from '../../src/instrument/questionnaire.ts'
import type { LikertSet } from '../../src/instrument/kinds/likert-set/schema.ts'

/** The questionnaire for comparison with other tools: 12 questions in 3 sections, 20 answer columns. */
export const benchForm: Questionnaire = {
  title: { en: 'How the river is looked after' },
  languages: ['en'],
  default_language: 'en',
  minutes: 8,
  choice_lists: {
    source: options('Newspapers', 'Radio', 'Neighbours', 'The council', 'Schools', 'Work', 'None of these'),
    use: options('Drinking', 'Fishing', 'Farming', 'Transport', 'Bathing', 'Power'),
    bank: options('Upper valley', 'Mill bend', 'Old town', 'New town', 'Harbour', 'Delta'),
    agreement: options('Disagree', 'Rather disagree', 'Neither', 'Rather agree', 'Agree'),
    yes_no: options('Yes', 'No'),
    future: options('Leave it', 'Clean it', 'Build a dam', 'Remove the dam'),
  },
  sections: [
    {
      code: 'use',
      title: { en: 'You and the river' },
      questions: [
        {
          ...asked('q1', 'Where do you hear about the river most often?'),
          kind: 'single_choice',
          list: 'source',
        },
        {
          ...asked('q2', 'How many days did you spend at the river last year?'),
          kind: 'number',
          integer: true,
          min: 0,
          max: 366,
        },
        { ...asked('q3', 'What do you use its water for?'), kind: 'multiple_choice', list: 'use' },
        { ...asked('q4', 'On which part of the river do you live?'), kind: 'single_choice', list: 'bank' },
      ],
    },
    {
      code: 'view',
      title: { en: 'What you think of it' },
      questions: [
        {
          ...asked('q5', 'How far do you agree?'),
          kind: 'likert_set',
          list: 'agreement',
          items: options(
            'The water is clean enough',
            'The banks are safe for children',
            'The council tells us what it plans',
            'Industry pays its share',
          ),
        },
        { ...asked('q6', 'How well is the river looked after?'), kind: 'scale', min: 1, max: 5 },
        { ...asked('q7', 'Have you ever reported a problem?'), kind: 'single_choice', list: 'yes_no' },
        { ...asked('q8', 'What should happen to the dam?'), kind: 'single_choice', list: 'future' },
      ],
    },
    {
      code: 'words',
      title: { en: 'In your own words' },
      questions: [
        { ...asked('q9', 'What worries you most?'), kind: 'long_text', max_length: 2000 },
        { ...asked('q10', 'What would you change first?'), kind: 'long_text', max_length: 2000 },
        { ...asked('q11', 'Which place do you like best?'), kind: 'short_text', max_length: 120 },
        { ...asked('q12', 'How easy was this to answer?'), kind: 'scale', min: 1, max: 5 },
      ],
    },
  ],
}

/** Forty answer columns, for the export: 30 statements, 8 numbers and choices, two texts. */
export const wideForm: Questionnaire = {
  ...benchForm,
  sections: [
    {
      code: 'all',
      title: { en: 'Everything' },
      questions: [
        ...['s1', 's2', 's3'].map((code): LikertSet => ({
          ...asked(code, `Set ${code}`),
          kind: 'likert_set',
          list: 'agreement',
          items: options(...Array.from({ length: 10 }, (_, item) => `Statement ${code} ${item + 1}`)),
        })),
        ...['c1', 'c2', 'c3', 'c4'].map((code): Question => ({
          ...asked(code, `Choice ${code}`),
          kind: 'single_choice',
          list: 'source',
        })),
        ...['n1', 'n2', 'n3', 'n4'].map((code): Question => ({
          ...asked(code, `Number ${code}`),
          kind: 'number',
          integer: true,
          min: 0,
          max: 1000,
        })),
        { ...asked('t1', 'A line'), kind: 'short_text', max_length: 120 },
        { ...asked('t2', 'A paragraph'), kind: 'long_text', max_length: 2000 },
      ],
    },
  ],
}

/** Twenty-two questions, for the overview: those of the two above. */
export const longForm: Questionnaire = {
  ...benchForm,
  sections: [...benchForm.sections, { code: 'more', title: { en: 'More' }, questions: moreQuestions() }],
}

function moreQuestions(): Question[] {
  return (wideForm.sections[0]?.questions ?? []).slice(0, 10)
}

function asked(code: string, label: string): { code: string; label: Text } {
  return { code, label: { en: label } }
}

/** Options coded 1, 2, 3 … */
function options(...labels: readonly string[]): readonly Choice[] {
  return labels.map((label, place) => ({ code: String(place + 1), label: { en: label } }))
}
