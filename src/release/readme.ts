import { BOM } from '../csv.ts'
import { languageOf, type Language } from '../web/language.ts'
import { codedNames } from './coded-files.ts'
import { traitVariables } from '../dataset/dataset.ts'
import type { ExportPlan } from './plan.ts'
import { EVERY_MISSING, missingLabel } from '../dataset/variable.ts'

/** README data besides the plan. `reason` is '' when none was needed; `on` is an ISO date. */
export type Told = {
  readonly on: string
  readonly reason: string
  readonly responses: number
  readonly rare: number
}

/** Writes the plain-text README, one page. */
export function readmeOf(plan: ExportPlan, told: Told): string {
  const { consultation, options } = plan
  const language = languageOf(options.language, consultation.default_language)
  const { t } = language
  const blocks: readonly (readonly string[])[] = [
    [`${consultation.code}: ${language.of(consultation.title)}`],
    [t('release.readme_made', { date: told.on, n: told.responses })],
    [t('release.readme_care', { n: consultation.public_base })],
    titled(t('release.readme_files'), filesIn(plan, told, language)),
    titled(t('release.readme_rules'), rulesIn(plan, language)),
    titled(
      t('release.readme_missing'),
      EVERY_MISSING.map((code) => `${code}  ${t(missingLabel(code) ?? 'release.missing_not_answered')}`),
    ),
    titled(t('release.readme_chosen'), chosenIn(plan, told, language)),
    ...(plan.decided.length > 0 ? [titled(t('release.readme_decisions'), decisionsIn(plan, language))] : []),
    titled(t('release.readme_sessions'), sessionsIn(plan, language)),
  ]
  const text = blocks.map((lines) => lines.map((line) => `${line}\r\n`).join('')).join('\r\n')
  return (options.bom ? BOM : '') + text
}

const titled = (title: string, lines: readonly string[]): readonly string[] => [
  title,
  '-'.repeat(Array.from(title).length),
  ...lines,
]

function filesIn(plan: ExportPlan, told: Told, { t }: Language): readonly string[] {
  const { consultation, coded } = plan
  const rare = t('release.readme_k_report', { k: consultation.pack_k, n: told.rare })
  return [
    `responses.csv     ${t('release.readme_responses')}`,
    `answers_long.csv  ${t('release.readme_answers_long')}`,
    `answers_text.csv  ${t('release.readme_answers_text')}`,
    `variables.csv     ${t('release.readme_variables')}`,
    `k_report.csv      ${rare}`,
    ...(coded.length > 0
      ? [
          `incidence.csv     ${t('release.readme_incidence')}`,
          `segments.csv      ${t('release.readme_segments')}`,
          ...codedNames(plan).map((name) => `${name.padEnd(16)}  ${t(SAID[name])}`),
        ]
      : []),
  ]
}

const SAID = {
  'codebook.csv': 'release.readme_codebook',
  'codebook.qdc': 'release.readme_qdc',
  'project.qdpx': 'release.readme_qdpx',
} as const

const rulesIn = ({ coded }: ExportPlan, { t, number }: Language): readonly string[] => [
  t('release.readme_rule_columns'),
  t('release.readme_rule_ids'),
  t('release.readme_rule_text'),
  t('release.readme_rule_guard'),
  ...(coded.length > 0
    ? [t('release.readme_rule_codes'), t('release.readme_rule_segments'), t('release.readme_rule_places')]
    : []),
  ...coded.flatMap(({ variable, helped }) =>
    helped.map(({ round, acts }) =>
      t('release.readme_help', { question: variable.name, round: number(round), n: acts }),
    ),
  ),
]

function chosenIn(plan: ExportPlan, told: Told, { t, list, tongue }: Language): readonly string[] {
  const { options } = plan
  const traits = list(traitVariables(plan).map(({ name }) => name))
  return [
    t(options.values === 'codes' ? 'release.readme_codes' : 'release.readme_labels', {
      language: tongue(options.language),
    }),
    t(options.separator === ',' ? 'release.readme_comma' : 'release.readme_semicolon'),
    t('release.readme_traits', { traits }),
    ...(told.reason === '' ? [] : [t('release.readme_reason', { reason: told.reason })]),
  ]
}

/** Decisions about clashes: columns, sessions, reason. */
const decisionsIn = ({ decided, questions, sources }: ExportPlan, { t, list }: Language): readonly string[] =>
  decided.flatMap(({ clash, decision: { decision, reason } }) => [
    t(`release.readme_${decision}`, { question: clash.code }),
    ...questions
      .filter(({ asked_as }) => decision === 'apart' && asked_as === clash.code)
      .map(({ code, forms }) => {
        const sessions = sources.filter(({ version }) => forms.has(version.form))
        return `  ${t('release.readme_apart_in', { question: code, sessions: list(sessions.map(({ session }) => session.code)) })}`
      }),
    `  ${t('release.readme_decision_reason', { reason })}`,
  ])

const sessionsIn = ({ sources }: ExportPlan, language: Language): readonly string[] =>
  sources.flatMap(({ session, workshop, version, questionnaire }) => [
    language.t('release.readme_session', {
      session: session.code,
      place: language.of(workshop.place),
      questionnaire,
      version: version.number,
      n: session.sealed_count ?? 0,
    }),
    `  ${language.t('release.readme_digest', { digest: session.digest ?? '' })}`,
  ])
