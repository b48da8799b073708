import { expect } from 'chai'
import fc from 'fast-check'

import { cohensKappa, nominalAlpha, type Rated, shareAgreed } from '../../src/statistic/coders.ts'

/** Units from one line of characters a coder; a point or a star where that coder said nothing. */
const unitsOf = (...coders: readonly string[]): readonly Rated[] => {
  const said = coders.map((line) => line.split(' ').map((one) => (/^[.*]$/.test(one) ? null : one)))
  return (said[0] ?? []).map((_, unit) => said.map((line) => line[unit] ?? null))
}

/** Units from a table of two coders: rows are what the first said, columns what the second said. */
const unitsOfTable = (table: readonly (readonly number[])[]): readonly Rated[] =>
  table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, () => [one, other])),
  )

/** Units from how many coders chose each category. */
const unitsOfCounts = (rows: readonly (readonly number[])[]): readonly Rated[] =>
  rows.map((row) => row.flatMap((count, category) => Array.from({ length: count }, () => category)))

const KRIPPENDORFF = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)
/** Fleiss 1971: six of the psychiatrists who diagnosed 30 patients, as in statsmodels and in R's irr. */
const DIAGNOSES =
  `444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445
  333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555`
    .split(/\s+/)
    .map((row) => row.split(''))
/** R's irr: the anxiety of 20 people in the eyes of three raters. */
const ANXIETY = unitsOf(
  '3 3 3 4 5 5 2 3 5 2 2 6 1 5 2 2 1 2 4 3',
  '3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4',
  '2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2',
)
/** Artstein and Poesio 2008: 46 stat and stat, 6 ireq and stat, 32 ireq and ireq, 6 ireq and chck, 10 chck and chck. */
const DIALOGUE = unitsOfTable([
  [46, 0, 0],
  [6, 32, 6],
  [0, 0, 10],
])
const WIKIPEDIA_FLEISS = unitsOfCounts([
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
])
const coders = (units: readonly Rated[], ...which: readonly number[]) =>
  units.map((unit) => which.map((coder) => unit[coder] ?? null))
/** Fleiss' kappa, Scott's pi with two coders: alpha without its correction for few values, where all coded all. */
const fleissFrom = (units: readonly Rated[]) => {
  const values = units.flat().length
  return 1 - ((1 - (nominalAlpha(units).value ?? NaN)) * values) / (values - 1)
}
/** Randolph's kappa, Bennett's S with two coders: the share agreed beyond that of categories drawn alike. */
const freeFrom = (units: readonly Rated[], categories: number) =>
  ((shareAgreed(units).value ?? NaN) - 1 / categories) / (1 - 1 / categories)

describe("Krippendorff's nominal alpha", () => {
  it('is the published one with gaps (Krippendorff 2011, data C; R: irr kripp.alpha)', () => {
    expect(nominalAlpha(KRIPPENDORFF).value).to.be.closeTo(0.743421052632, 1e-12)
  })

  it('is the published one of the Wikipedia page', () => {
    const units = unitsOf(
      '* * * * * 3 4 1 2 1 1 3 3 * 3',
      '1 * 2 1 3 3 4 3 * * * * * * *',
      '* * 2 1 3 4 4 * 2 1 1 3 3 * 4',
    )
    expect(nominalAlpha(units).value).to.be.closeTo(0.691358, 5e-7)
  })

  it('is the published one below zero, a unit of one coder left out (NLTK)', () => {
    expect(nominalAlpha(unitsOf('yes yes yes', 'no no .', 'no . .')).value).to.be.closeTo(-0.333333, 5e-7)
  })

  it('is the published one of Artstein and Poesio', () => {
    expect(nominalAlpha(DIALOGUE).value).to.be.closeTo(0.80053, 5e-6)
  })

  it('differs from Fleiss’ kappa and Scott’s pi by its correction alone', () => {
    expect(fleissFrom(DIALOGUE)).to.be.closeTo(0.79953, 5e-6)
    expect(fleissFrom(DIAGNOSES)).to.be.closeTo(0.4302445, 5e-8)
    expect(fleissFrom(WIKIPEDIA_FLEISS)).to.be.closeTo(0.21, 5e-4)
    const [one, other] = [unitsOfCounts([[7, 1], [3, 5]]), unitsOfCounts([[6, 1, 0], [0, 7, 0]])] // prettier-ignore
    expect(fleissFrom(one)).to.be.closeTo(0.161905, 5e-7)
    expect(fleissFrom(other)).to.be.closeTo(0.708333, 5e-7)
  })

  it('punishes a rare code: one lone use in 20 is 0, one agreed and one lone use 0.648649', () => {
    expect(nominalAlpha(unitsOfTable([[19, 1], [0, 0]])).value).to.be.closeTo(0, 1e-12) // prettier-ignore
    expect(nominalAlpha(unitsOfTable([[18, 1], [0, 1]])).value).to.be.closeTo(0.648649, 5e-7) // prettier-ignore
  })

  it('is none, and never 1, without variation or without pairs', () => {
    expect(nominalAlpha(unitsOf('1 1 1', '1 1 1')).reason).to.equal('no_variation')
    expect(nominalAlpha(unitsOf('1 2 .', '1 . 2')).reason).to.equal('no_variation')
    expect(nominalAlpha(unitsOf('1 2 .', '. . 2')).reason).to.equal('no_pairs')
    expect(nominalAlpha([]).reason).to.equal('no_pairs')
  })

  it('does not depend on the order of coders and units, nor on units of one coder', () => {
    const category = fc.option(fc.nat(3), { nil: null })
    const units = fc.array(fc.tuple(category, category, category), { maxLength: 12 })
    fc.assert(
      fc.property(units, fc.nat(3), (all, lone) => {
        const turned = all.map((unit) => unit.toReversed()).toReversed()
        const [one, other] = [nominalAlpha(all), nominalAlpha([...turned, [null, lone, null]])]
        expect(other.reason).to.equal(one.reason)
        if (one.value !== null) expect(other.value).to.be.closeTo(one.value, 1e-9)
      }),
    )
  })

  it('is 1 for coders of one mind on two categories', () => {
    expect(nominalAlpha(unitsOf('1 2 2', '1 2 2', '1 2 .')).value).to.equal(1)
  })
})

