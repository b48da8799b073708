import type { DraftSchema, Schema, VisitSchema } from './schema.ts'

/**
 * Retention of a column. `kept`: as long as the installation. `deletion`: until the answers of its consultation are
 * deleted. The others end earlier: at sealing, a day after it, when a draft is published, a link is used, a request is
 * settled, a visit ends.
 */
export type Until =
  | 'kept'
  | 'deletion'
  | 'sealing'
  | 'day_after_sealing'
  | 'publication'
  | 'use'
  | 'confirmation'
  | 'end_of_visit'

/** The purpose of a table, in one word, and the retention of each of its columns. */
export type Held<Row> = Readonly<{ purpose: string; columns: Readonly<Record<keyof Row, Until>> }>

type Tables = Omit<Schema, 'opened_consultation'> &
  DraftSchema &
  VisitSchema & { migration: { name: string } }
export type HeldTable = keyof Tables

/** Inventory of all stored columns; tests fail for a column that is stored and not listed. */
export const HELD = {
  person: {
    purpose: 'staff',
    columns: {
      id: 'kept',
      email: 'kept',
      name: 'kept',
      administrator: 'kept',
      researcher: 'kept',
      facilitator: 'kept',
      password_hash: 'kept',
      active: 'kept',
      visit_generation: 'kept',
      coder: 'kept',
    },
  },
  one_time_link: {
    purpose: 'links',
    columns: { token_hash: 'use', purpose: 'use', person_id: 'use', expires_at: 'use' },
  },
  event: {
    purpose: 'deeds',
    columns: { id: 'kept', at: 'kept', person_id: 'kept', action: 'kept', subject: 'kept', detail: 'kept' },
  },
  consultation: {
    purpose: 'consultations',
    columns: {
      id: 'kept',
      code: 'kept',
      title: 'kept',
      purpose: 'kept',
      organiser: 'kept',
      contact: 'kept',
      languages: 'kept',
      default_language: 'kept',
      retention_until: 'kept',
      room_threshold: 'kept',
      public_base: 'kept',
      public_cell: 'kept',
      pack_k: 'kept',
      answers_deleted_on: 'kept',
      archived_on: 'kept',
    },
  },
  stakeholder_group: {
    purpose: 'groups',
    columns: { consultation_id: 'kept', code: 'kept', position: 'kept', label: 'kept' },
  },
  membership: {
    purpose: 'researchers',
    columns: { consultation_id: 'kept', person_id: 'kept', news_seen: 'kept' },
  },
  access_request: {
    purpose: 'requests',
    columns: {
      id: 'confirmation',
      person_id: 'confirmation',
      consultation_id: 'confirmation',
      at: 'confirmation',
    },
  },
  access_news: {
    purpose: 'news',
    columns: {
      id: 'kept',
      consultation_id: 'kept',
      person_id: 'kept',
      by_id: 'kept',
      kind: 'kept',
      at: 'kept',
      seen: 'kept',
    },
  },
  questionnaire: {
    purpose: 'questionnaires',
    columns: { id: 'kept', consultation_id: 'kept', name: 'kept', archived_on: 'kept' },
  },
  questionnaire_version: {
    purpose: 'versions',
    columns: {
      id: 'kept',
      questionnaire_id: 'kept',
      number: 'kept',
      state: 'kept',
      definition: 'kept',
      published_on: 'kept',
      revision: 'kept',
      saved_at: 'kept',
      saved_by: 'kept',
    },
  },
  draft_step: {
    purpose: 'undoing',
    columns: { version_id: 'publication', revision: 'publication', definition: 'publication' },
  },
  workbook_report: {
    purpose: 'workbooks',
    columns: { version_id: 'kept', file: 'kept', read_at: 'kept', report: 'kept' },
  },
  merge_decision: {
    purpose: 'decisions',
    columns: {
      id: 'kept',
      consultation_id: 'kept',
      question: 'kept',
      clash: 'kept',
      decision: 'kept',
      reason: 'kept',
      at: 'kept',
      person_id: 'kept',
    },
  },
  workshop: {
    purpose: 'workshops',
    columns: {
      id: 'kept',
      consultation_id: 'kept',
      code: 'kept',
      place: 'kept',
      starts_on: 'kept',
      ends_on: 'kept',
      time_zone: 'kept',
      languages: 'kept',
      archived_on: 'kept',
    },
  },
  workshop_expectation: {
    purpose: 'expectations',
    columns: { workshop_id: 'kept', group_code: 'kept', expected: 'kept' },
  },
  workshop_facilitator: { purpose: 'facilitators', columns: { workshop_id: 'kept', person_id: 'kept' } },
  session: {
    purpose: 'sessions',
    columns: {
      id: 'kept',
      workshop_id: 'kept',
      version_id: 'kept',
      number: 'kept',
      kind: 'kept',
      channel: 'kept',
      join_code: 'kept',
      state: 'kept',
      opened_at: 'kept',
      close_by: 'kept',
      closed_at: 'kept',
      seal_at: 'kept',
      sealed_at: 'kept',
      receipts_until: 'day_after_sealing',
      sealed_count: 'kept',
      digest: 'kept',
      forgetting: 'kept',
      traces: 'kept',
      entered_at: 'kept',
      opened_on: 'kept',
    },
  },
  session_totals: {
    purpose: 'totals',
    columns: { session_id: 'sealing', minute: 'sealing', sent: 'sealing', begun: 'sealing', gone: 'sealing' },
  },
  digest_key: { purpose: 'digest_keys', columns: { session_id: 'deletion', key: 'deletion' } },
  draft: {
    purpose: 'drafts',
    columns: {
      id: 'sealing',
      session_id: 'sealing',
      revision: 'sealing',
      box: 'sealing',
      touched: 'sealing',
    },
  },
  receipt: { purpose: 'receipts', columns: { h: 'day_after_sealing', session_id: 'day_after_sealing' } },
  response: {
    purpose: 'unsealed_answers',
    columns: { session_id: 'sealing', k: 'sealing', answers: 'sealing' },
  },
  sealed_response: {
    purpose: 'answers',
    columns: { session_id: 'deletion', k: 'deletion', answers: 'deletion' },
  },
  negative_case_search: {
    purpose: 'searches',
    columns: {
      id: 'deletion',
      consultation_id: 'deletion',
      question: 'deletion',
      item: 'deletion',
      side: 'deletion',
      found: 'deletion',
      note: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  coding_plan: {
    purpose: 'approaches',
    columns: { consultation_id: 'kept', approach: 'kept', at: 'kept', person_id: 'kept' },
  },
  codebook_version: {
    purpose: 'codebooks',
    columns: {
      consultation_id: 'deletion',
      variable: 'deletion',
      number: 'deletion',
      change: 'deletion',
      reason: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
      codes: 'deletion',
    },
  },
  text_unit: {
    purpose: 'text_units',
    columns: {
      unit_id: 'deletion',
      consultation_id: 'deletion',
      variable: 'deletion',
      asked_as: 'deletion',
      session_id: 'deletion',
      k: 'deletion',
      group_code: 'deletion',
      language: 'deletion',
      script: 'deletion',
      tells_language: 'deletion',
      tells_place: 'deletion',
      tells_group: 'deletion',
    },
  },
  text_review: {
    purpose: 'text_reviews',
    columns: {
      unit_id: 'deletion',
      consultation_id: 'deletion',
      state: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  redaction: {
    purpose: 'redactions',
    columns: {
      unit_id: 'deletion',
      start_cp: 'deletion',
      end_cp: 'deletion',
      consultation_id: 'deletion',
      placeholder: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  invited_organisation: {
    purpose: 'invited_organisations',
    columns: {
      consultation_id: 'deletion',
      names: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  unit_translation: {
    purpose: 'unit_translations',
    columns: {
      unit_id: 'deletion',
      language: 'deletion',
      consultation_id: 'deletion',
      words: 'deletion',
      stale: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  coding_round: {
    purpose: 'coding_rounds',
    columns: {
      id: 'deletion',
      consultation_id: 'deletion',
      variable: 'deletion',
      number: 'deletion',
      codebook_number: 'deletion',
      kind: 'deletion',
      twice: 'deletion',
      help: 'deletion',
      seed: 'deletion',
      state: 'deletion',
      tells: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  round_coder: {
    purpose: 'round_coders',
    columns: {
      round_id: 'deletion',
      person_id: 'deletion',
      consultation_id: 'deletion',
      letter: 'deletion',
      languages: 'deletion',
      finished_at: 'deletion',
    },
  },
  coding_assignment: {
    purpose: 'coding_assignments',
    columns: {
      round_id: 'deletion',
      person_id: 'deletion',
      place: 'deletion',
      unit_id: 'deletion',
      consultation_id: 'deletion',
    },
  },
  coding: {
    purpose: 'codings',
    columns: {
      round_id: 'deletion',
      unit_id: 'deletion',
      person_id: 'deletion',
      code: 'deletion',
      start_cp: 'deletion',
      end_cp: 'deletion',
      consultation_id: 'deletion',
    },
  },
  coding_event: {
    purpose: 'coding_events',
    columns: {
      id: 'deletion',
      round_id: 'deletion',
      person_id: 'deletion',
      consultation_id: 'deletion',
      act: 'deletion',
      undone: 'deletion',
      at: 'deletion',
    },
  },
  adjudication: {
    purpose: 'adjudications',
    columns: {
      id: 'deletion',
      consultation_id: 'deletion',
      round_id: 'deletion',
      unit_id: 'deletion',
      codings: 'deletion',
      settled_by: 'deletion',
      reason: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  code_proposal: {
    purpose: 'code_proposals',
    columns: {
      id: 'deletion',
      consultation_id: 'deletion',
      round_id: 'deletion',
      person_id: 'deletion',
      unit_id: 'deletion',
      name: 'deletion',
      definition: 'deletion',
      decided: 'deletion',
      code: 'deletion',
      at: 'deletion',
    },
  },
  memo: {
    purpose: 'memos',
    columns: {
      id: 'deletion',
      consultation_id: 'deletion',
      variable: 'deletion',
      subject: 'deletion',
      subject_id: 'deletion',
      round_id: 'deletion',
      words: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  help_use: {
    purpose: 'help_uses',
    columns: {
      round_id: 'deletion',
      person_id: 'deletion',
      kind: 'deletion',
      consultation_id: 'deletion',
      uses: 'deletion',
    },
  },
  framework_summary: {
    purpose: 'summaries',
    columns: {
      id: 'deletion',
      consultation_id: 'deletion',
      variable: 'deletion',
      place: 'deletion',
      group_code: 'deletion',
      code: 'deletion',
      words: 'deletion',
      units: 'deletion',
      at: 'deletion',
      person_id: 'deletion',
    },
  },
  backup_run: {
    purpose: 'backups',
    columns: { id: 'kept', kind: 'kept', at: 'kept', ok: 'kept', detail: 'kept' },
  },
  visit: {
    purpose: 'visits',
    columns: {
      id_hash: 'end_of_visit',
      content: 'end_of_visit',
      expires_at: 'end_of_visit',
      person_id: 'end_of_visit',
      generation: 'end_of_visit',
      begun_on: 'end_of_visit',
      used_on: 'end_of_visit',
    },
  },
  posted_form: {
    purpose: 'forms',
    columns: {
      hash: 'end_of_visit',
      visit_hash: 'end_of_visit',
      at: 'end_of_visit',
      answer: 'end_of_visit',
    },
  },
  visit_secret: { purpose: 'signing', columns: { one: 'kept', secret: 'kept' } },
  migration: { purpose: 'migrations', columns: { name: 'kept' } },
} as const satisfies Readonly<{ [Table in HeldTable]: Held<Tables[Table]> }>

/** Tables deleted with the answers of a session; drafts are in a separate store. */
export const WITH_ANSWERS = [
  'response',
  'receipt',
  'sealed_response',
  'session_totals',
  'digest_key',
] as const satisfies readonly HeldTable[]

/** Tables worked out from the answers of a consultation, deleted with them, in this order. */
export const FROM_ANSWERS = [
  'negative_case_search',
  'framework_summary',
  'help_use',
  'memo',
  'code_proposal',
  'adjudication',
  'coding_event',
  'coding',
  'coding_assignment',
  'round_coder',
  'coding_round',
  'unit_translation',
  'invited_organisation',
  'redaction',
  'text_review',
  'text_unit',
  'codebook_version',
] as const satisfies readonly HeldTable[]
