import type { Key } from '../web/catalogue/en.ts'
import type { Session } from './session.ts'

/** What every sentence about a session depends on. */
export type Standing = Pick<Session, 'state' | 'kind' | 'forgetting' | 'traces'>

/** What the sentences before the first question depend on. */
export type Circumstances = Standing &
  Readonly<{
    /** Some question asks for a name, an e-mail address or a telephone number. */
    asks_for_identity: boolean
    /** Some question is answered in the person's own words. */
    asks_for_words: boolean
    /** People expected in the workshop; 0 when nobody has said. */
    expected: number
    room_threshold: number
    /** The pages travel encrypted. */
    encrypted: boolean
    /** The server is this very machine, so that nothing travels. */
    local: boolean
    /** When all answers are deleted, as written in the language of the page. */
    retention: string
  }>

/** Where sentences are told, and what they depend on there. */
type Needs = {
  start: Circumstances
  check: Standing
  sent: Standing & Pick<Circumstances, 'asks_for_identity'>
  closed: Standing
  console: Standing
}
export type Place = keyof Needs

/** A sentence that promises something: told where it holds, and proved by the test of this file and title. */
export type Claim<Here> = Readonly<{
  key: Key
  holds: (here: Here) => boolean
  proof: readonly [file: string, title: string]
  values?: (here: Here) => Readonly<Record<string, string | number>>
}>

/** The claims that hold at a place, in the order in which they are told. */
export const claimsAt = <Told extends Place>(place: Told, here: Needs[Told]): readonly Claim<Needs[Told]>[] =>
  CLAIMS[place].filter(({ holds }) => holds(here))

/** In a group smaller than this, someone who knows it might guess who wrote an answer. */
const SMALL = 15

const always = () => true
const isRehearsal = ({ kind }: Standing) => kind === 'rehearsal'
const isLive = ({ kind }: Standing) => kind === 'live'
/** The order of arrival, and what a phone's cookie leads to, go with the session. */
const forgets = ({ forgetting }: Standing) => forgetting !== 'not'
const remembers = ({ forgetting }: Standing) => forgetting === 'not'
/** They have gone by now. */
const isErased = ({ state, forgetting, traces }: Standing) =>
  state === 'sealed' && (forgetting === 'at_once' || (forgetting === 'when_quiet' && traces !== 'order'))

const IDENTITY = ['test/questionnaire/checks/identity.test.ts', 'is noticed in “${label}”'] as const
const SAID = 'test/participant/claims.test.ts'
const LOG = 'test/assurance/postgres-log.test.ts'
const LOG_EMPTIED = 'holds nothing that a phone’s cookie leads to, and no order, where its log is emptied'
const LOG_KEPT =
  'holds it all, the control, where segments of the log are used again: a new name and the old bytes'
const SENDING = 'test/response/sending.test.ts'
const NO_LINK = 'deletes the draft, and leaves nothing that leads from the receipt to the response'
const SEALING = 'test/response/sealing.test.ts'
const SENT_ONCE = 'stores the answers, the group and the language, as canonical JSON, and says so'

/** Every sentence that is told in some circumstances and not in others; the rest are in deeds.ts. */
export const CLAIMS: { readonly [Told in Place]: readonly Claim<Needs[Told]>[] } = {
  start: [
    { key: 'response.claim_rehearsal', holds: isRehearsal, proof: [SAID, 'changes when ${when}'] },
    { key: 'response.claim_no_name', holds: (here) => !here.asks_for_identity, proof: IDENTITY },
    { key: 'response.claim_asks_name', holds: (here) => here.asks_for_identity, proof: IDENTITY },
    {
      key: 'response.claim_no_address',
      holds: always,
      proof: [SEALING, 'leaves no byte of a phone, of its keys or of words that were not sent'],
    },
    { key: 'response.claim_no_time', holds: forgets, proof: [LOG, LOG_EMPTIED] },
    { key: 'response.claim_log', holds: remembers, proof: [LOG, LOG_KEPT] },
    {
      key: 'response.claim_totals',
      holds: always,
      proof: ['test/session/console.test.ts', 'are two numbers and the state'],
    },
    {
      key: 'response.claim_threshold',
      holds: isLive,
      values: ({ room_threshold }) => ({ n: room_threshold }),
      proof: [
        'test/result/results.test.ts',
        'marks what is withheld in figure, table and CSV, and gives no total beside it',
      ],
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
    {
      key: 'response.claim_network',
      holds: ({ encrypted }) => encrypted,
      proof: ['test/web/security.test.ts', 'asks for encryption only where there is some'],
    },
    {
      key: 'response.claim_no_encryption',
      holds: ({ encrypted, local }) => !encrypted && !local,
      proof: ['test/web/security.test.ts', 'asks for encryption only where there is some'],
    },
    { key: 'response.claim_no_finding', holds: forgets, proof: [SENDING, NO_LINK] },
    { key: 'response.claim_no_finding_log', holds: remembers, proof: [SENDING, NO_LINK] },
    {
      key: 'response.claim_retention',
      holds: isLive,
      values: ({ retention }) => ({ date: retention }),
      proof: [SAID, 'changes when ${when}'],
    },
  ],
  check: [
    { key: 'response.claim_no_finding', holds: forgets, proof: [SENDING, NO_LINK] },
    { key: 'response.claim_no_finding_log', holds: remembers, proof: [SENDING, NO_LINK] },
  ],
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
    { key: 'response.claim_rehearsal', holds: isRehearsal, proof: [SAID, 'changes when ${when}'] },
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
      proof: [
        'test/release/export.test.ts',
        'leaves out rehearsals, other consultations and sessions that are not sealed',
      ],
    },
  ],
  closed: [
    { key: 'response.closed_stored', holds: isLive, proof: [SENDING, SENT_ONCE] },
    {
      key: 'response.closed_not_kept',
      holds: isErased,
      proof: [SEALING, 'deletes what was begun and not sent, and later the receipts'],
    },
    {
      key: 'response.closed_not_counted',
      holds: (here) => !isErased(here),
      proof: [SEALING, 'deletes what was begun and not sent, and later the receipts'],
    },
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
}
