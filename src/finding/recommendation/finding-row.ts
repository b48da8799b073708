import type { Consultation } from '../../consultation/consultation.ts'
import { field, type Filled } from '../../web/field.ts'
import { ownName, type Language } from '../../web/language.ts'
import { findingPaths } from '../paths.ts'
import { nameOf, type Statement } from '../statement/statement.ts'
import { stateSaid } from '../statement/words.ts'
import type { FormShown, RowShown } from './section.ts'

/**
 * Returns the form that adds a finding, how it bears and why, its fields under `names`; null where there is no
 * finding to add.
 */
export function bearingForm(
  filled: Filled,
  { findings, read }: Findings,
  {
    action,
    summary,
    names,
    relations,
  }: Readonly<{
    action: string
    summary: string
    names: Readonly<Record<'finding' | 'relation' | 'reason', string>>
    relations: readonly Readonly<{ value: string; label: string }>[]
  }>,
): FormShown | null {
  const { language } = filled
  const { t } = language
  if (findings.length === 0) return null
  const options = findingOptions({ findings, read }, language)
  return {
    action,
    summary,
    hidden: [],
    fields: [
      field(filled, names.finding, t('recommendation.finding'), { control: 'select', options }),
      field(filled, names.relation, t('recommendation.relation'), { control: 'select', options: relations }),
      field(filled, names.reason, t('recommendation.why'), { control: 'textarea' }),
    ],
  }
}

const findingOptions = ({ findings, read }: Findings, { t }: Language) => [
  { value: '', label: t('finding.choose_none') },
  ...findings.map((one) => ({
    value: String(one.number),
    label: shortened(`${nameOf(one)} ${read.get(nameOf(one)) || t('finding.no_words')}`),
  })),
]

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text)

/** The findings of a consultation; `read`: the sentences of those shown, as they read, by name. */
export type Findings = Readonly<{ findings: readonly Statement[]; read: ReadonlyMap<string, string> }>

/** Returns the row of another finding: how it bears on the statement and where it stands; one withdrawn is marked. */
export function rowOfFinding(
  { consultation, filled }: Readonly<{ consultation: Pick<Consultation, 'id'>; filled: Filled }>,
  { findings, read }: Findings,
  { finding, said, reason, away }: Readonly<{ finding: number; said: string; reason: string; away: string }>,
): RowShown {
  const { t } = filled.language
  const key = { kind: 'finding', number: finding } as const
  const own = findings.find(({ number }) => number === finding)
  const sentence = read.get(nameOf(key))
  return {
    name: nameOf(key),
    title: sentence || t('finding.no_words'),
    ...(own && sentence && { tongue: ownName(own.language) }),
    path: findingPaths.statement(consultation.id, key),
    tags: [
      { is: 'relation', said },
      ...(own ? [{ is: own.state, said: stateSaid(own, filled.language) }] : []),
    ],
    warning: '',
    lines: [],
    words: reason,
    meta: '',
    links: [],
    away: away ? { action: away, hidden: [] } : null,
    form: null,
  }
}
