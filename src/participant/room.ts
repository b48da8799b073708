import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import type { Session } from '../session/session.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** A session with everything participants' pages need. */
export type Room = Readonly<{
  session: Session
  workshop: Workshop
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  form: Questionnaire
  /** Languages in which its pages are offered. */
  languages: readonly string[]
}>
