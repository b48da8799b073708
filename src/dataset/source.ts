import type { Questionnaire } from '../instrument/questionnaire.ts'
import type { Version } from '../questionnaire/queries.ts'
import type { Session } from '../session/session.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** A sealed session with what it needs to be read. */
export type Source = {
  readonly session: Session
  readonly workshop: Workshop
  readonly version: Version
  /** What staff call the questionnaire. */
  readonly questionnaire: string
}

/** Each version once, older before newer. */
export const versionsIn = (sources: readonly Source[]): readonly Version[] =>
  [...new Map(sources.map(({ version }) => [version.id, version])).values()].sort(
    (one, other) => one.questionnaire_id - other.questionnaire_id || one.number - other.number,
  )

/** The questionnaires of the versions, older before newer. */
export const formsIn = (sources: readonly Source[]): readonly Questionnaire[] =>
  versionsIn(sources).map(({ form }) => form)
