import type { Key } from '../../src/locale/message.ts'
import { catalogueOf } from '../../src/locale/catalogue.ts'

const en = catalogueOf('en')

type Proof = readonly [file: string, title: string]

const HELD = 'test/held/held.test.ts'
const SEALING = 'test/response/sealing.test.ts'
const SENDING = 'test/response/sending.test.ts'
const SCHEDULE = 'test/backup/schedule.test.ts'
const ROUTES = ['test/routes.test.ts', 'is as listed for ${role}'] as const
const LISTED = [
  'test/schema.test.ts',
  'is listed, table by table and column by column, with until when each is kept',
] as const
const NO_LINK = [
  SENDING,
  'deletes the draft, and leaves nothing that leads from the receipt to the response',
] as const
const NO_BYTE = [SEALING, 'leaves no byte of a phone, of its keys or of words that were not sent'] as const
const ONCE_SEALED = [SEALING, 'deletes what was begun and not sent, and later the receipts'] as const
const IN_BACKUPS = [HELD, 'says what is in backups and what is not, as a backup has it'] as const
const DAY = [
  'test/deletion/deletion.test.ts',
  'are kept until the end of the last day, UTC, and deleted in the moment after it',
] as const

const keysLike = (pattern: RegExp): readonly Key[] =>
  (Object.keys(en) as Key[]).filter((key) => pattern.test(key))

/** Contents and retention of tables: compared with the database, which has no other table or column. */
const OF_TABLES = Object.fromEntries(keysLike(/^held\.holds_/).map((key) => [key, LISTED]))

/** Sentences of the page on stored data, each with the test that proves it. */
export const HELD_DEEDS: Partial<Record<Key, Proof>> = {
  ...OF_TABLES,
  'held.lede': [HELD, 'names every table and column of the database in ${code}'],
  'held.phone_cookie': [
    'test/participant/answering.test.ts',
    'gives the phone a secret that scripts and other sites cannot read, and nothing more',
  ],
  'held.phone_tab': [
    'test/browser/recovery.test.ts',
    'keeps what was typed and not yet sent over a reload, until the answers are sent',
  ],
  'held.never_device': NO_BYTE,
  'held.you_lede': [
    'test/response/rehearsal.test.ts',
    'is deleted whole, to the last byte, when the facilitator ends it',
  ],
  'held.in_backups': IN_BACKUPS,
  'held.in_hand_backups': [HELD, 'tells the settings of backups as they are'],
  'held.in_no_backup': IN_BACKUPS,
  'held.backups_daily': [
    SCHEDULE,
    'ends after its days, with what a restore set aside and what a dead process left',
  ],
  'held.backups_none': [SCHEDULE, 'is never taken when it is switched off'],
  'held.backups_deletion': [
    'test/deletion/renew.test.ts',
    'go, whatever they are called, and a fresh one is there instead',
  ],
  'held.logs_none': [SENDING, 'writes nothing of a participant’s requests to the log'],
  'held.logs_limits': [
    'test/participant/limits.test.ts',
    'let 600 join at once, and one more every tenth of a second',
  ],
  'held.readers_researchers': [
    'test/release/export.test.ts',
    'leaves out rehearsals, other consultations and sessions that are not sealed',
  ],
  'held.readers_server': ROUTES,
  'held.until_kept': LISTED,
  'held.until_deletion': DAY,
  'held.until_sealing': ONCE_SEALED,
  'held.until_day_after_sealing': ONCE_SEALED,
  'held.until_publication': LISTED,
  'held.until_use': ['test/people/set-up.test.ts', 'is done once'],
  'held.until_confirmation': [
    'test/consultation/access.test.ts',
    'is refused by another, and once settled a request is settled',
  ],
  'held.until_end_of_visit': ['test/people/visit.test.ts', 'ends fourteen hours after its last request'],
  'held.guard_cipher': [
    'test/response/draft.test.ts',
    'opens with no other key, in no other place, and not when a byte was changed',
  ],
  'held.guard_apart': NO_LINK,
  'held.guard_random': ['test/schema.test.ts', 'keeps nothing about a participant beside the answers'],
  'held.guard_unchanged': [SEALING, 'never changes a sealed response'],
  'held.guard_sealed': ROUTES,
  'held.guard_coders': ROUTES,
  'held.guard_no_page': ROUTES,
  'held.guard_three': [
    'test/response/totals.test.ts',
    'change on the minute only, all at once, and by three people at least',
  ],
  'held.guard_fixed': [
    'test/consultation/change.test.ts',
    'is refused by the database too: another code, a later date, whoever asks',
  ],
  'held.guard_researchers': ROUTES,
  'held.guard_team': ROUTES,
  'held.guard_colleagues': ROUTES,
  'held.guard_administrators': ROUTES,
  'held.guard_password': ['test/people/password.test.ts', 'has a new hash every time'],
  'held.guard_hashed': ['test/people/visit.test.ts', 'is stored under the hash of its id, never the id'],
}

/** Headings and table names, and how texts wait that only the phone has. */
export const HELD_NO_PROMISE: readonly Key[] = [
  ...keysLike(/^held\.purpose_/),
  'held.backups',
  'held.consultation',
  'held.guards',
  'held.logs',
  'held.never',
  'held.phone',
  'held.readers',
  'held.staff',
  'held.title',
  'held.until',
  'held.you',
]
