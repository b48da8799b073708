import type { Question, Questionnaire, Section } from '../instrument/questionnaire.ts'
import { ASPECTS, aspectsOf, EVERY_ASPECT, type Aspect, type Meaning } from './aspects.ts'
import { movedAmong } from './moved.ts'
import { isNumbered } from '../instrument/numbering.ts'
import { sectionTexts } from '../instrument/texts.ts'
import { shapeOf } from '../instrument/sameness.ts'
import { meaningOf, rewordings, textsOfQuestion, type Rewording } from './wording.ts'

/** One changed aspect of a question. */
export type Recoding = Readonly<{ aspect: Aspect; before: readonly string[]; after: readonly string[] }>

/** A changed question; undefined in the version that lacks it. */
export type QuestionChange = Readonly<{
  code: string
  before: Question | undefined
  after: Question | undefined
  /** Its order or section changed. */
  isMoved: boolean
  reworded: readonly Rewording[]
  recoded: readonly Recoding[]
  meaning: Meaning
}>

/** The differences of two versions; unchanged questions are counted, notes and calculations are not. */
export type Comparison = Readonly<{
  questions: readonly QuestionChange[]
  same: number
  /** Titles and descriptions of common sections, by section code. */
  sections: readonly Readonly<{ code: string; reworded: readonly Rewording[] }>[]
  title: readonly Rewording[]
  languages: Readonly<{ gone: readonly string[]; added: readonly string[] }>
}>

type Placed = Readonly<{ question: Question; section: Section; form: Questionnaire }>

/** Compares two versions question by question, by code, in the later one's order; removed ones are last. */
export function compareVersions(earlier: Questionnaire, later: Questionnaire): Comparison {
  const before = placedIn(earlier)
  const after = placedIn(later)
  const shared = [...before.keys()].filter((code) => after.has(code))
  const moved = movedAmong(
    shared,
    [...after.keys()].filter((code) => before.has(code)),
  )
  const codes = [...new Set([...after.keys(), ...before.keys()])]
  const compared = codes.map((code) => changeOf(code, before.get(code), after.get(code), moved.has(code)))
  const questions = compared.filter((change) => isChanged(change))
  return {
    questions,
    same: compared.filter((change) => isCounted(change) && !isChanged(change)).length,
    sections: sectionsChanged(earlier, later),
    title: rewordings([titleOf(earlier)], [titleOf(later)]),
    languages: {
      gone: earlier.languages.filter((code) => !later.languages.includes(code)),
      added: later.languages.filter((code) => !earlier.languages.includes(code)),
    },
  }
}

/** Whether it has a number in the later version, or else in the earlier one. */
export function isCounted({ before, after }: Pick<QuestionChange, 'before' | 'after'>): boolean {
  const question = after ?? before
  return question !== undefined && isNumbered(question)
}

/** Questions by code; the first of duplicates in a draft. */
function placedIn(form: Questionnaire): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>()
  for (const section of form.sections) {
    for (const question of section.questions) {
      if (!placed.has(question.code)) placed.set(question.code, { question, section, form })
    }
  }
  return placed
}

function changeOf(
  code: string,
  before: Placed | undefined,
  after: Placed | undefined,
  isMoved: boolean,
): QuestionChange {
  const reworded = before && after ? rewordings(textsIn(before), textsIn(after)) : []
  const recoded = before && after ? recodings(before, after) : []
  const movesSection = before && after ? before.section.code !== after.section.code : false
  const change = {
    code,
    before: before?.question,
    after: after?.question,
    isMoved: isMoved || movesSection,
    reworded,
    recoded,
  }
  return { ...change, meaning: before && after ? meaningFor(change, before, after) : 'not' }
}

const textsIn = ({ question, form }: Placed) => textsOfQuestion(question, form)

function recodings(before: Placed, after: Placed): readonly Recoding[] {
  const one = aspectsOf(before.question, before)
  const other = aspectsOf(after.question, after)
  const differs = (aspect: Aspect) => JSON.stringify(one[aspect]) !== JSON.stringify(other[aspect])
  return EVERY_ASPECT.filter(differs)
    .filter((aspect) => !isOrderOfOthers(aspect, differs))
    .filter((aspect) => aspect === 'kind' || !differs('kind') || !PER_KIND.has(aspect))
    .map((aspect) => ({ aspect, before: one[aspect], after: other[aspect] }))
}

/** Omits the order when the set itself differs. */
const isOrderOfOthers = (aspect: Aspect, differs: (aspect: Aspect) => boolean): boolean =>
  (aspect === 'option_order' && differs('options')) || (aspect === 'statement_order' && differs('statements'))

/** Aspects that differ only because the kind does. */
const PER_KIND: ReadonlySet<Aspect> = new Set([
  'ends',
  'total',
  'result',
  'limits',
  'length',
  'whole',
  'partial',
])

/** The worst meaning of its changes. Questions of different shape cannot share columns, so are not comparable. */
function meaningFor(
  { reworded, recoded, isMoved }: Pick<QuestionChange, 'reworded' | 'recoded' | 'isMoved'>,
  before: Placed,
  after: Placed,
): Meaning {
  const meanings: readonly Meaning[] = [
    ...reworded.map(meaningOf),
    ...recoded.map(({ aspect }) => ASPECTS[aspect]),
    ...(isMoved ? (['care'] as const) : []),
    ...(shapeOf(before.question, before.form) === shapeOf(after.question, after.form)
      ? []
      : (['not'] as const)),
  ]
  if (meanings.includes('not')) return 'not'
  return meanings.includes('care') ? 'care' : 'comparable'
}

const isChanged = ({ before, after, isMoved, reworded, recoded }: QuestionChange): boolean =>
  !before || !after || isMoved || reworded.length > 0 || recoded.length > 0

const titleOf = ({ title }: Questionnaire) => ({ part: 'title', code: '', text: title }) as const

function sectionsChanged(earlier: Questionnaire, later: Questionnaire): Comparison['sections'] {
  return later.sections.flatMap((section) => {
    const before = earlier.sections.find(({ code }) => code === section.code)
    const reworded = before ? rewordings(sectionTexts(before), sectionTexts(section)) : []
    return reworded.length > 0 ? [{ code: section.code, reworded }] : []
  })
}
