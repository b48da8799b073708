import { changesOf } from '../../coding/codebook/queries.ts'
import type { Looked } from '../../coding/looking/looked.ts'
import { roundsOf } from '../../coding/round/queries.ts'
import { codedBlindly } from '../../coding/rounds/queries.ts'
import { givenTogether } from '../../coding/rounds/together.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { answersTo } from '../../result/answered.ts'
import type { Listed } from '../../result/question-list.ts'
import type { Asking } from '../../result/subgroups.ts'
import { nominalAlpha } from '../../statistic/coders.ts'
import { usedCodes } from '../audit/used.ts'
import { coverageOf, type Coverage } from '../coverage/coverage.ts'
import type { EvidenceDesk } from '../evidence/named.ts'
import { absentFrom, type Absent } from '../source/absent.ts'
import { cameTo, type Came } from '../source/came.ts'
import { sourceIn } from '../source/source.ts'

/** How far coders agree on a code, in the last round that tells it. */
export type CodeAgreement = Readonly<{ code: string; round: number; alpha: ReturnType<typeof nominalAlpha> }>

/** A question whose codes are in the evidence: its coding, and whom the finding reaches by them. */
export type CodedQuestion = Readonly<{
  looked: Looked
  /** Settled answers that two people coded, neither seeing the codes of the other. */
  twice: number
  agreement: readonly CodeAgreement[]
  coverage: Coverage
  /** Answers quoted in the finding that have its codes, those of few people aside. */
  quoted: number
}>

/** A question that the evidence rests on: people asked and answering, and the places that asked it. */
export type AskedQuestion = Readonly<{
  of: Looked | Listed
  asked: number
  answered: number
  places: ReadonlySet<string>
}>

/** What the data say of a finding, for the judgement of how sure it is. */
export type ShownData = Readonly<{
  coded: readonly CodedQuestion[]
  questions: readonly AskedQuestion[]
  absent: Absent
  /** Of the places with sealed answers. */
  came: readonly Came[]
}>

/** Loads what the data say of a finding whose evidence was resolved; nothing after deletion. */
export async function dataFor(db: Db, person: Person, desk: EvidenceDesk): Promise<ShownData | undefined> {
  const { opened, evidence } = desk
  if (!opened) return undefined
  const sources = evidence.pieces.flatMap(({ source }) => sourceIn(source) ?? [])
  const variables = new Set(sources.flatMap((one) => (one.kind === 'code' ? [one.variable] : [])))
  const coded: CodedQuestion[] = []
  for (const variable of variables) {
    const looked = opened.books.get(variable)?.counts?.looked
    if (looked) coded.push(await codedIn(db, person, desk, looked))
  }
  const codes = new Set(sources.flatMap((one) => (one.kind === 'figure' ? [one.recipe.question] : [])))
  const listed = opened.results.sections.flatMap(({ questions }) => questions)
  const questions = coded.map(({ looked }) => ({
    ...askedOf(looked, looked.asking),
    answered: looked.units.length,
  }))
  const figures: AskedQuestion[] = []
  for (const one of listed.filter(({ shown }) => codes.has(shown.code)))
    figures.push(askedOf(one, await answersTo(db, opened.dataset.sources, one.shown)))
  const here = new Set(opened.dataset.sources.map(({ workshop }) => workshop.id))
  const came = (await cameTo(db, opened)).filter(({ workshop }) => here.has(workshop.id))
  return { coded, questions: [...questions, ...figures], absent: await absentFrom(db, opened), came }
}

async function codedIn(db: Db, person: Person, desk: EvidenceDesk, looked: Looked): Promise<CodedQuestion> {
  const { statement, evidence } = desk
  const { variable, codebook, consultation } = looked
  const book = { codes: codebook.codes, changes: await changesOf(db, consultation.id, variable.name) }
  const own = evidence.pieces.filter(({ kind }) => kind === 'code').map(({ source }) => source)
  const codes = usedCodes(variable.name, book, own)
  const { number, language } = statement
  const resting = { number, standing: 'draft', claim: '', language, codes } as const
  const twice = await codedBlindly(db, consultation.id, variable.name)
  const coverage = coverageOf(looked, [resting])
  return {
    looked,
    twice: [...looked.settled.keys()].filter((unit) => twice.has(unit)).length,
    agreement: await agreementOn(db, person, looked, codes),
    coverage,
    quoted: quotedIn(desk, coverage, codes),
  }
}

function quotedIn({ evidence }: EvidenceDesk, { decided }: Coverage, codes: ReadonlySet<string>): number {
  const { raised, looked } = decided
  const counted = raised.counted.filter(({ guid }) => codes.has(guid))
  const quotes = evidence.pieces.flatMap(({ kind, source }) =>
    kind === 'quote' ? (evidence.quotes.get(Number(source)) ?? []) : [],
  )
  const units = quotes.filter(({ state }) => state === 'shown').map(({ unit }) => unit)
  return [...new Set(units)].filter((unit) => {
    const own = looked.settled.get(unit)
    return own && counted.some(({ guid }) => own.has(guid))
  }).length
}

async function agreementOn(
  db: Db,
  person: Person,
  { consultation: { id }, variable, codebook }: Looked,
  codes: ReadonlySet<string>,
): Promise<readonly CodeAgreement[]> {
  for (const { number } of (await roundsOf(db, id, variable.name)).toReversed()) {
    const units = await givenTogether(db, person, { id, variable: variable.name, number })
    if (typeof units === 'string') continue
    return codebook.codes
      .filter(({ guid }) => codes.has(guid))
      .map(({ guid, name }) => ({
        code: name,
        round: number,
        alpha: nominalAlpha(units.map(({ sets }) => sets.map((set) => set && Number(set.has(guid))))),
      }))
  }
  return []
}

function askedOf(of: AskedQuestion['of'], asking: readonly Asking[]): AskedQuestion {
  const pools = asking.flatMap((one) => one.pools)
  const answered = pools.reduce((sum, { answers }) => sum + answers.length, 0)
  const left = pools.reduce((sum, { unanswered }) => sum + unanswered, 0)
  return {
    of,
    asked: answered + left,
    answered,
    places: new Set(asking.map(({ source }) => source.workshop.code)),
  }
}
