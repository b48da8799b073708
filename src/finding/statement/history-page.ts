import { ownName } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { namedOf, type EvidenceDesk } from '../evidence/named.ts'
import { takenShown } from '../evidence/shown.ts'
import type { Desk } from '../numbers/load.ts'
import { rendered } from '../numbers/rendered.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from './frame.ts'
import type { History } from './load.ts'
import { FIELDS, nameOf, type Statement } from './statement.ts'
import type { TakenStep } from './step-queries.ts'
import { versionsOf, type Version } from './versions.ts'

/** Renders the versions that were put forward, every step, and what was ever written in each field. */
export function historyPage(
  frame: Frame,
  { consultation, statement, steps, fields }: History,
  desk: Told,
): Page {
  const { language } = desk
  const { t } = language
  const name = nameOf(statement)
  const { evidence } = desk
  const pieces = evidence ? [...evidence.pieces, ...evidence.taken] : []
  return page(
    findingFrame({ ...frame, language }, consultation),
    'finding/history',
    t('finding.history_of', { name }),
    {
      crumbs: [
        ...crumbsToStatement(consultation, language),
        { path: findingPaths.statement(consultation.id, statement), label: name },
      ],
      heading: t('finding.history_of', { name }),
      versions: versionsOf(statement.kind, steps, pieces).map((version) => versionShown(desk, version)),
      steps: steps.map((step) => stepShown(desk, step)),
      taken: evidence ? takenShown({ ...desk, evidence }) : [],
      fields: fields.map(({ field: own, texts }) => ({
        label: t(`finding.field_${own}`),
        texts: texts.map(({ words, at, by }) => ({
          ...read(desk, { words, language: languageAt(statement, steps, at) }),
          at,
          said: t('finding.wrote', { name: by, day: language.days(at.slice(0, 10), at.slice(0, 10)) }),
        })),
      })),
    },
  )
}

/** A statement with its numbers and, of a finding, its evidence. */
type Told = Desk & Readonly<{ evidence: EvidenceDesk['evidence'] | undefined }>

/** Returns a text of any time with numbers of now; a figure that was taken away since gives its number, too. */
const read = (
  { numbers, language, consultation }: Told,
  text: Readonly<{ words: string; language: string }>,
) => ({
  written: ownName(text.language),
  pieces: rendered(text, numbers.placed, language, consultation).map((piece) => ({
    ...piece,
    n: 0,
  })),
})

/** The language of the version that a text of a moment went into: that of the first step since; else what is said now. */
const languageAt = ({ language }: Statement, steps: readonly TakenStep[], at: string): string =>
  steps.find((step) => step.at >= at)?.stood.language ?? language

function stepShown({ language }: Told, { step, at, by, reason, version }: TakenStep) {
  return {
    said: language.t(`finding.took_${step}`, { name: by, version: step === 'ask' ? version + 1 : version }),
    at,
    when: language.days(at.slice(0, 10), at.slice(0, 10)),
    reason,
  }
}

function versionShown(desk: Told, { step, changed, evidence }: Version) {
  const { t } = desk.language
  return {
    ...stepShown(desk, step),
    changed: changed
      ? changedSaid(
          changed.map((field) => t(`finding.field_${field}`)),
          desk,
        )
      : '',
    fields: FIELDS[desk.statement.kind]
      .map((field) => ({
        label: t(`finding.field_${field}`),
        ...read(desk, { words: step.stood.texts[field] ?? '', language: step.stood.language }),
      }))
      .filter(({ pieces }) => pieces.length > 0),
    evidence: evidence.map(({ piece, became }) => {
      const { title, dir, warn } = desk.evidence
        ? namedOf({ ...desk, evidence: desk.evidence }, piece)
        : ({ title: '', dir: 'auto', warn: '' } as const)
      return {
        title,
        dir,
        became,
        relation: t(`evidence.relation_${piece.relation}`),
        said: became === '' ? '' : t(`finding.version_${became}`),
        warn,
      }
    }),
  }
}

const changedSaid = (fields: readonly string[], { language: { t, list } }: Told): string =>
  fields.length === 0 ? t('finding.version_same') : t('finding.version_differs', { fields: list(fields) })
