import type { Generated } from 'kysely'

/** 0 or 1. */
type Flag = 0 | 1

/**
 * When the order of arrival and what a phone's cookie leads to are gone from everything the engine keeps, its own log
 * included: with the sealing, once no session is open, or not while whoever runs the engine keeps its log.
 */
export type Forgetting = 'at_once' | 'when_quiet' | 'not'

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
  /** ISO date; answers are deleted after it, at midnight UTC. */
  retention_until: string
  /** People: the smallest base shown in the room and to researchers. */
  room_threshold: Generated<number>
  public_base: Generated<number>
  public_cell: Generated<number>
  /** People: combinations of marked traits rarer than this need a written reason. */
  pack_k: Generated<number>
  /** ISO date; null while there may be answers. */
  answers_deleted_on: string | null
  /** ISO date; null while it is in the lists. */
  archived_on: string | null
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
  /** The id of the last news of the consultation this researcher has read; 0 before the first. */
  news_seen: Generated<number>
}

/** What an administrator asks for themselves and another one has not confirmed. */
export interface AccessRequestTable {
  id: Generated<number>
  person_id: number
  /** Null when the researcher role is asked for. */
  consultation_id: number | null
  /** ISO time in UTC. */
  at: string
}

/** What researchers of a consultation are told of one another. */
export interface AccessNewsTable {
  id: Generated<number>
  consultation_id: number
  /** Whom it is about. */
  person_id: number
  /** Null where nobody signed in did it. */
  by_id: number | null
  kind: 'added' | 'password' | 'removed'
  /** ISO time in UTC. */
  at: string
  /** The id of the last news the removed person had read; null unless somebody was removed. */
  seen: number | null
}

export interface QuestionnaireTable {
  id: Generated<number>
  consultation_id: number
  /** For staff. */
  name: string
  /** ISO date; null while it is in the lists. */
  archived_on: string | null
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
  /** ISO date; null while it is in the lists. */
  archived_on: string | null
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
  /**
   * HMAC-SHA256 (hex) of the answers under the session's key; `sha256:` and SHA-256 (hex) until a start replaces what an
   * older version recorded; '' when the answers were not those it had recorded.
   */
  digest: string | null
  /** What the engine forgets, as found at opening and, when it was less, later. */
  forgetting: Generated<Forgetting>
  /** What the files and the engine's log may still hold of a sealed session: its receipts, or the order as well. */
  traces: Generated<'none' | 'receipts' | 'order'>
  /** The responses entered results and exports at this moment; null while they wait for more. */
  entered_at: string | null
}

/** Under which the answers of a sealed session are digested; it goes with them. */
export interface DigestKeyTable {
  session_id: number
  /** 32 random bytes, shown to no one. */
  key: Uint8Array
}

/** What anybody is shown of a session until it is sealed: its totals, counted at one moment. */
export interface SessionTotalsTable {
  session_id: number
  /** ISO minute in UTC of the last look, whether or not it was counted anew: `2016-04-07T10:01`. */
  minute: string
  sent: number
  begun: number
  /** Began and left: no touch for half an hour. */
  gone: Generated<number>
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
  /** The quarter of an hour (UTC, such as 2016-04-07T10:15) in which it was touched last, no finer; '' when not known. */
  touched: Generated<string>
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
  access_request: AccessRequestTable
  access_news: AccessNewsTable
  questionnaire: QuestionnaireTable
  questionnaire_version: QuestionnaireVersionTable
  draft_step: DraftStepTable
  workbook_report: WorkbookReportTable
  workshop: WorkshopTable
  workshop_expectation: WorkshopExpectationTable
  workshop_facilitator: WorkshopFacilitatorTable
  session: SessionTable
  digest_key: DigestKeyTable
  session_totals: SessionTotalsTable
  response: ResponseTable
  receipt: ReceiptTable
  sealed_response: ResponseTable
  backup_run: BackupRunTable
  merge_decision: MergeDecisionTable
  opened_consultation: { consultation_id: number }
}

export interface DraftSchema {
  draft: DraftTable
}

export interface VisitSchema {
  visit: VisitTable
  visit_secret: VisitSecretTable
}
