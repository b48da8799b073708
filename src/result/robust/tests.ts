import type { Source } from '../../dataset/source.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { ResultTable } from '../table.ts'
import type { Wording } from '../wording.ts'
import type { Claim } from './claim.ts'
import type { Found, Hold } from './hold.ts'
import { intervalStrips, perCent, withoutStrips, type Strip } from './strips.ts'
import type { Within } from './within.ts'

/** A test of the statement: its outcome with a sign, sentences, and a picture of one of three sorts. */
export type Test = Readonly<{
  word: string
  icon: string
  heading: string
  said: readonly string[]
  rules: readonly string[]
  strips: readonly Strip[]
  number: Readonly<{ value: string; of: string }> | null
  odds: readonly Readonly<{ name: string; value: string; side: string }>[]
}>

/** What is tested, the tests, and which could not be made. */
export type Tests = Readonly<{ tested: string; tests: readonly Test[]; missing: readonly string[] }>

const ICONS: Readonly<Record<Found | 'turns', string>> = {
  holds: 'M9 3v12M3 9h12',
  chance: 'M3 7c2-3 4-3 6-1s4 2 6-1M3 13c2-3 4-3 6-1s4 2 6-1',
  one_place: 'M3 11c2-4 4-4 6-2s4 2 6-2',
  few_answers: 'M3 11c2-4 4-4 6-2s4 2 6-2',
  turns: 'M3 12h9a4 4 0 0 0 0-8H7M6 9l-3 3 3 3',
}
const NOTHING = { said: [], rules: [], strips: [], number: null, odds: [] }

/** Returns how to name a workshop by its code, which tells apart two at places of one name. */
export function placesOf(
  sources: readonly Pick<Source, 'workshop'>[],
  { of }: Language,
): (code: string) => string {
  const names = new Map(sources.map(({ workshop }) => [workshop.code, of(workshop.place)]))
  const all = [...names.values()]
  return (code) => {
    const name = names.get(code) ?? code
    return all.filter((one) => one === name).length > 1 ? `${name} (${code})` : name
  }
}

/** Words the tests of a statement; `workshopOf` names a workshop. */
export function testsShown(
  hold: Hold,
  table: ResultTable,
  wording: Wording,
  workshopOf: (code: string) => string,
): Tests {
  const { t } = wording.language
  const { without, within } = hold
  return {
    tested: testedOf(hold.claim, wording),
    tests: [
      chanceTest(hold, table, wording),
      ...(typeof without === 'object' ? [withoutTest(hold, without, wording, workshopOf)] : []),
      ...(hold.answers ? [answersTest(hold.claim, hold.answers, wording)] : []),
      ...(typeof within === 'object' ? [withinTest(within, wording)] : []),
    ],
    missing: [
      ...(without === 'withheld' ? [t('result.hold_no_without')] : []),
      ...(within === 'withheld' ? [t('result.hold_no_within')] : []),
    ],
  }
}

function testedOf({ about, word }: Claim, { language }: Wording): string {
  const text = (one: typeof about.item) => isolated(language.of(one), language)
  if (about.is === 'option') return language.t('result.hold_tested_option', { word, item: text(about.item) })
  return language.t('result.hold_tested_side', {
    word,
    item: text(about.item),
    both: about.first === about.last ? 'no' : 'yes',
    first: text(about.first),
    last: text(about.last),
  })
}

function chanceTest(hold: Hold, table: ResultTable, wording: Wording): Test {
  const { t } = wording.language
  const { found, everyone } = hold.chance
  return {
    ...NOTHING,
    ...outcome(found, wording),
    heading: t('result.hold_chance_heading'),
    said: [
      t('result.hold_chance_said', {
        share: perCent(everyone.share, wording),
        low: perCent(everyone.interval.low, wording),
        high: perCent(everyone.interval.high, wording),
      }),
      found === 'holds'
        ? t('result.hold_chance_sure', { word: hold.claim.word })
        : t('result.hold_chance_open'),
    ],
    rules: [t('result.hold_chance_rule')],
    strips: intervalStrips(hold, table, wording),
  }
}

function withoutTest(
  { claim: { word }, share }: Hold,
  { found, rows }: Exclude<Hold['without'], 'withheld' | undefined>,
  wording: Wording,
  workshopOf: (code: string) => string,
): Test {
  const { t, names } = wording.language
  const changing = rows.filter(({ changes }) => changes).map(({ subgroup }) => workshopOf(subgroup))
  return {
    ...NOTHING,
    ...outcome(found, wording),
    heading: t('result.hold_without_heading'),
    said: [
      changing.length === 0
        ? t('result.hold_without_same', { word })
        : t('result.hold_without_changed', { word, n: changing.length, places: names(changing) }),
    ],
    strips: withoutStrips(share, rows, { ...wording, nameOf: workshopOf }),
  }
}

function answersTest(
  { word, everyone }: Claim,
  { found, changes }: NonNullable<Hold['answers']>,
  wording: Wording,
): Test {
  const { t } = wording.language
  const all = everyone.base
  return {
    ...NOTHING,
    ...outcome(found, wording),
    heading: t('result.hold_answers_heading'),
    said: [t('result.hold_answers_said', { word, n: changes, all })],
    rules: found === 'few_answers' ? [t('result.hold_answers_rule')] : [],
    number: { value: wording.language.number(changes), of: t('result.hold_answers_of', { all }) },
  }
}

/** The least chance at which a difference within workshops may be chance alone. */
const CHANCE = 0.05
/** A common odds ratio nearer to 1 than this is 1: sums of fractions are not exact. */
const ROUNDING = 1e-9

function withinTest({ group, own, others, odds }: Within, wording: Wording): Test {
  const { t, number } = wording.language
  const { crudeOddsRatio: crude, commonOddsRatio: common, reversal, p } = odds
  const mayBeChance = p >= CHANCE
  const name = isolated(wording.nameOf(group), wording.language)
  const ratio = (label: string, value: number) => ({
    name: label,
    value: number(value, 2),
    side: t('result.hold_odds_side', { side: sideOf(value) }),
  })
  return {
    ...NOTHING,
    ...outcome(reversal ? 'turns' : mayBeChance ? 'chance' : 'holds', wording),
    heading: t('result.hold_within_heading', { group: name }),
    said: [
      t('result.hold_within_all', {
        group: name,
        side: sideOf(crude),
        own: own.agree,
        own_all: own.base,
        others: others.agree,
        others_all: others.base,
      }),
      t('result.hold_within_place', {
        side: reversal ? sideOf(common) : sideOf(common) === 'same' ? 'same' : 'too',
      }),
      ...(reversal ? [t('result.hold_within_turns')] : []),
    ],
    rules: mayBeChance ? [t('result.hold_within_chance', { n: Math.round(100 * p) })] : [],
    odds: [ratio(t('result.hold_odds_all'), crude), ratio(t('result.hold_odds_within'), common)],
  }
}

const sideOf = (ratio: number) => (Math.abs(ratio - 1) < ROUNDING ? 'same' : ratio < 1 ? 'less' : 'more')

const outcome = (found: Found | 'turns', { language }: Wording) => ({
  word: language.t(`result.hold_${found}`),
  icon: ICONS[found],
})
