import type { Desk } from '../numbers/load.ts'
import { findingPaths } from '../paths.ts'
import type { Judgement } from './confidence.ts'
import { judgedSaid } from './page.ts'

/** The judgement of confidence that counts, if there is one, and who reads the page. */
export type Sureness = Readonly<{ judgement: Judgement | undefined; reader: number }>

/** Returns the judgement of a finding for `finding/sureness`, with the way to judge it or to confirm it. */
export function surenessShown(
  { consultation, statement, language }: Pick<Desk, 'consultation' | 'statement' | 'language'>,
  { judgement, reader }: Sureness,
) {
  const { t } = language
  const may_change = statement.state === 'draft' || statement.state === 'in_review'
  const awaits = judgement !== undefined && judgement.read_at === null && judgement.person_id !== reader
  return {
    judged: judgement ? judgedSaid(judgement, language) : [],
    path: findingPaths.confidence(consultation.id, statement),
    label: may_change
      ? t(judgement ? (awaits ? 'evidence.to_confirm' : 'evidence.judge_again') : 'evidence.to_judge')
      : t('evidence.see_judgement'),
  }
}
