import {
  always,
  forgets,
  isErased,
  isLive,
  isRehearsal,
  remembers,
  SMALL,
  type Claim,
  type Needs,
  type Where,
} from './claim.ts'
import { DELETED, NOTE_CLAIMS } from './note-claims.ts'
import { mayQuote, QUOTED, QUOTES_STAY, UNQUOTED } from './quote-claims.ts'

/** The claims that hold at a place, in the order in which they are told. */
export const claimsAt = <Told extends Where>(place: Told, here: Needs[Told]): readonly Claim<Needs[Told]>[] =>
  CLAIMS[place].filter(({ holds }) => holds(here))

const IDENTITY = ['test/questionnaire/checks/identity.test.ts', 'is noticed in “${label}”'] as const
const SAID = 'test/participant/claims.test.ts'
const LOG = 'test/assurance/postgres-log.test.ts'
const LOG_EMPTIED = 'holds nothing that a phone’s cookie leads to, and no order, where its log is emptied'
const LOG_KEPT =
  'holds it all, the control, where segments of the log are used again: a new name and the old bytes'
const SENDING = 'test/response/sending.test.ts'
const NO_LINK = 'deletes the draft, and leaves nothing that leads from the receipt to the response'
const NO_TIME = 'leaves in no table when somebody answered: the quarter of an hour goes with the draft'
const SEALING = 'test/response/sealing.test.ts'
const NOT_SENT = [SEALING, 'deletes what was begun and not sent, and later the receipts'] as const
const REHEARSAL = 'test/response/rehearsal.test.ts'
const GONE = 'says to those who have sent what becomes of it, and to those who come back that it is gone'
const ENDED = 'is deleted whole, to the last byte, when the facilitator ends it'
const EXPORTED = 'leaves out rehearsals, other consultations and sessions that are not sealed'
const SENT_ONCE = 'stores the answers, the group and the language, as canonical JSON, and says so'

/** Whether one person's answers can be found again. */
const RETRIEVAL: readonly Claim<Needs['check']>[] = [
  {
    key: 'response.claim_no_finding',
    holds: (here) => forgets(here) && !here.asks_for_identity,
    proof: [SENDING, NO_LINK],
  },
  {
    key: 'response.claim_no_finding_log',
    holds: (here) => remembers(here) && !here.asks_for_identity,
    proof: [SENDING, NO_LINK],
  },
  { key: 'response.claim_finding', holds: (here) => here.asks_for_identity, proof: IDENTITY },
]

