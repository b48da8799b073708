import type { Generated } from 'kysely'

type Flag = 0 | 1

/**
 * When traces of arrival order and of cookies are gone from everything the engine keeps, its log included: at sealing,
 * once no session is open, or not while the operator's settings retain the log.
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
  /** Ends visits that began with a lower generation. */
  visit_generation: Generated<number>
  coder: Generated<Flag>
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
  /** Null for the server or the command line. */
  person_id: number | null
  /** `noun.verb` */
  action: string
  /** `noun/id` */
  subject: string
  /** JSON; null when the subject suffices. */
  detail: string | null
}

/** `title`, `purpose` and `organiser` are JSON texts by language; `languages` is a JSON list. */
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
  /** k-anonymity, in people: rarer combinations of marked traits need a written reason. */
  pack_k: Generated<number>
  /** ISO date; null while there may be answers. */
  answers_deleted_on: string | null
  /** ISO date; null while listed. */
  archived_on: string | null
  /** Whether answers in words may be quoted, and what may be named beside a quote. */
  quoting: Generated<'none' | 'participant' | 'group' | 'place'>
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
  /** Id of the last news of the consultation this researcher has read; 0 before the first. */
  news_seen: Generated<number>
}

/** An administrator's request for access of their own, not yet confirmed by another one. */
export interface AccessRequestTable {
  id: Generated<number>
  person_id: number
  /** Null when the researcher role is asked for. */
  consultation_id: number | null
  /** ISO time in UTC. */
  at: string
}

/** News to the researchers of a consultation about one another. */
export interface AccessNewsTable {
  id: Generated<number>
  consultation_id: number
  /** The person it is about. */
  person_id: number
  /** Null for the command line. */
  by_id: number | null
  kind: 'added' | 'password' | 'removed'
  /** ISO time in UTC. */
  at: string
  /** Id of the last news a removed person had read; null for other kinds. */
  seen: number | null
}

export interface QuestionnaireTable {
  id: Generated<number>
  consultation_id: number
  /** Shown to staff only. */
  name: string
  /** ISO date; null while listed. */
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
  /** Number of saves of the draft. */
  revision: Generated<number>
  /** ISO time in UTC of the last save; null before the first. */
  saved_at: string | null
  saved_by: number | null
}

/** A draft as it was before a save; undo restores the last one. */
export interface DraftStepTable {
  version_id: number
  revision: number
  definition: string
}

/** Import report of the workbook a draft came from; `report` is JSON, `read_at` UTC. */
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
  /** ISO date; null while listed. */
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

/** Times are ISO 8601 in UTC; null until reached. */
export interface SessionTable {
  id: Generated<number>
  workshop_id: number
  version_id: number
  /** Within the workshop: number 1 of GVA is the session code GVA-1. */
  number: number
  kind: Generated<'live' | 'rehearsal'>
  channel: Generated<'phone' | 'kiosk' | 'paper'>
  /** 8 characters of Crockford's base 32; never reused. */
  join_code: string
  state: Generated<'draft' | 'open' | 'paused' | 'closed' | 'sealed'>
  opened_at: string | null
  /** When a session left open is closed automatically. */
  close_by: string | null
  closed_at: string | null
  /** When a closed session is sealed. */
  seal_at: string | null
  sealed_at: string | null
  /** When receipts are deleted; null afterwards. */
  receipts_until: string | null
  sealed_count: number | null
  /**
   * HMAC-SHA256 (hex) of the answers under the session's key; `sha256:` and SHA-256 (hex) as recorded by an older
   * version, until a start replaces it; '' when the answers did not match that digest.
   */
  digest: string | null
  /** Found at opening; lowered later when the engine then forgets less. */
  forgetting: Generated<Forgetting>
  /** What the files and the engine's log may still hold of a sealed session: its receipts, or the order as well. */
  traces: Generated<'none' | 'receipts' | 'order'>
  /** When the responses entered results and exports; null while they wait for more. */
  entered_at: string | null
  /** The workshop's date (ISO) when it was opened, which `today()` is; null also where an earlier version opened it. */
  opened_on: string | null
}

