import { expect } from 'chai'

import type { Circumstances } from '../../src/session/claim.ts'
import { claimsAt } from '../../src/session/claims.ts'

/** Circumstances without exceptions. */
const ORDINARY: Circumstances = {
  state: 'open',
  kind: 'live',
  forgetting: 'at_once',
  traces: 'none',
  asks_for_identity: false,
  asks_for_words: true,
  expected: 40,
  room_threshold: 5,
  public_base: 10,
  quoting: 'none',
  encrypted: true,
  local: false,
  retention: '31 December 2031',
}
const keys = (here: Partial<Circumstances>) =>
  claimsAt('start', { ...ORDINARY, ...here }).map(({ key }) => key)

describe('what participants are promised', () => {
  it('is everything that is always true, in the same order, what warns first', () => {
    expect(keys({})).to.deep.equal([
      'response.claim_no_name',
      'response.claim_own_words',
      'response.claim_no_finding',
      'response.claim_quotes_none',
      'response.claim_no_address',
      'response.claim_no_time',
      'response.claim_totals',
      'response.claim_threshold',
      'response.claim_network',
      'response.claim_retention',
    ])
  })

  for (const [when, here, said, unsaid] of [
    [
      'a question asks who somebody is',
      { asks_for_identity: true },
      'response.claim_asks_name',
      'response.claim_no_name',
    ],
    ['nothing is answered in words', { asks_for_words: false }, undefined, 'response.claim_own_words'],
    [
      'answers may be quoted',
      { quoting: 'participant' },
      'response.claim_quotes_participant',
      'response.claim_quotes_none',
    ],
    [
      'printed quotes outlast the answers',
      { quoting: 'participant' },
      'response.claim_retention_quotes',
      'response.claim_retention',
    ],
    [
      'a group may be named beside a quote',
      { quoting: 'group' },
      'response.claim_quotes_group',
      'response.claim_quotes_participant',
    ],
    [
      'a place may be named beside a quote',
      { quoting: 'place' },
      'response.claim_quotes_place',
      'response.claim_quotes_group',
    ],
    [
      'there are no words to quote',
      { quoting: 'group', asks_for_words: false },
      undefined,
      'response.claim_quotes_group',
    ],
    [
      'it is a rehearsal, whose words nobody quotes',
      { quoting: 'group', kind: 'rehearsal' },
      undefined,
      'response.claim_quotes_group',
    ],
    ['few people are expected', { expected: 8 }, 'response.claim_small', undefined],
    ['nobody has said how many are expected', { expected: 0 }, undefined, 'response.claim_small'],
    ['fifteen are expected', { expected: 15 }, undefined, 'response.claim_small'],
    [
      'pages travel unencrypted',
      { encrypted: false },
      'response.claim_no_encryption',
      'response.claim_network',
    ],
    [
      'nothing leaves this machine',
      { encrypted: false, local: true },
      undefined,
      'response.claim_no_encryption',
    ],
    ['it is a rehearsal', { kind: 'rehearsal' }, 'response.claim_rehearsal', 'response.claim_retention'],
    [
      'it is a rehearsal, whose words nobody reads',
      { kind: 'rehearsal' },
      undefined,
      'response.claim_own_words',
    ],
    ['the database keeps its log', { forgetting: 'not' }, 'response.claim_log', 'response.claim_no_time'],
    [
      'what is sent could be found in the log',
      { forgetting: 'not' },
      'response.claim_no_finding_log',
      'response.claim_no_finding',
    ],
    ['the log is emptied', { forgetting: 'when_quiet' }, 'response.claim_no_time', 'response.claim_log'],
  ] as const) {
    it(`changes when ${when}`, () => {
      if (said) expect(keys(here)).to.include(said)
      if (unsaid) expect(keys(here)).not.to.include(unsaid)
    })
  }

  it('names the threshold of the consultation', () => {
    const here = { ...ORDINARY, room_threshold: 8 }
    const claim = claimsAt('start', here).find(({ key }) => key === 'response.claim_threshold')
    expect(claim?.values?.(here)).to.deep.equal({ n: 8 })
  })

  it('names the people behind whom a group or place may be named', () => {
    for (const quoting of ['group', 'place'] as const) {
      const here = { ...ORDINARY, quoting, public_base: 12 }
      const claim = claimsAt('start', here).find(({ key }) => key === `response.claim_quotes_${quoting}`)
      expect(claim?.values?.(here)).to.deep.equal({ n: 12 })
    }
  })
})