/** Every sentence that is told in some circumstances and not in others; the rest are in deeds.ts. */
export const CLAIMS: { readonly [Told in Where]: readonly Claim<Needs[Told]>[] } = {
  start: [
    // The first of these stand on the page, the others fold away: what warns comes before what reassures.
    { key: 'response.claim_rehearsal', holds: isRehearsal, proof: [REHEARSAL, ENDED] },
    { key: 'response.claim_no_name', holds: (here) => !here.asks_for_identity, proof: IDENTITY },
    { key: 'response.claim_asks_name', holds: (here) => here.asks_for_identity, proof: IDENTITY },
    {
      key: 'response.claim_no_encryption',
      holds: ({ encrypted, local }) => !encrypted && !local,
      proof: ['test/web/security.test.ts', 'asks for encryption only where there is some'],
    },
    {
      key: 'response.claim_small',
      holds: ({ expected }) => expected > 0 && expected < SMALL,
      values: ({ expected }) => ({ n: expected }),
      proof: [SAID, 'changes when ${when}'],
    },
    {
      key: 'response.claim_own_words',
      holds: (here) => here.asks_for_words && isLive(here),
      proof: [
        'test/result/results.test.ts',
        'lists what people wrote without saying where, each in a direction of its own',
      ],
    },
    ...QUOTED,
    { key: 'response.claim_log', holds: remembers, proof: [LOG, LOG_KEPT] },
    ...RETRIEVAL,
    ...UNQUOTED,
    {
      key: 'response.claim_no_address',
      holds: always,
      proof: [SEALING, 'leaves no byte of a phone, of its keys or of words that were not sent'],
    },
    { key: 'response.claim_no_time', holds: forgets, proof: [LOG, LOG_EMPTIED] },
    {
      key: 'response.claim_totals',
      holds: always,
      proof: ['test/session/console.test.ts', 'are three numbers, as they were counted last, and the state'],
    },
    {
      key: 'response.claim_threshold',
      holds: isLive,
      values: ({ room_threshold }) => ({ n: room_threshold }),
      proof: [
        'test/result/results.test.ts',
        'marks what is withheld in figure, table and CSV, and withholds another beside a total',
      ],
    },
    {
      key: 'response.claim_network',
      holds: ({ encrypted }) => encrypted,
      proof: ['test/web/security.test.ts', 'asks for encryption only where there is some'],
    },
    {
      key: 'response.claim_retention',
      holds: (here) => isLive(here) && !mayQuote(here),
      values: ({ retention }) => ({ date: retention }),
      proof: DELETED,
    },
    ...QUOTES_STAY,
  ],
  check: [...RETRIEVAL],
  sent: [
    {
      key: 'response.sent_lede',
      holds: (here) => forgets(here) && !here.asks_for_identity,
      proof: [SENDING, SENT_ONCE],
    },
    {
      key: 'response.sent_asked',
      holds: (here) => forgets(here) && here.asks_for_identity,
      proof: [SENDING, SENT_ONCE],
    },
    { key: 'response.sent_log', holds: remembers, proof: [LOG, LOG_KEPT] },
    {
      key: 'response.next_rehearsal',
      holds: isRehearsal,
      proof: [REHEARSAL, GONE],
    },
    {
      key: 'response.next_seal',
      holds: (here) => isLive(here) && here.forgetting === 'at_once',
      proof: ['test/response/sealed-files.test.ts', 'keep nothing of the order of arrival'],
    },
    {
      key: 'response.next_seal_quiet',
      holds: (here) => isLive(here) && here.forgetting === 'when_quiet',
      proof: [LOG, 'waits for other sessions, says so, and is cleared when the last is over'],
    },
    {
      key: 'response.next_seal_log',
      holds: (here) => isLive(here) && remembers(here),
      proof: [SEALING, 'never changes a sealed response'],
    },
    {
      key: 'response.next_read',
      holds: isLive,
      proof: ['test/release/export.test.ts', EXPORTED],
    },
  ],
  closed: [
    {
      key: 'response.closed_stored',
      holds: (here) => isLive(here) && here.deleted === '',
      proof: [SENDING, SENT_ONCE],
    },
    {
      key: 'response.closed_deleted',
      holds: (here) => here.deleted !== '',
      proof: DELETED,
      values: ({ deleted }) => ({ day: deleted }),
    },
    { key: 'response.closed_not_kept', holds: isErased, proof: NOT_SENT },
    { key: 'response.closed_not_counted', holds: (here) => !isErased(here), proof: NOT_SENT },
  ],
  console: [
    { key: 'session.order_gone', holds: isErased, proof: [LOG, LOG_EMPTIED] },
    {
      key: 'session.order_waits',
      holds: (here) => here.state === 'sealed' && forgets(here) && !isErased(here),
      proof: [LOG, 'waits for other sessions, says so, and is cleared when the last is over'],
    },
    {
      key: 'session.order_log',
      holds: (here) => here.state === 'sealed' && remembers(here),
      proof: [LOG, LOG_KEPT],
    },
  ],
  notes: NOTE_CLAIMS,
  held: [
    { key: 'response.claim_no_time', holds: forgets, proof: [SENDING, NO_TIME] },
    { key: 'response.claim_log', holds: remembers, proof: [LOG, LOG_KEPT] },
    {
      key: 'held.order_at_once',
      holds: ({ forgetting }) => forgetting === 'at_once',
      proof: ['test/response/sealed-files.test.ts', 'keep nothing of the order of arrival'],
    },
    {
      key: 'held.order_when_quiet',
      holds: ({ forgetting }) => forgetting === 'when_quiet',
      proof: [LOG, 'waits for other sessions, says so, and is cleared when the last is over'],
    },
    { key: 'held.order_log', holds: remembers, proof: [LOG, LOG_KEPT] },
  ],
}
