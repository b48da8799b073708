import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { searchesOf } from '../../result/dissent/queries.ts'
import type { KeptSearch } from '../../result/dissent/search.ts'
import type { Judgement } from '../confidence/confidence.ts'
import { judgementOf } from '../confidence/queries.ts'
import { roomNotesOf, type RoomNote } from '../../session/note-queries.ts'
import type { Language } from '../../web/language.ts'
import { resolveSources, type Opened } from '../source/resolve.ts'
import type { Resolved } from '../source/resolved.ts'
import { quotesRead, type QuoteRead } from '../quote/read.ts'
import type { Statement } from '../statement/statement.ts'
import type { Evidence, OutsideDocument, Taken, TextSearch } from './evidence.ts'
import { documentsOf, evidenceOf, takenFrom, textSearchesOf } from './queries.ts'

/** The evidence of a finding, and what its sources are now. */
export type EvidenceOf = Readonly<{
  pieces: readonly Evidence[]
  taken: readonly Taken[]
  figures: ReadonlyMap<string, Resolved>
  notes: readonly RoomNote[]
  documents: readonly OutsideDocument[]
  dissent: readonly KeptSearch[]
  texts: readonly TextSearch[]
  quotes: ReadonlyMap<number, QuoteRead>
  /** The judgement of confidence that counts last. */
  judgement: Judgement | undefined
}>

/** Returns the ids of pieces that tell nothing now: what they name is gone, or no word of the quote may be read. */
export const lostIn = ({ pieces, figures, quotes }: EvidenceOf): ReadonlySet<number> =>
  new Set(
    pieces.flatMap(({ id, kind, source }) => {
      if (kind === 'quote') return quotes.get(Number(source))?.state === 'shown' ? [] : [id]
      return figures.get(source)?.state === 'gone' ? [id] : []
    }),
  )

/** A finding whose answers were opened already. */
type Finding = Readonly<{
  consultation: Consultation
  statement: Pick<Statement, 'number'>
  language: Language
  opened: Opened | undefined
}>

/** Loads the evidence of a finding that is open. */
export async function evidenceAt(
  db: Db,
  { consultation, statement, language, opened }: Finding,
): Promise<EvidenceOf> {
  const { id } = consultation
  const pieces = await evidenceOf(db, id, statement.number)
  const taken = await takenFrom(db, id, statement.number)
  const sources = [...pieces, ...taken].flatMap(({ kind, source }) =>
    kind === 'figure' || kind === 'code' ? [source] : [],
  )
  const quoted = [...pieces, ...taken].flatMap(({ kind, source }) =>
    kind === 'quote' ? [Number(source)] : [],
  )
  return {
    pieces,
    taken,
    figures: await resolveSources(db, consultation, sources, language, opened),
    notes: await roomNotesOf(db, id),
    documents: await documentsOf(db, id),
    dissent: await searchesOf(db, id),
    texts: await textSearchesOf(db, id),
    quotes: await quotesRead(db, { consultation, language, opened }, new Set(quoted)),
    judgement: await judgementOf(db, id, statement.number),
  }
}
