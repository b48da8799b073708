import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import type { Session } from '../session/session.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** Where a participant is: the session and everything its pages speak of. */
export type Room = Readonly<{
  session: Session
  workshop: Workshop
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  form: Questionnaire
  /** Languages its pages are offered in. */
  languages: readonly string[]
}>
