import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { findingPaths } from '../paths.ts'
import { isWeak, RELATIONS, type Evidence } from './evidence.ts'
import { namedOf, type EvidenceDesk } from './named.ts'

/** Ways to add evidence, in the order of their links. */
export const WAYS = ['figure', 'document', 'search'] as const
export type Way = (typeof WAYS)[number]

/** Returns the evidence of a finding for `finding/evidence`, by what it does to the claim. */
export function evidenceShown(desk: EvidenceDesk) {
  const { consultation, statement, language, opened, evidence } = desk
  const { t } = language
  const may_change = statement.state === 'draft' && opened !== undefined
  return {
    relations: RELATIONS.map((relation) => ({
      relation,
      heading: t(`evidence.relation_${relation}`),
      none: t(`evidence.none_${relation}`),
      pieces: evidence.pieces
        .filter((piece) => piece.relation === relation)
        .map((piece) => ({
          ...pieceShown(desk, piece),
          change: may_change ? findingPaths.piece(consultation.id, statement, piece.id) : '',
        })),
    })),
    ways: may_change
      ? [...WAYS, 'text' as const].map((way) => ({
          path: findingPaths.addingEvidence(consultation.id, statement, way),
          label: t(`evidence.add_${way}`),
        }))
      : [],
  }
}

/** Returns a piece with its source as it is now. */
export const pieceShown = (desk: EvidenceDesk, piece: Evidence) => ({
  id: piece.id,
  kind: desk.language.t(`evidence.kind_${piece.kind}`),
  weak: isWeak(piece),
  ...namedOf(desk, piece),
  reason: piece.reason,
  by: signed(piece, desk.language),
})

const signed = ({ by, at }: Pick<Evidence, 'by' | 'at'>, language: Language) =>
  language.t('evidence.added_by', {
    name: isolated(by, language),
    day: language.days(at.slice(0, 10), at.slice(0, 10)),
  })

/** Returns what was taken away from the evidence, for the history of the finding. */
export const takenShown = (desk: EvidenceDesk) =>
  desk.evidence.taken.map((piece) => ({
    ...pieceShown(desk, piece),
    relation: desk.language.t(`evidence.relation_${piece.relation}`),
    ended: desk.language.t('evidence.taken_by', {
      name: isolated(piece.ended_by, desk.language),
      day: desk.language.days(piece.ended_at.slice(0, 10), piece.ended_at.slice(0, 10)),
    }),
  }))