/** HMAC key of the digest of a sealed session; deleted with its answers. */
export interface DigestKeyTable {
  session_id: number
  /** 32 random bytes, never shown. */
  key: Uint8Array
}

/** The totals shown of a session until it is sealed, all counted at one time. */
export interface SessionTotalsTable {
  session_id: number
  /** ISO minute in UTC of the last check, whether or not it was counted anew: `2016-04-07T10:01`. */
  minute: string
  sent: number
  begun: number
  /** Began and left: not touched for half an hour. */
  gone: Generated<number>
}

export interface ResponseTable {
  session_id: number
  /** 16 random bytes, never shown. */
  k: Uint8Array
  /** Canonical JSON by question code. */
  answers: string
}

export interface ReceiptTable {
  /** 32 bytes derived from the participant's secret. */
  h: Uint8Array
  session_id: number
}

/** Decision on questions with the same code that versions ask differently; the last one per clash counts. */
export interface MergeDecisionTable {
  id: Generated<number>
  consultation_id: number
  question: string
  /** Digest of the clashing questions. */
  clash: string
  decision: 'merge' | 'apart'
  reason: string
  /** ISO time in UTC. */
  at: string
  person_id: number
}

/** A kept search for negative cases; the question, item and side are an address of the dissent finder. */
export interface NegativeCaseSearchTable {
  id: Generated<number>
  consultation_id: number
  question: string
  item: string
  side: 'against' | 'for'
  /** JSON: counts only. */
  found: string
  note: string
  /** ISO time in UTC. */
  at: string
  person_id: number
}

/** A backup or a restore drill. */
export interface BackupRunTable {
  id: Generated<number>
  kind: 'backup' | 'drill'
  /** Start time. */
  at: string
  /** Null until it has ended. */
  ok: Flag | null
  /** JSON: what was written and verified, or what failed; null until it has ended. */
  detail: string | null
}

/** Stored apart from the answers. */
export interface DraftTable {
  id: Uint8Array
  session_id: number
  /** Random; replaced on every change. */
  revision: string
  /** AES-256-GCM under a key derived from the participant's cookie only. */
  box: Uint8Array
  /** Quarter of an hour (UTC, such as 2016-04-07T10:15) of the last change, no finer; '' when unknown. */
  touched: Generated<string>
}

/** A browser signed in by staff. Stored apart from the answers. */
export interface VisitTable {
  /** SHA-256 of the visit's id, hex. */
  id_hash: string
  content: string
  expires_at: string
  person_id: number
  /** The person's `visit_generation` when it began; a later one ends the visit. */
  generation: number
  /** Days (UTC), no finer, so that the person can tell visits apart. */
  begun_on: string
  used_on: string
}

/** A form that staff have posted, deleted with its visit. Stored apart from the answers. */
export interface PostedFormTable {
  /** SHA-256 over address, fields, file and CSRF token, base64url. */
  hash: string
  visit_hash: string
  /** Last sign of life of the server that carries it out (ISO 8601, UTC). */
  at: string
  /** JSON: where it led, or what a script was told; null while it is being carried out. */
  answer: string | null
}

/** Key that signs session cookies of staff. Stored apart from the answers. */
export interface VisitSecretTable {
  /** Always 1: a single row. */
  one: number
  /** 32 random bytes, base64url. */
  secret: string
}

/** The stated approach of a consultation's coding. */
export interface CodingPlanTable {
  consultation_id: number
  approach: 'reliability' | 'codebook' | 'reflexive'
  at: string
  person_id: number
}

/** A codebook as it stood: `codes` and `change` are JSON. Never changed. */
export interface CodebookVersionTable {
  consultation_id: number
  /** The text variable of the dataset that it codes. */
  variable: string
  number: number
  change: string
  reason: string
  at: string
  person_id: number
  codes: string
}

