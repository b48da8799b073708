import type { Generated } from 'kysely'

/** 0 or 1. */
type Flag = 0 | 1

export interface PersonTable {
  id: Generated<number>
  /** Lower case. */
  email: string
  name: string
  administrator: Flag
  researcher: Flag
  facilitator: Flag
  /** argon2id; null until the invitation is accepted. */
  password_hash: string | null
  active: Generated<Flag>
  /** Visits begun under an earlier generation have ended. */
  visit_generation: Generated<number>
}

export interface OneTimeLinkTable {
  /** SHA-256 of the token, hex. The row is deleted when the link is used. */
  token_hash: string
  purpose: 'set_up' | 'invitation' | 'password_reset'
  /** Null for the set-up link only. */
  person_id: number | null
  expires_at: string
}

export interface EventTable {
  id: Generated<number>
  at: string
  /** Null when the server or the command line did it. */
  person_id: number | null
  /** `noun.verb` */
  action: string
  /** `noun/id` */
  subject: string
  /** JSON; null when the subject says it all. */
  detail: string | null
}

/** `title`, `purpose` and `organiser` are JSON texts by language; `languages` a JSON list. */
export interface ConsultationTable {
  id: Generated<number>
  code: string
  title: string
  purpose: string
  organiser: string
  /** E-mail or telephone of the organiser, shown to participants. */
  contact: string
  languages: string
  default_language: string
  /** ISO date; answers are deleted after it. */
  retention_until: string
  /** People: the smallest base shown in the room and to researchers. */
  room_threshold: Generated<number>
  public_base: Generated<number>
  public_cell: Generated<number>
  /** People: combinations of marked traits rarer than this need a written reason. */
  pack_k: Generated<number>
}

export interface StakeholderGroupTable {
  consultation_id: number
  code: string
  position: number
  /** JSON text by language. */
  label: string
}

/** Researchers of a consultation. */
export interface MembershipTable {
  consultation_id: number
  person_id: number
}

export interface QuestionnaireTable {
  id: Generated<number>
  consultation_id: number
  /** For staff. */
  name: string
}

export interface QuestionnaireVersionTable {
  id: Generated<number>
  questionnaire_id: number
  number: number
  state: Generated<'draft' | 'published'>
  /** JSON of `Questionnaire`. */
  definition: string
  /** ISO date; null for a draft. */
  published_on: string | null
  /** How often the draft was saved. */
  revision: Generated<number>
  /** ISO time in UTC of the last save; null when it is as it was begun. */
  saved_at: string | null
  saved_by: number | null
}

/** What a draft was before a save; the last of them is what undoing goes back to. */
export interface DraftStepTable {
  version_id: number
  revision: number
  definition: string
}

/** What was read of the workbook a draft came from; `report` is JSON, `read_at` UTC. */
export interface WorkbookReportTable {
  version_id: number
  file: string
  read_at: string
  report: string
}

/** `place` is a JSON text by language; dates are local to `time_zone` (IANA), inclusive. */
export interface WorkshopTable {
  id: Generated<number>
  consultation_id: number
  code: string
  place: string
  starts_on: string
  ends_on: string
  time_zone: string
  languages: string
}

export interface WorkshopExpectationTable {
  workshop_id: number
  group_code: string
  /** People. */
  expected: number
}

export interface WorkshopFacilitatorTable {
  workshop_id: number
  person_id: number
}

/** Moments are ISO 8601 in UTC; null until they are reached. */
export interface SessionTable {
  id: Generated<number>
  workshop_id: number
  version_id: number
  /** Within the workshop: number 1 of GVA is the session code GVA-1. */
  number: number
  kind: Generated<'live' | 'rehearsal'>
  channel: Generated<'phone' | 'kiosk' | 'paper'>
  /** 8 characters of Crockford's base 32; never used again. */
  join_code: string
  state: Generated<'draft' | 'open' | 'paused' | 'closed' | 'sealed'>
  opened_at: string | null
  /** A session forgotten open is closed at this moment. */
  close_by: string | null
  closed_at: string | null
  /** A closed session is sealed at this moment. */
  seal_at: string | null
  sealed_at: string | null
  /** Receipts go at this moment; null once they have gone. */
  receipts_until: string | null
  sealed_count: number | null
  /** SHA-256, hex. */
  digest: string | null
}

export interface ResponseTable {
  session_id: number
  /** 16 random bytes, shown to no one. */
  k: Uint8Array
  /** Canonical JSON by question code. */
  answers: string
}

export interface ReceiptTable {
  /** 32 bytes derived from the participant's secret. */
  h: Uint8Array
  session_id: number
}

/** What was decided about questions of one code that versions ask differently; of one clash the last holds. */
export interface MergeDecisionTable {
  id: Generated<number>
  consultation_id: number
  question: string
  /** Digest of the questions that clash. */
  clash: string
  decision: 'merge' | 'apart'
  reason: string
  /** ISO time in UTC. */
  at: string
  person_id: number
}

/** A backup or a drill. */
export interface BackupRunTable {
  id: Generated<number>
  kind: 'backup' | 'drill'
  /** When it began. */
  at: string
  /** Null until it has ended. */
  ok: Flag | null
  /** JSON: what was written and proved, or what failed; null until it has ended. */
  detail: string | null
}

/** Kept apart from the answers. */
export interface DraftTable {
  id: Uint8Array
  session_id: number
  /** Random; another one whenever the draft changes. */
  revision: string
  /** AES-256-GCM under a key only the participant's cookie gives. */
  box: Uint8Array
}

/** A signed-in browser. Kept apart from the answers. */
export interface VisitTable {
  /** SHA-256 of the visit's id, hex. */
  id_hash: string
  content: string
  expires_at: string
  person_id: number
  /** The person's `visit_generation` when it began; a later one ends it. */
  generation: number
  /** Days (UTC), no finer, so that its person can tell it from others. */
  begun_on: string
  used_on: string
}

/** Signs the cookies of staff. Kept apart from the answers. */
export interface VisitSecretTable {
  /** Always 1: there is one row. */
  one: number
  /** 32 random bytes, base64url. */
  secret: string
}

export interface Schema {
  person: PersonTable
  one_time_link: OneTimeLinkTable
  event: EventTable
  consultation: ConsultationTable
  stakeholder_group: StakeholderGroupTable
  membership: MembershipTable
  questionnaire: QuestionnaireTable
  questionnaire_version: QuestionnaireVersionTable
  draft_step: DraftStepTable
  workbook_report: WorkbookReportTable
  workshop: WorkshopTable
  workshop_expectation: WorkshopExpectationTable
  workshop_facilitator: WorkshopFacilitatorTable
  session: SessionTable
  response: ResponseTable
  receipt: ReceiptTable
  sealed_response: ResponseTable
  backup_run: BackupRunTable
  merge_decision: MergeDecisionTable
  answered_consultation: { consultation_id: number }
}

export interface DraftSchema {
  draft: DraftTable
}

export interface VisitSchema {
  visit: VisitTable
  visit_secret: VisitSecretTable
}
