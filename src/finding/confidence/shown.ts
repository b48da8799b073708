import type { EvidenceDesk } from '../evidence/named.ts'
import { findingPaths } from '../paths.ts'
import { judgedSaid, outdatedSaid } from './said.ts'

/** Returns the judgement of a finding for `finding/sureness`, with the way to judge it or to confirm it. */
export function surenessShown(desk: EvidenceDesk, reader: number) {
  const { consultation, statement, language, evidence } = desk
  const { t } = language
  const { judgement } = evidence
  const old = outdatedSaid(desk)
  const may_change = statement.state === 'draft' || statement.state === 'in_review'
  const awaits =
    judgement !== undefined &&
    judgement.read_at === null &&
    judgement.person_id !== reader &&
    old.length === 0
  return {
    judged: judgement ? judgedSaid(judgement, language) : [],
    old,
    path: findingPaths.confidence(consultation.id, statement),
    label: may_change
      ? t(judgement ? (awaits ? 'evidence.to_confirm' : 'evidence.judge_again') : 'evidence.to_judge')
      : t('evidence.see_judgement'),
  }
}
