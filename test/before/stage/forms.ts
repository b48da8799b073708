import type { Question, Questionnaire, Section, Text } from '../adapter.ts'
import { lists, option, say } from './lists.ts'

const harbour: readonly Question[] = [
  {
    kind: 'note',
    code: 'n1',
    label: say('Answer for your **harbour**.', 'Répondez pour votre **port**.', 'أجب عن **مينائك**.'),
    hint: say(
      'See https://example.org/ports.',
      'Voir https://example.org/ports.',
      'انظر https://example.org/ports.',
    ),
  },
  {
    kind: 'single_choice',
    code: 'role',
    label: say('What is your role?', 'Quel est votre rôle ?', 'ما دورك؟'),
    guidance: say('Your main one.', 'Le principal.', 'دورك الرئيسي.'),
    list: 'roles',
    decline: true,
    dont_know: true,
    marked: true,
    required: true,
    required_message: say('We compare roles.', 'Nous comparons les rôles.', 'نقارن الأدوار.'),
  },
  {
    kind: 'single_choice',
    code: 'country',
    label: say('In which country?', 'Dans quel pays ?', 'في أي بلد؟'),
    list: 'countries',
  },
  {
    kind: 'single_choice',
    code: 'berth',
    label: say('At which berth?', 'À quel quai ?', 'عند أي رصيف؟'),
    list: 'berths',
    choice_filter: 'country = ${country}',
    other: true,
  },
  {
    kind: 'multiple_choice',
    code: 'services',
    label: say('Which services do you use?', 'Quels services utilisez-vous ?', 'أي الخدمات تستخدم؟'),
    list: 'services',
    other: true,
    decline: true,
    at_least: 1,
    at_most: 3,
    shuffled: '42',
  },
  {
    kind: 'likert_set',
    code: 'trust',
    label: say('How far do you agree?', 'Êtes-vous d’accord ?', 'إلى أي مدى توافق؟'),
    list: 'agreement',
    decline: true,
    items: [
      option('a', 'The port is run well', 'Le port est bien géré', 'الميناء يدار جيداً'),
      option('b', 'Fees are fair', 'Les frais sont justes', 'الرسوم عادلة'),
    ],
  },
  {
    kind: 'scale',
    code: 'ready',
    label: say('How ready are you?', 'Êtes-vous prêts ?', 'ما مدى استعدادك؟'),
    min: 0,
    max: 10,
    min_label: say('not at all', 'pas du tout', 'إطلاقاً'),
    max_label: say('fully', 'entièrement', 'تماماً'),
    decline: true,
    dont_know: true,
  },
  {
    kind: 'number',
    code: 'years',
    label: say('Years in the trade', 'Années de métier', 'سنوات العمل'),
    integer: true,
    min: 1,
    max: 60,
    unit: say('years', 'ans', 'سنة'),
    default: '5',
    marked: true,
  },
  {
    kind: 'number',
    code: 'share',
    label: say('Share of night work', 'Part du travail de nuit', 'نصيب العمل الليلي'),
    min: 0,
    max: 100,
    step: 0.5,
    constraint: '. != 13',
    constraint_message: say('Anything but 13.', 'Tout sauf 13.', 'أي شيء إلا 13.'),
  },
  { kind: 'number', code: 'fee', label: say('Fee per ship', 'Frais par navire', 'الرسم لكل سفينة'), min: 0 },
]

const priorities: readonly Question[] = [
  {
    kind: 'ranking',
    code: 'order',
    label: say('Put these aims in order', 'Classez ces objectifs', 'رتّب هذه الأهداف'),
    list: 'aims',
  },
  {
    kind: 'ranking',
    code: 'top',
    label: say('Which come first?', 'Lesquels d’abord ?', 'أيها أولاً؟'),
    list: 'aims',
    partial: true,
  },
  {
    kind: 'points',
    code: 'effort',
    label: say('Share 100 points', 'Répartissez 100 points', 'وزّع 100 نقطة'),
    hint: say('More points, more effort.', 'Plus de points, plus d’efforts.', 'نقاط أكثر لجهد أكبر.'),
    list: 'aims',
    total: 100,
  },
  {
    kind: 'calculated',
    code: 'per_year',
    label: say('Night work per year', 'Nuit par an', 'ليل لكل سنة'),
    calculation: 'round(${share} div ${years}, 2)',
    result: 'number',
  },
  {
    kind: 'calculated',
    code: 'mood',
    label: say('Mood', 'Humeur', 'المزاج'),
    calculation: "if(${ready} > 3, 'high', 'low')",
    result: 'text',
  },
  {
    kind: 'long_text',
    code: 'why',
    label: say('You said ${ready}. Why?', 'Vous avez dit ${ready}. Pourquoi ?', 'قلت ${ready}. لماذا؟'),
    relevant: '${ready} < 5',
    max_length: 400,
  },
  {
    kind: 'short_text',
    code: 'motto',
    label: say('Your port in one line', 'Votre port en une ligne', 'ميناؤك في سطر'),
    max_length: 80,
  },
  { kind: 'short_text', code: 'remark', label: say('A remark', 'Une remarque', 'ملاحظة'), max_length: 60 },
]

const days: readonly Question[] = [
  {
    kind: 'date',
    code: 'since',
    label: say('Open since', 'Ouvert depuis', 'مفتوح منذ'),
    earliest: '2000-01-01',
    latest: '2016-12-31',
  },
  { kind: 'time', code: 'opens', label: say('Opens at', 'Ouvre à', 'يفتح في') },
  { kind: 'date_time', code: 'last_call', label: say('Last call', 'Dernière escale', 'آخر رسو') },
  {
    kind: 'scale',
    code: 'busy',
    label: say('How busy is it?', 'Est-ce animé ?', 'ما مدى الازدحام؟'),
    min: 0,
    max: 150,
    step: 5,
    dont_know: true,
  },
]

const section = (
  code: string,
  title: Text,
  questions: readonly Question[],
  more: Partial<Section> = {},
): Section => ({
  code,
  title,
  questions,
  ...more,
})

/** First version: English and French. */
export const first: Questionnaire = {
  title: say('Ports of the delta', 'Ports du delta', 'موانئ الدلتا'),
  languages: ['en', 'fr'],
  default_language: 'en',
  minutes: 8,
  choice_lists: lists,
  sections: [
    section('s1', say('Your harbour', 'Votre port', 'ميناؤك'), harbour, {
      description: say('As it is today.', 'Tel qu’il est.', 'كما هو اليوم.'),
    }),
    section('s2', say('Priorities', 'Priorités', 'الأولويات'), priorities),
    section('s3', say('Days', 'Jours', 'الأيام'), days, { relevant: "${role} != '4'" }),
  ],
}
