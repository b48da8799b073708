import { isLive, type Circumstances, type Claim } from './claim.ts'

const QUOTES = 'test/finding/quote.test.ts'
const quotes = (quoting: Circumstances['quoting']) => (here: Circumstances) =>
  here.asks_for_words && isLive(here) && here.quoting === quoting
/** Whether what people write may be quoted. */
export const mayQuote = (here: Circumstances) =>
  here.asks_for_words && isLive(here) && here.quoting !== 'none'
const leastNamed = ({ public_base }: Circumstances) => ({ n: public_base })

/** That findings quote nothing: it reassures, and folds away. */
export const UNQUOTED: readonly Claim<Circumstances>[] = [
  {
    key: 'response.claim_quotes_none',
    holds: quotes('none'),
    proof: [QUOTES, 'cannot be added where the consultation does not quote'],
  },
]

/** That findings may quote what people write, and what is named beside a quote. */
export const QUOTED: readonly Claim<Circumstances>[] = [
  {
    key: 'response.claim_quotes_participant',
    holds: quotes('participant'),
    proof: [
      QUOTES,
      'names nobody but a participant unless the consultation says so, and reviewed answers only',
    ],
  },
  {
    key: 'response.claim_quotes_group',
    holds: quotes('group'),
    values: leastNamed,
    proof: [QUOTES, 'names a group where 10 of it answered, and not where 9 did'],
  },
  {
    key: 'response.claim_quotes_place',
    holds: quotes('place'),
    values: leastNamed,
    proof: [QUOTES, 'names a place where 10 of it answered, and not where 9 did'],
  },
]

/** What becomes of the answers, and of quotes that were printed by then. */
export const QUOTES_STAY: readonly Claim<Circumstances>[] = [
  {
    key: 'response.claim_retention_quotes',
    holds: mayQuote,
    values: ({ retention }) => ({ date: retention }),
    proof: [QUOTES, 'are deleted with the answers, and stay in a paper that was downloaded before'],
  },
]