describe("Cohen's kappa", () => {
  it('is the published one of tables', () => {
    expect(cohensKappa(unitsOfTable([[20, 5], [10, 15]])).value).to.be.closeTo(0.4, 1e-12) // prettier-ignore
    const sas = unitsOfTable([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ])
    expect(cohensKappa(sas).value).to.be.closeTo(0.4842, 5e-5)
    expect(cohensKappa(DIALOGUE).value).to.be.closeTo(0.80132, 5e-6)
  })

  it('is the published one of pairs of raters (R: irr kappa2)', () => {
    expect(cohensKappa(coders(ANXIETY, 1, 2)).value).to.be.closeTo(-0.006289308, 5e-10)
    expect(cohensKappa(coders(ANXIETY, 0, 1)).value).to.be.closeTo(0.119496855, 5e-10)
    expect(cohensKappa(coders(DIAGNOSES, 0, 1)).value).to.be.closeTo(0.651162791, 5e-10)
    expect(cohensKappa(coders(DIAGNOSES, 1, 2)).value).to.be.closeTo(0.631147541, 5e-10)
  })

  it('has the published mean over all pairs of raters (Light)', () => {
    const pairs = [0, 1, 2, 3, 4].flatMap((one) =>
      [1, 2, 3, 4, 5].filter((other) => other > one).map((other) => coders(DIAGNOSES, one, other)),
    )
    const sum = pairs.reduce((total, pair) => total + (cohensKappa(pair).value ?? NaN), 0)
    expect(sum / pairs.length).to.be.closeTo(0.459412144, 5e-10)
  })

  it('leaves out what one coder has not coded', () => {
    expect(cohensKappa(unitsOf('1 2 1 2 1', '1 2 1 1 .')).value).to.equal(
      cohensKappa(unitsOf('1 2 1 2', '1 2 1 1')).value,
    )
  })

  it('is 0 for one lone use, and says why there is none', () => {
    expect(cohensKappa(unitsOfTable([[19, 1], [0, 0]])).value).to.equal(0) // prettier-ignore
    expect(cohensKappa(unitsOf('1 1', '1 1')).reason).to.equal('no_variation')
    expect(cohensKappa(unitsOf('1 .', '. 1')).reason).to.equal('no_pairs')
    expect(cohensKappa([]).reason).to.equal('no_pairs')
    expect(cohensKappa(KRIPPENDORFF).reason).to.equal('not_two_coders')
  })
})

describe('the share agreed', () => {
  it('is the published one', () => {
    // NVivo's help: of 1,000 characters 50 coded by both, 150 by one, 800 by neither.
    expect(shareAgreed(unitsOfTable([[800, 75], [75, 50]])).value).to.be.closeTo(0.85, 1e-12) // prettier-ignore
    expect(shareAgreed(DIALOGUE).value).to.be.closeTo(0.88, 1e-12)
  })

  it('gives Bennett’s S and Randolph’s kappa', () => {
    expect(freeFrom(DIALOGUE, 3)).to.be.closeTo(0.82, 1e-12)
    expect(freeFrom(unitsOfCounts([[7, 1], [3, 5]]), 2)).to.be.closeTo(0.214286, 5e-7) // prettier-ignore
    expect(freeFrom(unitsOfCounts([[6, 1, 0], [0, 7, 0]]), 3)).to.be.closeTo(0.785714, 5e-7) // prettier-ignore
  })

  it('counts pairs of coders of the same unit, and is none without them', () => {
    expect(shareAgreed(unitsOf('1 1 1', '1 . 2', '2 . .')).value).to.be.closeTo(1 / 4, 1e-12)
    expect(shareAgreed(unitsOf('1 .', '. 1')).reason).to.equal('no_pairs')
  })
})
