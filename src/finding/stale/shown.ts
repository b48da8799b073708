import type { Consultation } from '../../consultation/consultation.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { findingPaths } from '../paths.ts'
import { nameOf, type Statement, type StatementKey } from '../statement/statement.ts'
import type { Judged } from './judged.ts'
import { changedOf, type Cause, type Changed, type Stale } from './stale.ts'
import { titleOf, type Behind } from './titles.ts'

type Where = Readonly<{
  consultation: Pick<Consultation, 'id' | 'room_threshold'>
  statement: Pick<Statement, 'kind' | 'number' | 'state'>
  language: Language
}>

/** A mark beside what changed, with the form that says that somebody looked. */
type Mark = Readonly<{
  id: string
  subject: string
  mark: string
  causes: readonly string[]
  since: string
  action: string
}>

/** Returns what changed behind a statement, for `finding/changed`; marks of evidence stand beside the pieces. */
export function changedShown(behind: Behind) {
  const { stale, desk } = behind
  const { consultation, statement, language } = desk
  const { t } = language
  const marks = changedOf(stale, statement).map((one) => ({
    ...one,
    title: titleOf(behind, one),
    shown: markShown(one, desk),
  }))
  const [pieces, others] = [
    marks.filter(({ is }) => is === 'evidence'),
    marks.filter(({ is }) => is !== 'evidence'),
  ]
  const isJudged = statement.kind === 'finding' && statement.state !== 'withdrawn'
  const judged = isJudged ? stale.judged.get(statement.number) : undefined
  return {
    said: marks.length > 0 ? t('stale.count', { n: marks.length }) : '',
    pieces: pieces.map(({ part, title, shown }) => ({
      path: `#piece-${part}`,
      label: `${title} – ${shown.causes.join(' ')}`,
    })),
    others: others.map(({ title, shown }) => ({ title, mark: shown })),
    beneath: beneathOf(stale, statement).map((finding) => ({
      path: findingPaths.changed(consultation.id, finding),
      label: t('stale.beneath', { name: nameOf(finding) }),
    })),
    judged: judged ? judgedSaid(judged, language) : '',
    marks: Object.fromEntries(pieces.map(({ part, shown }) => [part, shown])),
  }
}

/** Says on the list how much changed behind a statement; '' for nothing. */
export function staleSaid(stale: Stale, key: StatementKey, { t }: Language): string {
  const own = changedOf(stale, key).length
  const beneath = beneathOf(stale, key).map(nameOf)
  return [
    own > 0 ? t('stale.count', { n: own }) : '',
    ...beneath.map((name) => t('stale.beneath', { name })),
    key.kind === 'finding' && stale.judged.has(key.number) ? t('stale.judged_before') : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const beneathOf = ({ beneath }: Stale, { kind, number }: StatementKey): readonly StatementKey[] =>
  kind === 'finding'
    ? []
    : (beneath.get(number) ?? []).map((finding) => ({ kind: 'finding', number: finding }))

function markShown(one: Changed, { consultation, statement, language }: Where): Mark {
  const { t, days } = language
  const { at, by } = one.looked
  return {
    id: one.subject.replaceAll(/[^\p{L}\p{N}_-]/gu, '-'),
    subject: one.subject,
    mark: one.mark,
    causes: one.causes.map((cause) => causeSaid(cause, consultation.room_threshold, language)),
    since: t('stale.since', { name: isolated(by, language), day: days(at.slice(0, 10), at.slice(0, 10)) }),
    action: findingPaths.looks(consultation.id, statement),
  }
}

/** Says a cause in a sentence. */
export function causeSaid({ change, at, names }: Cause, threshold: number, language: Language): string {
  const { t, days } = language
  const [name = '', into = ''] = names.map((one) => isolated(one, language))
  const day = at === '' ? '' : days(at.slice(0, 10), at.slice(0, 10))
  if (change === 'tighter') return t('stale.cause_tighter', { n: threshold })
  if (change === 'sealed')
    return t('stale.cause_sealed', { n: names.length, sessions: names.join(', '), day })
  return t(`stale.cause_${change}`, { name, into, day })
}

/** Says how much evidence changed since it was judged. */
export function judgedSaid({ since, changed }: Judged, { t, days }: Language): string {
  const day = days(since.slice(0, 10), since.slice(0, 10))
  return `${t('stale.judged_before')} ${t('stale.judged_since', { day, n: changed })}`
}
