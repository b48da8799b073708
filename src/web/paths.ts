/** All URL paths. */
export const paths = {
  join: () => '/',
  start: (join_code: string) => `/s/${join_code}`,
  section: (join_code: string, number: number) => `/s/${join_code}/sections/${number}`,
  saving: (join_code: string, number: number) => `/s/${join_code}/sections/${number}/draft`,
  check: (join_code: string) => `/s/${join_code}/check`,
  send: (join_code: string) => `/s/${join_code}/response`,
  sent: (join_code: string) => `/s/${join_code}/sent`,
  another: (join_code: string) => `/s/${join_code}/another`,
  held: () => '/held',

  signIn: () => '/sign-in',
  signOut: () => '/sign-out',
  setUp: (token: string) => `/set-up/${token}`,
  link: (token: string) => `/link/${token}`,
  account: () => '/account',
  ownName: () => '/account/name',
  password: () => '/account/password',
  visit: (id_hash: string) => `/account/visits/${id_hash}/ending`,
  otherVisits: () => '/account/visits/ending',
  staffLanguage: () => '/account/language',

  people: () => '/people',
  person: (id: number) => `/people/${id}`,
  particulars: (id: number) => `/people/${id}/particulars`,
  roles: (id: number) => `/people/${id}/roles`,
  passwordReset: (id: number) => `/people/${id}/password-reset`,
  deactivation: (id: number) => `/people/${id}/deactivation`,
  accessConfirmation: (id: number) => `/people/requests/${id}/confirmation`,
  accessRefusal: (id: number) => `/people/requests/${id}/refusal`,
  accessWithdrawal: (id: number) => `/account/requests/${id}/withdrawal`,
  activation: (id: number) => `/people/${id}/activation`,
  events: () => '/events',
  backups: () => '/backups',

  consultations: () => '/consultations',
  newConsultation: () => '/consultations/new',
  example: () => '/consultations/example',
  consultation: (id: number) => `/consultations/${id}`,
  editConsultation: (id: number) => `/consultations/${id}/edit`,
  ending: (kind: 'consultation' | 'workshop' | 'questionnaire', id: number) => `/${kind}s/${id}/ending`,
  deletion: (id: number) => `/consultations/${id}/deletion`,
  groups: (id: number) => `/consultations/${id}/groups`,
  members: (id: number) => `/consultations/${id}/members`,
  readNews: (id: number) => `/consultations/${id}/news`,
  removeMember: (id: number, personId: number) => `/consultations/${id}/members/${personId}/removal`,

  questionnaire: (id: number) => `/questionnaires/${id}`,
  questionnaireCopies: (id: number) => `/questionnaires/${id}/copies`,
  publication: (id: number) => `/questionnaires/${id}/publication`,
  comparison: (id: number) => `/questionnaires/${id}/comparison`,
  comparisonCsv: (id: number) => `/questionnaires/${id}/comparison.csv`,
  bringWorkbook: (consultationId: number) => `/consultations/${consultationId}/workbook`,
  replaceByWorkbook: (questionnaireId: number) => `/questionnaires/${questionnaireId}/workbook`,
  workbookReport: (versionId: number) => `/versions/${versionId}/workbook`,
  xlsform: (versionId: number) => `/versions/${versionId}/xlsform`,
  newQuestionnaire: (consultationId: number) => `/consultations/${consultationId}/questionnaires/new`,
  questionnaires: (consultationId: number) => `/consultations/${consultationId}/questionnaires`,
  versions: (questionnaireId: number) => `/questionnaires/${questionnaireId}/versions`,
  editVersion: (versionId: number) => `/versions/${versionId}/edit`,
  settings: (versionId: number) => `/versions/${versionId}/settings`,
  outline: (versionId: number) => `/versions/${versionId}/outline`,
  undoing: (versionId: number) => `/versions/${versionId}/undoing`,
  newSection: (versionId: number) => `/versions/${versionId}/sections`,
  editSection: (versionId: number, code: string) =>
    `/versions/${versionId}/sections/${encodeURIComponent(code)}`,
  newQuestion: (versionId: number) => `/versions/${versionId}/questions`,
  editQuestion: (versionId: number, code: string) =>
    `/versions/${versionId}/questions/${encodeURIComponent(code)}`,
  preview: (versionId: number, number: number) => `/versions/${versionId}/preview/${number}`,

  phone: (versionId: number) => `/versions/${versionId}/phone`,
  paper: (versionId: number) => `/versions/${versionId}/paper`,
  plainText: (versionId: number) => `/versions/${versionId}/text`,
  screen: (versionId: number, number: number) => `/versions/${versionId}/screen/${number}`,
  languages: (versionId: number) => `/versions/${versionId}/languages`,
  defaultLanguage: (versionId: number) => `/versions/${versionId}/languages/default`,
  languageRemoval: (versionId: number, language: string) =>
    `/versions/${versionId}/languages/${language}/removal`,
  translation: (versionId: number, language: string, part: number) =>
    `/versions/${versionId}/translation/${language}/${part}`,
  texts: (versionId: number) => `/versions/${versionId}/texts`,
  textsCsv: (versionId: number, language: string) => `/versions/${versionId}/texts/${language}.csv`,
  newWorkshop: (consultationId: number) => `/consultations/${consultationId}/workshops/new`,
  workshops: (consultationId: number) => `/consultations/${consultationId}/workshops`,
  workshop: (id: number) => `/workshops/${id}`,
  editWorkshop: (id: number) => `/workshops/${id}/edit`,
  facilitators: (id: number) => `/workshops/${id}/facilitators`,
  removeFacilitator: (id: number, personId: number) => `/workshops/${id}/facilitators/${personId}/removal`,
  workshopSessions: (id: number) => `/workshops/${id}/sessions`,

  sessions: () => '/sessions',
  session: (id: number) => `/sessions/${id}`,
  changeSession: (id: number) => `/sessions/${id}/edit`,
  discarding: (id: number) => `/sessions/${id}/discarding`,
  sharing: (id: number) => `/sessions/${id}/sharing`,
  joinScreen: (id: number) => `/sessions/${id}/screen`,
  sessionTotals: (id: number) => `/sessions/${id}/totals`,
  codeSheet: (id: number) => `/sessions/${id}/code-sheet`,
  opening: (id: number) => `/sessions/${id}/opening`,
  pause: (id: number) => `/sessions/${id}/pause`,
  resumption: (id: number) => `/sessions/${id}/resumption`,
  closing: (id: number) => `/sessions/${id}/closing`,
  reopening: (id: number) => `/sessions/${id}/reopening`,
  sealing: (id: number) => `/sessions/${id}/sealing`,
  roomNotes: (id: number) => `/sessions/${id}/notes`,
  /** The notes on the page of a session. */
  roomNotesShown: (id: number) => `/sessions/${id}#notes`,
  roomNoteAway: (id: number, note: number) => `/sessions/${id}/notes/${note}/away`,

  results: (consultationId: number) => `/consultations/${consultationId}/results`,
  /** `order`: of the questions; '' for the first. */
  resultsFile: (consultationId: number, format: 'csv' | 'svg' | 'png', order = '') =>
    `/consultations/${consultationId}/results.${format}${asQuery({ order })}`,
  /** `by`: what splits the figure; '' for workshops. */
  result: (consultationId: number, question: string, by = '') =>
    `/consultations/${consultationId}/results/${question}${by && `?by=${by}`}`,
  /** `query`: the address of a recipe; `ending`: of a file. */
  figure: (
    consultationId: number,
    question: string,
    query = '',
    ending: '' | '.csv' | '.svg' | '.png' = '',
  ) => `/consultations/${consultationId}/results/${question}${ending}${query && `?${query}`}`,
  /** `order`: of the statements; `beside` the share: '' for the number of answers. */
  agreementMap: (consultationId: number, question: string, { order = '', beside = '' } = {}) =>
    `/consultations/${consultationId}/results/${question}/map${asQuery({ order, beside })}`,
  agreementMapCsv: (consultationId: number, question: string, order = '') =>
    `/consultations/${consultationId}/results/${question}/map.csv${asQuery({ order })}`,
  /** A question's page at the order of its items, sorted by a column; '' for the first. */
  ranking: (consultationId: number, question: string, { by = '', order = '' } = {}) =>
    `/consultations/${consultationId}/results/${question}${asQuery({ by, order })}#ranking`,
  rankingCsv: (consultationId: number, question: string, by = '') =>
    `/consultations/${consultationId}/results/${question}/ranking.csv${asQuery({ by })}`,
  rankingPicture: (consultationId: number, question: string, format: 'svg' | 'png', by = '') =>
    `/consultations/${consultationId}/results/${question}/ranking.${format}${asQuery({ by })}`,
  agreementMapPicture: (
    consultationId: number,
    question: string,
    format: 'svg' | 'png',
    { order = '', beside = '' } = {},
  ) => `/consultations/${consultationId}/results/${question}/map.${format}${asQuery({ order, beside })}`,
  /** The people on one `side` of an `item`; without an item, the choice of one. */
  dissent: (consultationId: number, question: string, { item = '', side = '' } = {}) =>
    `/consultations/${consultationId}/results/${question}/dissent${asQuery({ item, side })}`,
  dissentFile: (
    consultationId: number,
    question: string,
    format: 'csv' | 'svg' | 'png',
    { item, side }: { item: string; side: string },
  ) => `/consultations/${consultationId}/results/${question}/dissent.${format}${asQuery({ item, side })}`,
  searches: (consultationId: number) => `/consultations/${consultationId}/searches`,
  since: (consultationId: number) => `/consultations/${consultationId}/results/since`,
  sinceCsv: (consultationId: number) => `/consultations/${consultationId}/results/since.csv`,
  acrossForm: (consultationId: number, question: string) =>
    `/consultations/${consultationId}/results/${question}/across`,
  /** A question, or code~statement, by the answers to another. */
  across: (
    consultationId: number,
    question: string,
    other: string,
    ending: '' | '.csv' | '.svg' | '.png' = '',
  ) => `/consultations/${consultationId}/results/${question}/across/${other}${ending}`,
  /** Findings and recommendations of a consultation. */
  findings: (consultationId: number) => `/consultations/${consultationId}/findings`,
  /** Chooses the finding that a figure, a code or a kept search becomes evidence of. */
  useInFinding: (consultationId: number, source: string) =>
    `/consultations/${consultationId}/findings/new/finding${asQuery({ source })}`,
  /** The findings that use an answer in words. */
  answerUsed: (consultationId: number, variable: string, unit: string) =>
    `/consultations/${consultationId}/findings/answers/${variable}/${unit}`,
  /** Coding of a consultation, for its researchers. */
  codingOf: (consultationId: number) => `/consultations/${consultationId}/coding`,
  /** The rounds given to a coder. */
  coding: () => '/coding',
  merging: (consultationId: number) => `/consultations/${consultationId}/merging`,
  exporting: (consultationId: number) => `/consultations/${consultationId}/export`,
  exportOffer: (consultationId: number, code: string) => `/consultations/${consultationId}/export/${code}`,
} as const

/** Returns a query string of the values given; '' for none. */
function asQuery(values: Readonly<Record<string, string>>): string {
  const given = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))
  return given.size > 0 ? `?${given}` : ''
}
