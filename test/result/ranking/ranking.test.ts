import { expect } from 'chai'

import { paths } from '../../../src/web/paths.ts'
import type { Question, Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { shortName } from '../../../src/result/overview/shown.ts'
import { installation, type Installation } from '../../support/app.ts'
import { everyKind } from '../../support/every-kind.ts'
import { amongFirst } from '../../statistic/ballots.ts'
import { withQuestion } from '../tables.ts'
import { held, order, recordsIn, sectionIn, tablesIn, type People } from './seeded.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

/** Ten people in each of two places. */
const LIMA: readonly People[] = [
  [6, order('lors'), 'farm'],
  [4, order('olrs'), 'town'],
]
const OSLO: readonly People[] = [
  [5, order('rols'), 'farm'],
  [5, order('olsr'), 'town'],
]
const LAW = 'Rule of law'
const OPEN = 'Transparency'
const REMEDY = 'Remedy for users'
const STEADY = 'Predictability'

/** A list of this many items in place of the four aims. */
const withItems = (count: number): Questionnaire => ({
  ...everyKind,
  choice_lists: {
    ...everyKind.choice_lists,
    aims: Array.from({ length: count }, (_, at) => ({ code: `i${at + 1}`, label: { en: `Item ${at + 1}` } })),
  },
})
const firstTo = (last: number) => Array.from({ length: last }, (_, at) => `i${at + 1}`)

describe('which item comes first', () => {
  it('is said by every method side by side, counted by hand', async () => {
    const { page } = await held(there, 'q7', { Lima: LIMA, Oslo: OSLO })
    const html = await page()
    const [all] = tablesIn(html)
    expect(all?.caption).to.equal('All people, n = 20')
    expect(all?.heads.slice(0, 7)).to.deep.equal([
      'Item',
      'Borda',
      'Schulze',
      'Kemeny',
      'First places',
      'Mean rank',
      'Median rank',
    ])
    // Borda of law: 6 x 3 + 4 x 2 + 5 x 1 + 5 x 2; a mean rank is 4 less Borda by the 20.
    expect(all?.rows.map((row) => row.slice(0, 7))).to.deep.equal([
      [OPEN, '49', '1', '1', '9', '1.55', '2'],
      [LAW, '41', '2', '2', '6', '1.95', '2'],
      [REMEDY, '25', '3', '3', '5', '2.75', '3'],
      [STEADY, '5', '4', '4', '0', '3.75', '4'],
    ])
    expect(sectionIn(html)).to.include(
      `Borda, Schulze and Kemeny agree on the first 3: “${OPEN}”, “${LAW}” and “${REMEDY}”`,
    )
    // Sums of ranks 39, 31, 55, 75: 12 x 1132 / (400 x 60).
    expect(sectionIn(html)).to.include('Kendall’s W is 0.57').and.include('All 20 rankings are complete.')
  })

  it('is said of each place and each group', async () => {
    const { page, csv } = await held(there, 'q7', { Lima: LIMA, Oslo: OSLO })
    const [, places, groups] = tablesIn(await page())
    // Lima: 26, 24, 10, 0; Oslo: 15, 25, 15, 5.
    expect(places?.heads).to.deep.equal(['Item', 'Lima n = 10', 'Oslo n = 10'])
    expect(places?.rows).to.deep.equal([
      [OPEN, '2', '1'],
      [LAW, '1', '2'],
      [REMEDY, '3', '2'],
      [STEADY, '4', '4'],
    ])
    // Farmers: law 18 + 5, open 12 + 10, remedy 6 + 15; towns: law 8 + 10, open 12 + 15, remedy 4, steady 5.
    expect(groups?.rows).to.deep.equal([
      [OPEN, '2', '1'],
      [LAW, '1', '2'],
      [REMEDY, '3', '4'],
      [STEADY, '4', '3'],
    ])
    const lima = (await csv()).filter(({ subgroup }) => subgroup === 'P0')
    expect(lima.map(({ n, item, value, place }) => [n, item, value, place])).to.deep.equal([
      ['10', 'law', '87', '1'],
      ['10', 'open', '80', '2'],
      ['10', 'remedy', '33', '3'],
      ['10', 'steady', '0', '4'],
    ])
  })

  it('says where the methods put another order, other items, or nothing first', async () => {
    const cases: readonly [people: readonly People[], said: string][] = [
      // A majority puts law first, and Borda openness: 24 to 18.
      [
        [
          [6, order('lors')],
          [4, order('orsl')],
        ],
        'Borda, Schulze and Kemeny put the same first, but not in the same order',
      ],
      [
        [
          [5, order('lors')],
          [5, order('srol')],
        ],
        'Borda, Schulze and Kemeny put no item before another',
      ],
    ]
    for (const [people, said] of cases) {
      const { page } = await held(there, 'q7', { Lima: people })
      expect(sectionIn(await page())).to.include(said)
    }
    const five = [
      [6, ['i1', 'i2', 'i3', 'i4', 'i5']],
      [5, ['i4', 'i5', 'i1', 'i2', 'i3']],
    ] as const
    const { page } = await held(there, 'q7', { Lima: five }, withItems(5))
    // Borda 34, 23, 12, 26, 15; pairs follow the six.
    expect(sectionIn(await page())).to.include(
      'Borda, Schulze and Kemeny do not agree on the first 3: only some put “Item 4” and “Item 3” there',
    )
  })

  it('gives a range of places where Kemeny has several orders', async () => {
    const { page } = await held(there, 'q7', {
      Lima: [
        [5, order('lors')],
        [5, order('srol')],
      ],
    })
    const [all] = tablesIn(await page())
    expect(all?.rows.map((row) => row.slice(1, 4))).to.deep.equal(
      Array.from({ length: 4 }, () => ['15', '1', '1–4']),
    )
    expect(sectionIn(await page())).to.include('several orders are equally good')
  })

  it('puts items that a person left out last together, and counts only complete rankings for W', async () => {
    const few: readonly People[] = [
      [6, ['law']],
      [4, order('olrs')],
    ]
    const { page } = await held(there, 'q8', { Lima: few })
    const [all] = tablesIn(await page())
    // Six people give law 3 and each other item 1: places 2 to 4 are 3 on the mean.
    expect(all?.rows.map((row) => row.slice(0, 2))).to.deep.equal([
      [LAW, '26'],
      [OPEN, '18'],
      [REMEDY, '10'],
      [STEADY, '6'],
    ])
    expect(sectionIn(await page())).to.include(
      '[c] Kendall’s W is not shown: fewer than 5 people ranked every item.',
    )
    const enough = await held(there, 'q8', { Lima: [...few, [1, order('olrs')]] })
    expect(sectionIn(await enough.page())).to.include('5 of 11 rankings are complete')
  })

  it('sorts by every column, by its address, and knows no other', async () => {
    // First places differ from Borda: law 6, openness 4 and steady 0.
    const { id, rosa, page } = await held(there, 'q7', {
      Lima: [
        [6, order('lors')],
        [4, order('orsl')],
      ],
    })
    const first = async (by: string) => tablesIn(await page({ order: by }))[0]?.rows[0]?.[0]
    expect(await first('')).to.equal(OPEN)
    for (const by of ['schulze', 'kemeny', 'first']) expect(await first(by), by).to.equal(LAW)
    for (const by of ['mean', 'median', 'top', 'asked'])
      expect(await first(by), by).to.equal({ mean: OPEN, median: LAW, top: OPEN, asked: LAW }[by])
    expect(await page({ order: 'first' })).to.match(/aria-sort="other"><a [^>]*>First places/)
    await rosa.get(paths.ranking(id, 'q7', { order: 'fame' })).expect(404)
    await rosa.get(`${paths.rankingCsv(id, 'q7')}?group=farm`).expect(404)
  })

  it('can be worked out again from the answers and the seed that it prints', async () => {
    const lima: readonly People[] = [
      [6, order('lors')],
      [4, order('srol')],
    ]
    const { page, csv } = await held(there, 'q7', { Lima: lima, Oslo: OSLO })
    const records = await csv()
    const one = (measure: string) => records.find((record) => record['measure'] === measure)?.['value']
    const seed = Number(one('seed'))
    expect(sectionIn(await page())).to.include(`1,000 times, seed ${seed};`)
    // As in an export: in any order; sorted by the scores of law, open, remedy, steady, the lowest first.
    const rooms = [
      [...Array.from({ length: 4 }, () => [3, 2, 1, 0]), ...Array.from({ length: 6 }, () => [0, 1, 2, 3])],
      [...Array.from({ length: 5 }, () => [2, 1, 0, 3]), ...Array.from({ length: 5 }, () => [1, 0, 3, 2])],
    ]
    const shares = amongFirst(rooms, 4, { top: 3, seed, draws: 1000 })
    const told = records.filter(({ measure }) => measure === 'top_3').map((record) => Number(record['value']))
    expect(told).to.deep.equal(shares.map((share) => Math.round(100 * share)))
    expect(
      told.some((share) => share > 0 && share < 100),
      'the control: not all is certain',
    ).to.equal(true)
  })
})

describe('which item gets most points', () => {
  it('is said by the mean, the median and the share who gave any', async () => {
    const { page, csv } = await held(there, 'q9', {
      Lima: [
        [6, { law: 60, open: 40, remedy: 0, steady: 0 }],
        [4, { law: 0, open: 20, remedy: 70, steady: 10 }],
      ],
    })
    const [all, places] = tablesIn(await page())
    expect(all?.heads.slice(0, 4)).to.deep.equal(['Item', 'Mean', 'Median', 'Gave any, %'])
    expect(all?.rows.map((row) => row.slice(0, 4))).to.deep.equal([
      [LAW, '36.00', '60', '60'],
      [OPEN, '32.00', '40', '100'],
      [REMEDY, '28.00', '0', '40'],
      [STEADY, '4.00', '0', '40'],
    ])
    expect(sectionIn(await page())).to.include(
      `The mean, the median and the share who gave any do not agree on the first 3: only some put “${STEADY}” there`,
    )
    expect(tablesIn(await page({ order: 'any' }))[0]?.rows[0]?.[0]).to.equal(OPEN)
    expect(places?.rows.map((row) => row[1])).to.deep.equal(['1', '2', '3', '4'])
    const shares = (await csv()).filter(({ measure, split }) => measure === 'share' && split === '')
    expect(shares.map(({ value }) => value)).to.deep.equal(['36', '32', '28', '4'])
  })
})

describe('an order without a result', () => {
  it('says why for one item, and for nobody', async () => {
    const alone = await held(there, 'q7', { Lima: [[6, ['i1']]] }, withItems(1))
    expect(sectionIn(await alone.page())).to.include('There is only one item, so there is no order.')
    await alone.rosa.get(paths.rankingCsv(alone.id, 'q7')).expect(404)
    const nobody = await held(there, 'q7', { Lima: [], Oslo: [] })
    const section = sectionIn(await nobody.page())
    expect(section)
      .to.include('[c] Not everyone can be shown')
      .and.not.to.match(/<table|<svg/)
    for (const { withheld, value } of await nobody.csv())
      expect([withheld, value]).to.deep.equal(['1', '-94'])
  })

  it('has the first of two items, and leaves Kemeny out of twenty', async () => {
    const two = await held(
      there,
      'q7',
      {
        Lima: [
          [6, ['i2', 'i1']],
          [2, ['i1', 'i2']],
        ],
      },
      withItems(2),
    )
    const [both] = tablesIn(await two.page())
    expect(both?.heads.at(-1)).to.equal('First, % of resamples')
    expect(both?.rows.map((row) => row.slice(0, 3))).to.deep.equal([
      ['Item 2', '6', '1'],
      ['Item 1', '2', '2'],
    ])
    const twenty = await held(there, 'q7', { Lima: [[7, firstTo(20)]] }, withItems(20))
    const section = sectionIn(await twenty.page())
    expect(section)
      .to.include('Kemeny’s order is worked out for 8 items at most')
      .and.not.to.include('>Kemeny<')
    expect(section).to.include('Borda and Schulze agree on the first 3: “Item 1”, “Item 2” and “Item 3”')
    await twenty.rosa.get(paths.ranking(twenty.id, 'q7', { order: 'kemeny' })).expect(200)
  })

  it('is not worked out where not everyone was offered the same items', async () => {
    const form = withQuestion(
      'q7',
      (question) => ({ ...question, choice_filter: "side = ${q1} or side = 'all'" }) as Question,
      {
        ...everyKind,
        choice_lists: {
          ...everyKind.choice_lists,
          aims: (everyKind.choice_lists['aims'] ?? []).map((aim, at) => ({
            ...aim,
            attributes: { side: at < 2 ? 'all' : '1' },
          })),
        },
      },
    )
    const some: People = [6, order('lo'), 'farm', { q1: { choice: '2' } }]
    const all: People = [6, order('rsol'), 'farm', { q1: { choice: '1' } }]
    const uneven = await held(there, 'q7', { Lima: [some, all] }, form)
    expect(sectionIn(await uneven.page())).to.include('Not everyone was offered the same items')
    await uneven.rosa.get(paths.rankingCsv(uneven.id, 'q7')).expect(404)
    const alike = await held(there, 'q7', { Lima: [some] }, form)
    expect(sectionIn(await alike.page())).to.include('[c] Not everyone can be shown')
  })
})

describe('an order and what is withheld', () => {
  it('is not told of everyone, nor of any place, where too few answered', async () => {
    const { page, csv } = await held(there, 'q7', { Lima: [[3, order('lors')]], Oslo: [[1, order('olrs')]] })
    const section = sectionIn(await page())
    expect(section)
      .to.include('[c] Not everyone can be shown')
      .and.not.to.match(/<table|<svg|Kendall|seed/)
    for (const { n, value, place } of await csv())
      expect([n, value, place]).to.deep.equal(['-94', '-94', '-94'])
  })

  it('tells of a subgroup only where its row of every item is shown, in every split', async () => {
    const { id, rosa, csv } = await held(there, 'q8', {
      Lima: [
        [12, order('lors'), 'farm'],
        [8, ['open'], 'town'],
      ],
      Oslo: [
        [6, order('rols'), 'farm'],
        [2, ['steady'], 'town'],
      ],
      Rome: [[3, order('sr'), 'farm']],
    })
    let hidden = 0
    for (const [by, split] of [
      ['', 'workshop'],
      ['group', 'group'],
    ] as const) {
      const rows = recordsIn(
        (await rosa.get(paths.figure(id, 'q8', by && `by=${by}`, '.csv')).expect(200)).text,
      )
      const shown = new Set(rows.filter(({ withheld }) => withheld === '0').map(({ subgroup }) => subgroup))
      for (const { subgroup = '', withheld, n } of (await csv(by)).filter((one) => one['split'] === split)) {
        expect(withheld === '0', `${split} ${subgroup}`).to.equal(shown.has(subgroup))
        if (withheld === '1') hidden += 1
        if (withheld === '0') expect(n).to.equal(rows.find((row) => row['subgroup'] === subgroup)?.['n'])
      }
    }
    expect(hidden, 'the control: something is withheld').to.be.above(0)
  })

  it('draws the people of places that are not shown as one', async () => {
    // Each place alone is of one mind, so that only people drawn across places can change the order.
    const places = {
      Lima: [[6, order('lors')]],
      Oslo: [[3, order('olsr')]],
      Rome: [[4, order('sorl')]],
    } as const
    const { csv } = await held(there, 'q7', places)
    const records = await csv()
    const mixed = records.filter(({ measure }) => measure === 'share_low' || measure === 'share_high')
    const hidden = new Set(records.filter(({ withheld }) => withheld === '1').map(({ subgroup }) => subgroup))
    expect([...hidden]).to.include.members(['P1', 'P2'])
    const law = mixed.filter(({ item }) => item === 'law').map(({ value }) => Number(value))
    expect(law[0]).to.be.below(law[1] ?? 0)
  })
})

describe('the overview', () => {
  it('says by Borda what leads, and where the places agree, however close the means are', async () => {
    // Borda 73 and 72 of 29 people: both means are 1.5.
    const close: readonly People[] = [
      [15, order('lors')],
      [14, order('olrs')],
    ]
    const { id, rosa } = await held(there, 'q7', { Lima: close, Oslo: close })
    const { text } = await rosa.get(paths.results(id)).expect(200)
    const row = text.slice(text.indexOf(paths.result(id, 'q7')))
    expect(row.slice(0, row.indexOf('</tr>')))
      .to.include(`“${LAW}” first: mean rank 1.5`)
      .and.include('Same first')
  })

  it('leads to the map of a set of statements', async () => {
    const { id, rosa } = await held(there, 'q3', { Lima: [[6, { a: '4', b: '5' }]] })
    const { text } = await rosa.get(paths.results(id)).expect(200)
    const maps = [...text.matchAll(/href="([^"]*\/map)"/g)].map(([, path]) => path)
    expect(maps).to.deep.equal([paths.agreementMap(id, 'q3')])
  })
})

describe('the short name of a question', () => {
  it('is its first words, as many as fit, without the mark at its end', () => {
    expect(shortName('How well prepared are you?')).to.equal('How well prepared are you')
    expect(shortName('Which recommendations should come first?')).to.equal('Which recommendations should…')
    expect(shortName('Unwieldinessunwieldinessunwieldiness')).to.equal('Unwieldinessunwieldinessunwiel…')
    expect(shortName('各地的人们认为哪一项建议应该排在最前面？')).to.equal('各地的人们认为哪一项建议应该排…')
    expect(shortName('أي التوصيات أولاً؟')).to.equal('أي التوصيات أولاً')
  })
})

describe('the files of an order', () => {
  it('are the numbers of the page, and the picture by itself', async () => {
    const { id, rosa } = await held(there, 'q7', { Lima: LIMA, Oslo: OSLO })
    const svg = await rosa.get(paths.rankingPicture(id, 'q7', 'svg', 'group')).expect(200)
    expect(svg.headers['content-disposition']).to.match(/-q7-ranking-by-group\.svg/)
    const text = String(svg.body)
    expect(text).to.include('Farmers').and.include('in the top three in 100\u00a0% of resamples')
    const png = await rosa.get(paths.rankingPicture(id, 'q7', 'png')).expect(200)
    expect(png.headers['content-type']).to.equal('image/png')
    await rosa.get(paths.rankingCsv(id, 'q1')).expect(404)
    await rosa.get(paths.rankingCsv(id, 'q7', 'fame')).expect(404)
  })

  it('are in Arabic, too', async () => {
    const { rosa, page } = await held(there, 'q7', { Lima: LIMA, Oslo: OSLO })
    await rosa.act(paths.staffLanguage(), { lang: 'ar' })
    expect(sectionIn(await page()))
      .to.include('بوردا')
      .and.not.to.match(/Borda|undefined|NaN|result\.ranking/)
      // A quoted name isolated once more has no letter of its own and would be read from left to right.
      .and.not.to.match(/\u2068[^\p{L}\u2069]*\u2068/u)
  })
})
