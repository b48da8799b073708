import type { Choice, Question, Questionnaire, Text } from '../../src/instrument/questionnaire.ts'

const text = (en: string, fr: string, ar: string): Text => ({ en, fr, ar })
const choice = (code: string, en: string, fr: string, ar: string): Choice => ({
  code,
  label: text(en, fr, ar),
})

const sources = [
  choice('1', 'National law', 'Le droit national', 'القانون الوطني'),
  choice('2', 'Our own standards', 'Nos propres normes', 'معاييرنا الخاصة'),
  choice('3', 'Standards of the industry', 'Les normes du secteur', 'معايير القطاع'),
]
const practices: readonly Choice[] = [
  choice('1', 'Publishes reports', 'Publie des rapports', 'تنشر تقارير'),
  choice('2', 'Offers a way to appeal', 'Offre une voie de recours', 'تتيح الاعتراض'),
  choice('3', 'Shares lessons', 'Partage les leçons apprises', 'تتبادل الدروس'),
  choice('4', 'Trains its staff', 'Forme son personnel', 'تدرّب موظفيها'),
  { ...choice('9', 'None of these', 'Aucune de ces réponses', 'لا شيء مما سبق'), exclusive: true },
]
const agreement = [
  choice('1', 'Strongly disagree', 'Pas du tout d’accord', 'لا أوافق بشدة'),
  choice('2', 'Disagree', 'Pas d’accord', 'لا أوافق'),
  choice('3', 'Neither', 'Ni l’un ni l’autre', 'محايد'),
  choice('4', 'Agree', 'D’accord', 'أوافق'),
  choice('5', 'Strongly agree', 'Tout à fait d’accord', 'أوافق بشدة'),
]
const aims = [
  choice('law', 'Rule of law', 'État de droit', 'سيادة القانون'),
  choice('open', 'Transparency', 'Transparence', 'الشفافية'),
  choice('remedy', 'Remedy for users', 'Recours pour les usagers', 'إنصاف المستخدمين'),
  choice('steady', 'Predictability', 'Prévisibilité', 'إمكان التوقع'),
]

const closed: readonly Question[] = [
  {
    kind: 'note',
    code: 'q0',
    label: text('Answer for your organisation.', 'Répondez pour votre organisation.', 'أجب عن مؤسستك.'),
  },
  {
    kind: 'single_choice',
    code: 'q1',
    label: text('Which source matters most?', 'Quelle source compte le plus ?', 'ما المصدر الأهم؟'),
    guidance: text('Think of the last year.', 'Pensez à l’année écoulée.', 'فكّر في السنة الماضية.'),
    list: 'sources',
    other: true,
    decline: true,
    dont_know: true,
  },
  {
    kind: 'multiple_choice',
    code: 'q2',
    label: text(
      'Which of these do you do today?',
      'Que faites-vous aujourd’hui ?',
      'أي من هذه تقوم به اليوم؟',
    ),
    list: 'practices',
    other: true,
    decline: true,
    at_least: 1,
    at_most: 3,
    marked: true,
  },
  {
    kind: 'likert_set',
    code: 'q3',
    label: text('How far do you agree?', 'Dans quelle mesure êtes-vous d’accord ?', 'إلى أي مدى توافق؟'),
    list: 'agreement',
    decline: true,
    items: [
      choice('a', 'Standards are a sound basis', 'Les normes sont une bonne base', 'المعايير أساس سليم'),
      choice(
        'b',
        'Small companies are heard',
        'Les petites entreprises sont écoutées',
        'الشركات الصغيرة مسموعة',
      ),
    ],
  },
  {
    kind: 'scale',
    code: 'q4',
    label: text(
      'How predictable are requests?',
      'Les demandes sont-elles prévisibles ?',
      'ما مدى توقع الطلبات؟',
    ),
    min: 0,
    max: 10,
    min_label: text('not at all', 'pas du tout', 'إطلاقاً'),
    max_label: text('fully', 'entièrement', 'تماماً'),
    decline: true,
  },
  {
    kind: 'number',
    code: 'q5',
    label: text(
      'How many people work on this?',
      'Combien de personnes y travaillent ?',
      'كم شخصاً يعمل على ذلك؟',
    ),
    integer: true,
    min: 0,
    max: 500,
    unit: text('people', 'personnes', 'أشخاص'),
  },
  {
    kind: 'number',
    code: 'q6',
    label: text('Which share of the budget?', 'Quelle part du budget ?', 'ما نصيبه من الميزانية؟'),
    min: 0,
    max: 100,
  },
  {
    kind: 'ranking',
    code: 'q7',
    label: text('Put these aims in order', 'Classez ces objectifs', 'رتّب هذه الأهداف'),
    list: 'aims',
  },
  {
    kind: 'ranking',
    code: 'q8',
    label: text('Which aims come first?', 'Quels objectifs d’abord ?', 'أي الأهداف أولاً؟'),
    list: 'aims',
    partial: true,
  },
  {
    kind: 'points',
    code: 'q9',
    label: text('Share 100 points', 'Répartissez 100 points', 'وزّع 100 نقطة'),
    hint: text('More points, more effort.', 'Plus de points, plus d’efforts.', 'نقاط أكثر لجهد أكبر.'),
    list: 'aims',
    total: 100,
  },
]

const open: readonly Question[] = [
  {
    kind: 'short_text',
    code: 'q10',
    label: text('Your work in one line', 'Votre travail en une ligne', 'عملك في سطر واحد'),
    max_length: 80,
  },
  {
    kind: 'long_text',
    code: 'q11',
    label: text('What would help most?', 'Qu’est-ce qui aiderait le plus ?', 'ما الأكثر فائدة؟'),
    hint: text('Do not name people.', 'Ne nommez personne.', 'لا تذكر أسماء أشخاص.'),
    max_length: 500,
  },
  {
    kind: 'date',
    code: 'q12',
    label: text('When did it begin?', 'Quand cela a-t-il commencé ?', 'متى بدأ ذلك؟'),
    earliest: '2010-01-01',
    latest: '2016-12-31',
  },
  {
    kind: 'time',
    code: 'q13',
    label: text('When do you start work?', 'À quelle heure commencez-vous ?', 'متى تبدأ العمل؟'),
  },
  {
    kind: 'date_time',
    code: 'q14',
    label: text('When was the last request?', 'Quand la dernière demande ?', 'متى كان آخر طلب؟'),
  },
  {
    kind: 'calculated',
    code: 'q15',
    label: text('Share per person', 'Part par personne', 'النصيب لكل شخص'),
    calculation: '${q6} div ${q5}',
    result: 'number',
  },
]

/** A questionnaire with every question kind, in three languages. */
export const everyKind: Questionnaire = {
  title: text('Every kind of question', 'Toutes les sortes de questions', 'كل أنواع الأسئلة'),
  languages: ['en', 'fr', 'ar'],
  default_language: 'en',
  minutes: 10,
  choice_lists: { sources, practices, agreement, aims },
  sections: [
    { code: 's1', title: text('Closed questions', 'Questions fermées', 'أسئلة مغلقة'), questions: closed },
    {
      code: 's2',
      title: text('In your own words', 'Avec vos mots', 'بكلماتك'),
      description: text('These take longer.', 'Celles-ci prennent plus de temps.', 'هذه تأخذ وقتاً أطول.'),
      questions: open,
    },
  ],
}
