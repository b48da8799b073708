import { expect } from 'chai'

import { dividedBy } from '../../src/result/withheld.ts'
import { aSealedSession, each, mergedOf, THRESHOLD } from './tables.ts'

describe('the splits of a question', () => {
  const sources = [aSealedSession(1, 'GVA'), aSealedSession(2, 'OSL')]
  const answered = {
    shown: mergedOf(sources, 'q1'),
    asking: sources.map((source) => ({
      source,
      pools: ['farm', 'town'].map((group) => ({
        group,
        language: 'en',
        form: source.version.form,
        answers: each(8, { choice: '1' }),
        unanswered: 0,
        unasked: 0,
      })),
    })),
    sources,
    groups: ['farm', 'town'].map((code, at) => ({
      id: at + 1,
      consultation_id: 1,
      code,
      position: at + 1,
      label: { en: code },
    })),
    threshold: THRESHOLD,
  }

  it('are all shown where it is known what to withhold', () => {
    const { divided, splits, narrowed } = dividedBy('group', ['workshop', 'group'], answered)
    expect([divided.split, splits, narrowed]).to.deep.equal(['group', ['workshop', 'group'], undefined])
  })

  it('are decided once for the same answers, and again for another threshold, group or session', () => {
    const shut = (own: typeof answered, digest?: string) => {
      const asking = own.asking.map(({ source, pools }) => ({
        source: digest ? { ...source, session: { ...source.session, digest } } : source,
        pools,
      }))
      const held = { ...own, asking, sources: asking.map(({ source }) => source) }
      return dividedBy('group', ['workshop', 'group'], held).divided.closed
    }
    const [first, fewer] = [shut(answered), shut({ ...answered, groups: answered.groups.slice(1) })]
    expect(first).to.be.instanceOf(Map)
    expect(shut({ ...answered })).to.equal(first)
    expect(shut({ ...answered, threshold: 6 })).not.to.equal(first)
    expect(fewer).not.to.equal(first)
    expect(shut(answered, 'another')).not.to.equal(first)
  })

  it('are none but workshops where that takes too long to find out', () => {
    const { divided, splits, narrowed } = dividedBy('group', ['workshop', 'group'], answered, 10)
    expect([divided.split, splits, narrowed]).to.deep.equal(['workshop', ['workshop'], 'effort'])
    expect(divided.subgroups.map(({ code }) => code)).to.deep.equal(['GVA', 'OSL'])
  })
})
