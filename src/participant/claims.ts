import type { Key } from '../web/catalogue/en.ts'

/** What the sentences about anonymity depend on. */
export type Circumstances = Readonly<{
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
  rehearsal: boolean
}>

export type Claim = Readonly<{ key: Key; values?: Readonly<Record<string, string | number>> }>

/** In a group smaller than this, someone who knows it might guess who wrote an answer. */
const SMALL = 15

/** The sentences a participant reads before they begin: each only when it is true. */
export function claimsFor(here: Circumstances): readonly Claim[] {
  return [
    ...(here.rehearsal ? [{ key: 'response.claim_rehearsal' } as const] : []),
    { key: here.asks_for_identity ? 'response.claim_asks_name' : 'response.claim_no_name' },
    { key: 'response.claim_no_address' },
    { key: 'response.claim_no_time' },
    { key: 'response.claim_totals' },
    { key: 'response.claim_threshold', values: { n: here.room_threshold } },
    ...(here.expected > 0 && here.expected < SMALL
      ? [{ key: 'response.claim_small', values: { n: here.expected } } as const]
      : []),
    ...(here.asks_for_words ? [{ key: 'response.claim_own_words' } as const] : []),
    ...(here.encrypted ? [{ key: 'response.claim_network' } as const] : []),
    ...(here.encrypted || here.local ? [] : [{ key: 'response.claim_no_encryption' } as const]),
    { key: 'response.claim_no_finding' },
    ...(here.rehearsal
      ? []
      : [{ key: 'response.claim_retention', values: { date: here.retention } } as const]),
  ]
}
