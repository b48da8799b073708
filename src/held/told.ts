import { HELD, type HeldTable } from '../db/held.ts'
import type { Key } from '../locale/message.ts'

/** Protections of a table; each has a message `held.guard_…`. */
type Guard =
  | 'cipher'
  | 'apart'
  | 'random'
  | 'unchanged'
  | 'sealed'
  | 'no_page'
  | 'three'
  | 'fixed'
  | 'researchers'
  | 'coders'
  | 'team'
  | 'colleagues'
  | 'administrators'
  | 'password'
  | 'hashed'

/** Whom a table is about, in page order. */
export const ABOUT = ['you', 'consultation', 'staff'] as const
export type About = (typeof ABOUT)[number]

/** Whom each table is about and its protections, in page order. */
export const TOLD: Readonly<Record<HeldTable, Readonly<{ about: About; guards: readonly Guard[] }>>> = {
  draft: { about: 'you', guards: ['cipher'] },
  receipt: { about: 'you', guards: ['apart', 'no_page'] },
  response: { about: 'you', guards: ['random', 'no_page'] },
  sealed_response: { about: 'you', guards: ['random', 'unchanged', 'sealed'] },
  digest_key: { about: 'you', guards: ['no_page'] },
  session_totals: { about: 'you', guards: ['three'] },
  negative_case_search: { about: 'you', guards: ['unchanged', 'researchers'] },
  text_unit: { about: 'you', guards: ['random', 'coders'] },
  text_review: { about: 'you', guards: ['researchers'] },
  redaction: { about: 'you', guards: ['researchers'] },
  unit_translation: { about: 'you', guards: ['coders'] },
  coding_assignment: { about: 'you', guards: ['no_page'] },
  coding: { about: 'you', guards: ['coders'] },
  adjudication: { about: 'you', guards: ['unchanged', 'researchers'] },
  memo: { about: 'you', guards: ['coders'] },
  framework_summary: { about: 'you', guards: ['researchers'] },
  dependency_look: { about: 'you', guards: ['researchers'] },
  quote: { about: 'you', guards: ['researchers'] },
  quote_translation: { about: 'you', guards: ['researchers'] },
  room_note: { about: 'you', guards: ['team'] },
  text_search: { about: 'you', guards: ['unchanged', 'researchers'] },
  set_aside: { about: 'you', guards: ['researchers'] },
  consultation: { about: 'consultation', guards: ['fixed', 'researchers'] },
  stakeholder_group: { about: 'consultation', guards: ['fixed', 'researchers'] },
  questionnaire: { about: 'consultation', guards: ['team'] },
  questionnaire_version: { about: 'consultation', guards: ['fixed', 'team'] },
  draft_step: { about: 'consultation', guards: ['researchers'] },
  workbook_report: { about: 'consultation', guards: ['researchers'] },
  workshop: { about: 'consultation', guards: ['team'] },
  workshop_expectation: { about: 'consultation', guards: ['team'] },
  session: { about: 'consultation', guards: ['fixed', 'team'] },
  merge_decision: { about: 'consultation', guards: ['researchers'] },
  coding_plan: { about: 'consultation', guards: ['researchers'] },
  invited_organisation: { about: 'consultation', guards: ['researchers'] },
  codebook_version: { about: 'consultation', guards: ['unchanged', 'coders'] },
  coding_round: { about: 'consultation', guards: ['coders'] },
  code_proposal: { about: 'consultation', guards: ['coders'] },
  statement: { about: 'consultation', guards: ['researchers'] },
  statement_text: { about: 'consultation', guards: ['researchers'] },
  statement_step: { about: 'consultation', guards: ['unchanged', 'researchers'] },
  statement_figure: { about: 'consultation', guards: ['researchers'] },
  passed_flag: { about: 'consultation', guards: ['researchers'] },
  evidence: { about: 'consultation', guards: ['researchers'] },
  outside_document: { about: 'consultation', guards: ['researchers'] },
  confidence_judgement: { about: 'consultation', guards: ['researchers'] },
  finding_link: { about: 'consultation', guards: ['researchers'] },
  recommendation_basis: { about: 'consultation', guards: ['researchers'] },
  recommendation_item: { about: 'consultation', guards: ['researchers'] },
  recommendation_criterion: { about: 'consultation', guards: ['researchers'] },
  recommendation_response: { about: 'consultation', guards: ['unchanged', 'researchers'] },
  representation_audit: { about: 'consultation', guards: ['researchers'] },
  person: { about: 'staff', guards: ['password', 'colleagues'] },
  membership: { about: 'staff', guards: ['colleagues'] },
  workshop_facilitator: { about: 'staff', guards: ['colleagues'] },
  access_request: { about: 'staff', guards: ['administrators'] },
  access_news: { about: 'staff', guards: ['colleagues'] },
  round_coder: { about: 'staff', guards: ['coders'] },
  coding_event: { about: 'staff', guards: ['no_page'] },
  help_use: { about: 'staff', guards: ['researchers'] },
  one_time_link: { about: 'staff', guards: ['hashed'] },
  visit: { about: 'staff', guards: ['hashed'] },
  posted_form: { about: 'staff', guards: ['hashed'] },
  visit_secret: { about: 'staff', guards: ['no_page'] },
  event: { about: 'staff', guards: ['administrators'] },
  backup_run: { about: 'staff', guards: ['administrators'] },
  migration: { about: 'staff', guards: ['no_page'] },
}

/** Returns the message keys of a table; a missing message does not compile. */
export function sentencesOf(table: HeldTable): { name: Key; holds: Key; guards: readonly Key[] } {
  const { purpose } = HELD[table]
  return {
    name: `held.purpose_${purpose}`,
    holds: `held.holds_${purpose}`,
    guards: TOLD[table].guards.map((guard): Key => `held.guard_${guard}`),
  }
}
