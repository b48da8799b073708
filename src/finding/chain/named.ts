import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { searchesOf } from '../../result/dissent/queries.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Opened } from '../source/resolve.ts'
import { quotesRead } from '../quote/read.ts'
import { quoteShown, stateSaid, type QuoteShown } from '../quote/shown.ts'
import type { Language } from '../../web/language.ts'
import { paths } from '../../web/paths.ts'
import { documentsOf, notesOf, searchesIn, type NamedThing } from './queries.ts'

/**
 * What evidence that is no number says; '' where it is gone. `found` of `looked`: what a search found. Of a quote also how
 * it is printed, and where its answer is used; or why it is not printed.
 */
export type Words = Pick<NamedThing, 'words' | 'found' | 'looked'> &
  Readonly<{ quote?: QuoteShown | undefined; path?: string; why?: string }>

const GONE: Words = { words: '', found: null, looked: null }

/** Returns the words of evidence that is no figure and no code, by kind and source; of a quote only as reviewed. */
export async function wordsOf(
  db: Db,
  at: Readonly<{ consultation: Consultation; language: Language; opened: Opened | undefined }>,
  evidence: readonly Evidence[],
): Promise<(one: Evidence) => Words> {
  const { id: consultation_id } = at.consultation
  const kinds = new Set(evidence.map(({ kind }) => kind))
  const dissents = kinds.has('search') ? await searchesOf(db, consultation_id) : []
  const found = {
    note: kinds.has('note') ? await notesOf(db, consultation_id) : [],
    document: kinds.has('document') ? await documentsOf(db, consultation_id) : [],
    search: [
      ...(kinds.has('search') ? await searchesIn(db, consultation_id) : []),
      ...dissents.map((one) => ({
        name: `dissent/${one.id}`,
        words: one.note,
        found: one.found.people,
        looked: one.found.answered,
      })),
    ],
    quote: kinds.has('quote') ? await quotedIn(db, at, evidence) : [],
    figure: [],
    code: [],
  }
  const known = new Map(
    Object.entries(found).flatMap(([kind, things]) =>
      things.map((one: Words & Pick<NamedThing, 'name'>) => [`${kind}/${one.name}`, one] as const),
    ),
  )
  return ({ kind, source }) => known.get(`${kind}/${source}`) ?? GONE
}

async function quotedIn(db: Db, at: Parameters<typeof quotesRead>[1], evidence: readonly Evidence[]) {
  const ids = new Set(evidence.flatMap(({ kind, source }) => (kind === 'quote' ? [Number(source)] : [])))
  const read = await quotesRead(db, at, ids)
  return [...ids].map((id) => {
    const quote = read.get(id)
    const why = stateSaid(quote, at.language)
    const words = quote?.words ?? ''
    const path =
      quote?.state === 'shown' ? paths.answerUsed(at.consultation.id, quote.variable, quote.unit) : ''
    return { name: String(id), words, found: null, looked: null, quote: quoteShown(quote), path, why }
  })
}
