import { expect } from 'chai'

import type { Answer } from '../../src/instrument/answer.ts'
import { choicesIn } from '../../src/instrument/questionnaire.ts'
import { headlineOf } from '../../src/result/headline.ts'
import { wordingOf } from '../../src/result/wording.ts'
import { languageOf } from '../../src/web/language.ts'
import { everyKind } from '../support/every-kind.ts'
import { aSealedSession, each, tableOf } from './tables.ts'

const GVA = aSealedSession(1, 'GVA')
const CAL = aSealedSession(2, 'CAL')
const ZRH = aSealedSession(3, 'ZRH')
const chosen = (first: number, second: number): readonly Answer[] => [
  ...each(first, { choice: '1' }),
  ...each(second, { choice: '2' }),
]
const law = (most: number): Answer => ({ law: most, open: 100 - most, remedy: 0, steady: 0 })

type Held = Parameters<typeof tableOf>[1]
const said = (code: string, held: Held, language = 'en') => {
  const table = tableOf(code, held)
  return wordingOf(table, languageOf(language, 'en'), 5).sentenceOf(headlineOf(table))
}

const filtered = {
  ...everyKind,
  choice_lists: {
    ...everyKind.choice_lists,
    sources: [...choicesIn(everyKind, 'sources'), { code: '4', label: { en: 'Advice' } }],
  },
}
const partly: Held = [
  [GVA, chosen(6, 4)],
  [aSealedSession(4, 'GVA', filtered, 2), each(3, { choice: '4' })],
]

describe('what a figure says', () => {
  const cases: readonly (readonly [string, string, Held, string])[] = [
    ['nothing when no row is shown', 'q1', [[GVA, chosen(4, 0)]], 'No row can be shown'],
    [
      'that only all workshops together are shown, where no row of its own is',
      'q1',
      [
        [GVA, chosen(4, 0)],
        [CAL, chosen(0, 4)],
      ],
      'Only all workshops together can be shown',
    ],
    [
      'which option leads everywhere, with the lowest and the highest share',
      'q1',
      [
        [GVA, chosen(6, 4)],
        [CAL, chosen(9, 1)],
        [ZRH, chosen(0, 4)],
      ],
      '“National law” comes first in every workshop shown: 60\u00a0% in Place GVA, 90\u00a0% in Place CAL',
    ],
    [
      'where the gap is widest when another option leads elsewhere',
      'q1',
      [
        [GVA, chosen(6, 4)],
        [CAL, chosen(2, 8)],
      ],
      'Widest gap, “National law”: 60\u00a0% in Place GVA, 20\u00a0% in Place CAL',
    ],
    [
      'the lead in a single workshop',
      'q1',
      [[GVA, chosen(6, 4)]],
      'In Place GVA, “National law” comes first with 60\u00a0%',
    ],
    [
      'nothing of a lead beside what is withheld',
      'q1',
      partly,
      'Some numbers are withheld, so nothing can be said to come first',
    ],
    [
      'where the gap is widest when what is withheld might lead',
      'q1',
      [...partly, [CAL, chosen(2, 8)]],
      'Widest gap, “Our own standards”: 80\u00a0% in Place CAL, 31\u00a0% in Place GVA',
    ],
    [
      'that nothing leads alone',
      'q1',
      [[GVA, chosen(5, 5)]],
      'In Place GVA, none of the answers comes first alone',
    ],
    [
      'that workshops do not differ',
      'q4',
      [
        [GVA, each(5, 6)],
        [CAL, each(5, 6)],
      ],
      'The workshops shown do not differ on “How predictable are requests?”',
    ],
    [
      'from where to where means run',
      'q4',
      [
        [GVA, each(5, 6)],
        [CAL, each(5, 3)],
      ],
      'The mean runs from 3.0 in Place CAL to 6.0 in Place GVA',
    ],
    [
      'the statement workshops differ on most, by the share that agrees',
      'q3',
      [
        [GVA, [...each(8, { a: '4', b: '5' }), ...each(2, { a: '2', b: '1' })]],
        [CAL, [...each(7, { a: '5', b: '1' }), ...each(3, { a: '3', b: '4' })]],
      ],
      'Widest gap, “Small companies are heard”: 80\u00a0% in Place GVA and 30\u00a0% in Place CAL chose “Agree” to “Strongly agree”',
    ],
    [
      'the best mean rank, which is the lowest',
      'q7',
      [
        [GVA, each(5, ['law', 'open', 'remedy', 'steady'])],
        [CAL, each(5, ['law', 'steady', 'remedy', 'open'])],
      ],
      '“Rule of law” has the best mean rank in every workshop shown: 1.0 in Place CAL, 1.0 in Place GVA',
    ],
    [
      'what receives most points',
      'q9',
      [
        [GVA, each(5, law(60))],
        [CAL, each(5, law(70))],
      ],
      '“Rule of law” receives most points in every workshop shown: a mean of 60.0 in Place GVA, 70.0 in Place CAL',
    ],
  ]
  for (const [name, code, held, sentence] of cases) {
    it(`is ${name}`, () => {
      expect(said(code, held)).to.equal(sentence)
    })
  }

  it('is said in French and Arabic too, with words of another script set apart in Arabic', () => {
    const held: Held = [[GVA, chosen(6, 4)]]
    expect(said('q1', held, 'fr')).to.equal('Place GVA : « Le droit national » vient en tête avec 60\u00a0%')
    expect(said('q1', held, 'ar'))
      .to.include('\u2068Place GVA\u2069')
      .and.include('60\u00a0%')
  })

  it('tells two workshops in one place apart by their codes', () => {
    const twice = { ...CAL, workshop: { ...CAL.workshop, place: GVA.workshop.place } }
    expect(
      said('q4', [
        [GVA, each(5, 6)],
        [twice, each(5, 3)],
      ]),
    ).to.equal('The mean runs from 3.0 in Place GVA (CAL) to 6.0 in Place GVA (GVA)')
  })
})