/** An answer in words, under a random id that joins no two answers of one person. */
export interface TextUnitTable {
  /** 16 random bytes. */
  unit_id: Uint8Array
  consultation_id: number
  variable: string
  /** Code of its question in the questionnaires. */
  asked_as: string
  session_id: number
  k: Uint8Array
  /** Stakeholder group; '-97' when declined, '-99' when unknown. */
  group_code: string
  /** Language in which it was answered; '-99' when unknown. */
  language: string
  /** Script of most of its letters, by ISO 15924; '' without letters. */
  script: Generated<string>
  /** Whether coders may be told language, place and group, as decided when it was taken in. */
  tells_language: Generated<Flag>
  tells_place: Generated<Flag>
  tells_group: Generated<Flag>
}

export interface TextReviewTable {
  unit_id: Uint8Array
  consultation_id: number
  state: 'clean' | 'replaced' | 'removed'
  at: string
  person_id: number
}

/** A stretch shown as a placeholder: code points of the answer in NFC, the end exclusive. */
export interface RedactionTable {
  unit_id: Uint8Array
  start_cp: number
  end_cp: number
  consultation_id: number
  placeholder: string
  at: string
  person_id: number
}

/** A translation by a person, shown beside the answer. */
export interface InvitedOrganisationTable {
  consultation_id: number
  /** One a line. */
  names: string
  at: string
  person_id: number
}

export interface UnitTranslationTable {
  unit_id: Uint8Array
  language: string
  consultation_id: number
  words: string
  /** Written before words of its answer were replaced. */
  stale: Generated<Flag>
  at: string
  person_id: number
}

export interface CodingRoundTable {
  id: Generated<number>
  consultation_id: number
  variable: string
  /** Number within the variable. */
  number: number
  codebook_number: number
  kind: 'blind' | 'open'
  /** Per cent of the answers given to two coders. */
  twice: number
  /** Whether its coders are offered help; never in a blind round. */
  help: Generated<Flag>
  /** Of the order of answers and of resamples. */
  seed: number
  state: Generated<'open' | 'finished'>
  /** Whether its coders are told what its answers may tell. */
  tells: Generated<Flag>
  at: string
  person_id: number
}

export interface RoundCoderTable {
  round_id: number
  person_id: number
  consultation_id: number
  /** `A`, `B`: the coder's name in exports. */
  letter: string
  /** JSON list of the languages they read. */
  languages: string
  finished_at: string | null
}

export interface CodingAssignmentTable {
  round_id: number
  person_id: number
  /** Place in the coder's own order, from 1. */
  place: number
  unit_id: Uint8Array
  consultation_id: number
}

/** A code on an answer; '' for "no code fits". From 0 to 0 is the whole answer, else code points of it in NFC. */
export interface CodingTable {
  round_id: number
  unit_id: Uint8Array
  person_id: number
  /** GUID of the code. */
  code: string
  start_cp: Generated<number>
  end_cp: Generated<number>
  consultation_id: number
}

/** What a coder did, for undo and history; `act` is JSON. */
export interface CodingEventTable {
  id: Generated<number>
  round_id: number
  person_id: number
  consultation_id: number
  act: string
  undone: Generated<Flag>
  at: string
}

/** A difference as it was settled; the last one of a unit counts. `codings` is JSON. Never changed. */
export interface AdjudicationTable {
  id: Generated<number>
  consultation_id: number
  round_id: number
  unit_id: Uint8Array
  codings: string
  settled_by: 'together' | 'third'
  reason: string
  at: string
  person_id: number
}

/** A code that a coder of a blind round proposes. */
export interface CodeProposalTable {
  id: Generated<number>
  consultation_id: number
  round_id: number
  person_id: number
  unit_id: Uint8Array
  name: string
  definition: string
  /** Null until a researcher has decided. */
  decided: 'taken' | 'declined' | null
  /** GUID of the code that was made of it. */
  code: string | null
  at: string
}

export interface MemoTable {
  id: Generated<number>
  consultation_id: number
  variable: string
  subject: 'question' | 'code' | 'answer' | 'coding'
  /** GUID of the code, hexadecimal id of the answer, both for a coding; '' for the question. */
  subject_id: string
  /** Null outside a round. */
  round_id: number | null
  words: string
  at: string
  person_id: number
}

