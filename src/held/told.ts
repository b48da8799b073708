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
  person: { about: 'staff', guards: ['password', 'colleagues'] },
  membership: { about: 'staff', guards: ['colleagues'] },
  workshop_facilitator: { about: 'staff', guards: ['colleagues'] },
  access_request: { about: 'staff', guards: ['administrators'] },
  access_news: { about: 'staff', guards: ['colleagues'] },
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
