import type { Answers } from '../instrument/answer.ts'
import { presentedTo, type Presented } from '../instrument/presented.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import type { Version } from '../questionnaire/queries.ts'
import { formIn, type Session } from '../session/session.ts'
import type { HiddenWords } from './hidden.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** A sealed session with its workshop and version. */
export type Source = {
  readonly session: Session
  readonly workshop: Workshop
  readonly version: Version
  /** Internal name, for staff. */
  readonly questionnaire: string
  /** What reviews hid of its answers in words. */
  readonly hidden: HiddenWords
}

/** Replays the conditions over a person's answers, on the day their session was opened. */
export const presentedIn = ({ session, version }: Source, answers: Answers): Presented =>
  presentedTo(formIn(session, version.form), answers)

/** Returns the versions, oldest first. */
export const versionsIn = (sources: readonly Source[]): readonly Version[] =>
  [...new Map(sources.map(({ version }) => [version.id, version])).values()].sort(
    (one, other) => one.questionnaire_id - other.questionnaire_id || one.number - other.number,
  )

/** Returns their questionnaires, oldest first. */
export const formsIn = (sources: readonly Source[]): readonly Questionnaire[] =>
  versionsIn(sources).map(({ form }) => form)