/** How often a coder used a kind of help in a round. */
export interface HelpUseTable {
  round_id: number
  person_id: number
  kind: 'duplicates' | 'similar' | 'keyness'
  consultation_id: number
  uses: number
}

/** A summary in a cell of the framework matrix; the last one of a cell counts. `units` is a JSON list of ids. */
export interface FrameworkSummaryTable {
  id: Generated<number>
  consultation_id: number
  variable: string
  /** Workshop code. */
  place: string
  group_code: string
  /** GUID of the code. */
  code: string
  words: string
  units: string
  at: string
  person_id: number
}

/** A finding or a recommendation; its number is never given again. `version`: the last one agreed or asked for; 0 before. */
export interface StatementTable {
  consultation_id: number
  kind: 'finding' | 'recommendation'
  number: number
  state: Generated<'draft' | 'in_review' | 'agreed' | 'withdrawn'>
  version: Generated<number>
  at: string
  person_id: number
  language: string
}

/** What was written in a field of a finding or recommendation; the last row of a field counts. */
export interface StatementTextTable {
  id: Generated<number>
  consultation_id: number
  kind: 'finding' | 'recommendation'
  number: number
  field: 'claim' | 'scope' | 'words' | 'action' | 'addressee' | 'horizon'
  words: string
  at: string
  person_id: number
}

/** A step of a finding or recommendation, with its texts at that moment (JSON by field). */
export interface StatementStepTable {
  id: Generated<number>
  consultation_id: number
  kind: 'finding' | 'recommendation'
  number: number
  step: 'ask' | 'agree' | 'return' | 'revise' | 'withdraw'
  version: number
  texts: string
  reason: string
  at: string
  person_id: number
}

/** A figure whose numbers stand in a text; tokens name it by its place. `source` is an address. */
export interface StatementFigureTable {
  consultation_id: number
  kind: 'finding' | 'recommendation'
  number: number
  place: number
  source: string
  at: string
  person_id: number
  ended_at: string | null
  ended_by: number | null
}

/** A number or quantity word that stays in a text without a figure, with the reason. */
export interface PassedFlagTable {
  consultation_id: number
  kind: 'finding' | 'recommendation'
  number: number
  field: 'claim' | 'scope' | 'words' | 'action' | 'addressee' | 'horizon'
  flagged: string
  reason: string
  at: string
  person_id: number
}

/** What supports, qualifies or contradicts a finding. `source`: an address, or an id, by kind. */
export interface EvidenceTable {
  id: Generated<number>
  consultation_id: number
  finding: number
  relation: 'supports' | 'qualifies' | 'contradicts'
  kind: 'figure' | 'code' | 'quote' | 'note' | 'document' | 'search'
  source: string
  reason: string
  at: string
  person_id: number
  ended_at: string | null
  ended_by: number | null
}

/** What a piece of evidence or a figure rested on when somebody last looked (`seen`, JSON); the last row counts. */
export interface DependencyLookTable {
  id: Generated<number>
  consultation_id: number
  subject: string
  seen: string
  note: string
  at: string
  person_id: number
}

/** A reviewed answer, or a stretch of it in code points, that may be printed once. `withdrawn`: why, else null. */
export interface QuoteTable {
  id: Generated<number>
  consultation_id: number
  unit_id: Buffer
  start_cp: Generated<number>
  end_cp: Generated<number>
  language: string
  named: 'participant' | 'group' | 'place'
  withdrawn: string | null
  at: string
  person_id: number
}

/** A quote as somebody translated it. `digest`: that of the words that were translated. */
export interface QuoteTranslationTable {
  consultation_id: number
  quote_id: number
  language: string
  words: string
  digest: string
  at: string
  person_id: number
}

/** What a facilitator noted after a session. */
export interface RoomNoteTable {
  id: Generated<number>
  consultation_id: number
  session_id: number
  words: string
  at: string
  person_id: number
}

/** A document from elsewhere, as weak evidence. */
export interface OutsideDocumentTable {
  id: Generated<number>
  consultation_id: number
  title: string
  source: string
  dated: string
  words: string
  at: string
  person_id: number
}

