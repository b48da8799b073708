import { changesOf } from '../../coding/codebook/queries.ts'
import { codeNumberIn } from '../source/code-number.ts'
import { countsOf, type Counts } from '../../coding/looking/decided.ts'
import { findLooked } from '../../coding/looking/looked.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { shown } from '../../disclosure/rules.ts'
import type { Person } from '../../people/person.ts'
import type { Language } from '../../web/language.ts'
import { codesAgreed } from '../agreed/queries.ts'
import { usedCodes } from '../audit/used.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { sentencesRead } from '../numbers/sentences.ts'
import { numbersOf, type StatementNumbers } from '../numbers/statement-numbers.ts'
import { resolveSources, type Opened } from '../source/resolve.ts'
import type { Resolved, State } from '../source/resolved.ts'
import { sourceIn } from '../source/source.ts'
import { statementOpened } from '../statement/opened.ts'
import { statementsOf } from '../statement/queries.ts'
import type { Statement } from '../statement/statement.ts'
import { wordsOf, type Words } from './named.ts'
import { basisOf, restingOn, type Basis } from './queries.ts'

/** A piece of evidence with what it tells now, and the other findings that rest on the same. */
export type Edge = Evidence &
  Readonly<{ resolved: Resolved | undefined; words: Words; others: readonly number[] }>

/** A finding of the chain; `basis`: how the recommendation rests on it. */
export type Link = Readonly<{ finding: Statement; basis: Basis | undefined; edges: readonly Edge[] }>

/** A code in use, and the findings whose evidence names it or a heading above it. */
export type Back = Readonly<{ name: string; number: State; findings: readonly number[] }>

/** The codes of a text variable and where they lead; `nowhere`: answers no agreed finding reaches, null where untold. */
export type BackFrom = Readonly<{
  variable: string
  label: string
  codes: readonly Back[]
  nowhere: number | null
}>

export type Chain = Readonly<{
  consultation: Consultation
  language: Language
  statement: Statement
  /** Its texts with their numbers. */
  numbers: StatementNumbers | undefined
  links: readonly Link[]
  /** The sentences of findings with their numbers, by name. */
  read: ReadonlyMap<string, string>
  /** Of a finding, the recommendations that rest on it. */
  above: readonly Readonly<{ recommendation: number; relation: Basis['relation'] }>[]
  back: readonly BackFrom[]
}>

/** Loads what a statement rests on, down to the answers, for researchers. Throws not_found. */
export async function chainOf(
  db: Db,
  person: Person,
  at: Readonly<{ id: number; name: string }>,
  code: string,
): Promise<Chain> {
  const { consultation, statement, language, opened } = await statementOpened(db, person, at, code)
  const { id } = consultation
  const evidence = await evidenceOf(db, id)
  const known = await statementsOf(db, id, 'finding')
  const basis = statement.kind === 'recommendation' ? await basisOf(db, id, statement.number) : []
  const findings =
    statement.kind === 'finding' ? [{ finding: statement, basis: undefined }] : basedOn(basis, known)
  const own = evidence.filter((one) => findings.some(({ finding }) => finding.number === one.finding))
  const withdrawn = new Set(known.flatMap(({ number, state }) => (state === 'withdrawn' ? [number] : [])))
  const using = evidence.filter(({ finding }) => !withdrawn.has(finding))
  const edges = await edgesOf({ db, consultation, language, opened }, own, using)
  return {
    consultation,
    language,
    statement,
    numbers: (await numbersOf(db, consultation, [statement], language, opened)).get(statement.number),
    read: await sentencesRead(
      db,
      consultation,
      findings.map(({ finding }) => finding),
      opened,
    ),
    links: findings.map((one) => ({
      ...one,
      edges: edges.filter(({ finding }) => finding === one.finding.number),
    })),
    above: statement.kind === 'finding' ? await restingOn(db, id, statement.number) : [],
    back: opened ? await backFrom({ db, consultation, language, opened }, own, using) : [],
  }
}

const basedOn = (basis: readonly Basis[], findings: readonly Statement[]) =>
  basis.flatMap((one) => {
    const finding = findings.find(({ number }) => number === one.finding)
    return finding ? [{ finding, basis: one }] : []
  })

type At<Answers> = Readonly<{ db: Db; consultation: Consultation; language: Language; opened: Answers }>

async function edgesOf(
  { db, consultation, language, opened }: At<Opened | undefined>,
  own: readonly Evidence[],
  all: readonly Evidence[],
): Promise<readonly Edge[]> {
  const counted = own.filter(({ kind }) => kind === 'figure' || kind === 'code')
  const sources = counted.map(({ source }) => source)
  const resolved = await resolveSources(db, consultation, sources, language, opened)
  const words = await wordsOf(db, { consultation, language, opened }, own)
  const named = new Map<string, Set<number>>()
  for (const { kind, source, finding } of all) {
    const name = `${kind}/${source}`
    named.set(name, (named.get(name) ?? new Set()).add(finding))
  }
  return own.map((one) => ({
    ...one,
    resolved: one.kind === 'figure' || one.kind === 'code' ? resolved.get(one.source) : undefined,
    words: words(one),
    others: [...(named.get(`${one.kind}/${one.source}`) ?? [])].filter((finding) => finding !== one.finding),
  }))
}

/** Where the codes of each text variable lead that the chain rests on. */
async function backFrom(
  { db, consultation, language, opened }: At<Opened>,
  own: readonly Evidence[],
  all: readonly Evidence[],
): Promise<readonly BackFrom[]> {
  const coded = (some: readonly Evidence[]) => some.filter(({ kind }) => kind === 'code')
  const variables = new Set(
    coded(own).flatMap(({ source }) => {
      const read = sourceIn(source)
      return read?.kind === 'code' ? [read.variable] : []
    }),
  )
  const agreed = (await codesAgreed(db, consultation.id)).map(({ source }) => source)
  const found: BackFrom[] = []
  for (const variable of variables) {
    const counts = opened.books.get(variable)?.counts ?? (await countedOf(db, consultation, variable, opened))
    if (!counts) continue
    const { looked, raised } = counts
    const { codes } = looked.codebook
    const book = { codes, changes: await changesOf(db, consultation.id, variable) }
    const uses = coded(all).map(({ finding, source }) => ({
      finding,
      codes: usedCodes(variable, book, [source]),
    }))
    const reached = usedCodes(variable, book, agreed)
    const left = [...looked.settled.values()].filter((set) => ![...set].some((guid) => reached.has(guid)))
    found.push({
      variable,
      label: language.of(looked.variable.label),
      codes: raised.counted.map((code) => ({
        name: code.name,
        number: codeNumberIn(counts, code),
        findings: [
          ...new Set(uses.flatMap((one) => (one.codes.has(code.guid) ? [one.finding] : []))),
        ].toSorted((one, other) => one - other),
      })),
      nowhere: isTold(counts, looked.settled.size - left.length) ? left.length : null,
    })
  }
  return found
}

/** Whether so many answers may be told to be reached: of fewer people, the number would be that of a code withheld. */
const isTold = ({ isWhole, looked }: Counts, reached: number): boolean =>
  isWhole && (reached === 0 || shown(reached, looked.consultation.room_threshold))

async function countedOf(db: Db, consultation: Consultation, variable: string, { dataset }: Opened) {
  const looked = await findLooked(db, consultation, variable, dataset)
  return looked && countsOf(looked)
}
