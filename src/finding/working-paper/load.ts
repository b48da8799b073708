import { approachOf } from '../../coding/rounds/queries.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { consultationOf } from '../../consultation/queries.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { searchesOf } from '../../result/dissent/queries.ts'
import { roomNotesOf } from '../../session/note-queries.ts'
import { languageOf, type Language } from '../../web/language.ts'
import { agreedOf } from '../agreed/queries.ts'
import { wordsOf } from '../chain/named.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { judgementsOf } from '../confidence/queries.ts'
import { documentsOf, everEvidence, textSearchesOf } from '../evidence/queries.ts'
import { linksOf } from '../link/queries.ts'
import { numbersOf } from '../numbers/statement-numbers.ts'
import { quotesRead } from '../quote/read.ts'
import { heardOf, ratingsFor } from '../recommendation/items.ts'
import { basesOf, criteriaOf, itemsOf, responsesOf } from '../recommendation/queries.ts'
import { staleOf } from '../stale/stale.ts'
import { absentFrom } from '../source/absent.ts'
import { cameTo } from '../source/came.ts'
import { openedFor, resolveSources, type Opened } from '../source/resolve.ts'
import { statementsOf } from '../statement/queries.ts'
import type { Kind } from '../statement/statement.ts'
import { codedIn } from './coded.ts'
import { lastChange } from './last-change.ts'
import { leftOutOf } from './left-out.ts'
import type { Paper, Printed, PrintedAdvice, PrintedFinding } from './paper.ts'
import { lastStep } from './queries.ts'
import { evidenceIn, standingOf } from './standing.ts'

/** The moment of a request, and random seeds for audits that have none yet. */
type Now = Readonly<{ seed: () => number; now: Date }>

/** Loads everything that the working paper of a consultation prints, for its researchers. Throws not_found. */
export async function paperOf(db: Db, person: Person, id: number, code: string, at: Now): Promise<Paper> {
  const consultation = await consultationOf(db, person, id)
  const language = languageOf(code, consultation.default_language)
  const opened = await openedFor(db, consultation)
  const own = { consultation, language, opened }
  const findings = await findingsOf(db, own)
  const pieces = findings.flatMap(({ evidence }) => evidence)
  const recommendations = await adviceOf(db, own)
  const counted = pieces.filter(({ kind }) => kind === 'figure' || kind === 'code')
  const paper = {
    ...own,
    findings,
    recommendations,
    came: opened ? await cameTo(db, opened) : [],
    left_out: opened ? await leftOutOf(db, opened) : [],
    absent: opened ? (await absentFrom(db, opened)).groups : [],
    evidence: {
      pieces,
      taken: [],
      figures: await resolveSources(
        db,
        consultation,
        counted.map(({ source }) => source),
        language,
        opened,
      ),
      notes: await roomNotesOf(db, id),
      documents: await documentsOf(db, id),
      dissent: await searchesOf(db, id),
      texts: await textSearchesOf(db, id),
      quotes: await quotesRead(db, own, idsOfQuotes(pieces)),
      judgement: undefined,
    },
    words: await wordsOf(db, own, pieces),
    stale: await staleOf(db, consultation, opened),
    approach: await approachOf(db, id),
    coded: opened ? await codedIn(db, person, { consultation, opened }, at) : [],
  }
  return { ...paper, as_of: lastChange(paper, await lastStep(db, id)) }
}

const idsOfQuotes = (pieces: readonly Evidence[]) =>
  new Set(pieces.flatMap(({ kind, source }) => (kind === 'quote' ? [Number(source)] : [])))

type Own = Readonly<{ consultation: Consultation; language: Language; opened: Opened | undefined }>

async function printedOf(
  db: Db,
  { consultation, language, opened }: Own,
  kind: Kind,
): Promise<readonly Printed[]> {
  const statements = await statementsOf(db, consultation.id, kind)
  const agreed = new Map((await agreedOf(db, consultation.id, kind)).map((one) => [one.number, one]))
  const numbers = await numbersOf(db, consultation, statements, language, opened)
  return statements.flatMap((statement) => {
    const own = numbers.get(statement.number)
    return own
      ? [{ statement, standing: standingOf(statement, agreed.get(statement.number)), numbers: own }]
      : []
  })
}

async function findingsOf(db: Db, own: Own): Promise<readonly PrintedFinding[]> {
  const { id } = own.consultation
  const printed = await printedOf(db, own, 'finding')
  const judgements = await judgementsOf(db, id)
  const links = await linksOf(db, id)
  const evidence = await everEvidence(db, id)
  return printed.map((one) => {
    const { number } = one.statement
    return {
      ...one,
      judgement: judgements.get(number),
      links: links.filter(({ finding, other }) => finding === number || other === number),
      evidence: evidenceIn(
        one.standing,
        evidence.filter(({ finding }) => finding === number),
      ),
    }
  })
}

async function adviceOf(db: Db, own: Own): Promise<readonly PrintedAdvice[]> {
  const { consultation, opened } = own
  const printed = await printedOf(db, own, 'recommendation')
  if (printed.length === 0) return []
  const of = { consultation_id: consultation.id }
  const keys = await itemsOf(db, of)
  const ratings = keys.length > 0 ? await ratingsFor(db, consultation, opened) : []
  const heard = await heardOf(db, keys, ratings, opened)
  const [bases, criteria] = [await basesOf(db, of), await criteriaOf(db, of)]
  const responses = await responsesOf(db, of)
  return printed.map((one) => {
    const rowsOf = <Row extends { recommendation: number }>(rows: readonly Row[]) =>
      rows.filter(({ recommendation }) => recommendation === one.statement.number)
    return {
      ...one,
      bases: rowsOf(bases),
      items: heard.filter((_, at) => keys[at]?.recommendation === one.statement.number),
      criteria: rowsOf(criteria),
      responses: rowsOf(responses),
    }
  })
}