/** A search for negative cases in answers in words; never changes. */
export interface TextSearchTable {
  id: Generated<number>
  consultation_id: number
  variable: string
  query: string
  found: number
  looked: number
  note: string
  at: string
  person_id: number
}

/** A judgement on a finding: `concerns` is JSON by question, `basis` JSON of what was judged; the last row counts. */
export interface ConfidenceJudgementTable {
  id: Generated<number>
  consultation_id: number
  kind: Generated<string>
  finding: number
  concerns: string
  level: 'high' | 'moderate' | 'low' | 'very_low'
  reason: string
  basis: string
  at: string
  person_id: number
  read_at: string | null
  read_by: number | null
}

/** A finding that refines another, or conflicts with it. */
export interface FindingLinkTable {
  consultation_id: number
  finding: number
  other: number
  relation: 'refines' | 'conflicts'
  reason: string
  at: string
  person_id: number
}

/** A finding that motivates a recommendation, or limits it. */
export interface RecommendationBasisTable {
  consultation_id: number
  recommendation: number
  finding: number
  relation: 'motivates' | 'limits'
  reason: string
  at: string
  person_id: number
}

/** An item of the questionnaire that rates or ranks a recommendation. */
export interface RecommendationItemTable {
  consultation_id: number
  recommendation: number
  question: string
  item: string
  at: string
  person_id: number
}

/** A judgement on a recommendation by one criterion. */
export interface RecommendationCriterionTable {
  consultation_id: number
  recommendation: number
  criterion: 'priority' | 'values' | 'acceptability' | 'feasibility' | 'human_rights'
  judgement: 'for' | 'against' | 'unclear' | 'not_assessed'
  source: string
  note: string
  at: string
  person_id: number
}

/** A response to a recommendation; never changes. */
export interface RecommendationResponseTable {
  id: Generated<number>
  consultation_id: number
  recommendation: number
  respondent: string
  answered_on: string
  position: 'accepted' | 'partly' | 'not' | 'considering'
  reason: string
  link: string
  at: string
  person_id: number
}

/** An answer that no finding reaches, left out on purpose. */
export interface SetAsideTable {
  unit_id: Buffer
  consultation_id: number
  reason: string
  at: string
  person_id: number
}

/** The seed of the random draws of an audit. */
export interface RepresentationAuditTable {
  consultation_id: number
  variable: string
  seed: number
  at: string
  person_id: number
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
  negative_case_search: NegativeCaseSearchTable
  coding_plan: CodingPlanTable
  codebook_version: CodebookVersionTable
  text_unit: TextUnitTable
  text_review: TextReviewTable
  redaction: RedactionTable
  invited_organisation: InvitedOrganisationTable
  unit_translation: UnitTranslationTable
  coding_round: CodingRoundTable
  round_coder: RoundCoderTable
  coding_assignment: CodingAssignmentTable
  coding: CodingTable
  coding_event: CodingEventTable
  adjudication: AdjudicationTable
  code_proposal: CodeProposalTable
  memo: MemoTable
  help_use: HelpUseTable
  framework_summary: FrameworkSummaryTable
  statement: StatementTable
  statement_text: StatementTextTable
  statement_step: StatementStepTable
  statement_figure: StatementFigureTable
  passed_flag: PassedFlagTable
  evidence: EvidenceTable
  dependency_look: DependencyLookTable
  quote: QuoteTable
  quote_translation: QuoteTranslationTable
  room_note: RoomNoteTable
  outside_document: OutsideDocumentTable
  text_search: TextSearchTable
  confidence_judgement: ConfidenceJudgementTable
  finding_link: FindingLinkTable
  recommendation_basis: RecommendationBasisTable
  recommendation_item: RecommendationItemTable
  recommendation_criterion: RecommendationCriterionTable
  recommendation_response: RecommendationResponseTable
  set_aside: SetAsideTable
  representation_audit: RepresentationAuditTable
  opened_consultation: { consultation_id: number }
}

export interface DraftSchema {
  draft: DraftTable
}

export interface VisitSchema {
  visit: VisitTable
  posted_form: PostedFormTable
  visit_secret: VisitSecretTable
}
