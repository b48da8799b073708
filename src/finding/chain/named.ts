import { unitsAt } from '../../coding/text/queries.ts'
import { unitsReviewed } from '../../coding/text/texts.ts'
import type { UnitRead } from '../../coding/text/unit.ts'
import { shownText } from '../../dataset/redaction.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { searchesOf } from '../../result/dissent/queries.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Opened } from '../source/resolve.ts'
import { documentsOf, notesOf, quotesOf, searchesIn, type NamedThing, type QuotePlace } from './queries.ts'

/** What evidence that is no number says; '' where it is gone. `found` of `looked`: what a search found. */
export type Words = Pick<NamedThing, 'words' | 'found' | 'looked'>

const GONE: Words = { words: '', found: null, looked: null }

/** Returns the words of evidence that is no figure and no code, by kind and source; of a quote only as reviewed. */
export async function wordsOf(
  db: Db,
  consultation_id: number,
  evidence: readonly Evidence[],
  opened: Opened | undefined,
): Promise<(one: Evidence) => Words> {
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
    quote: kinds.has('quote') && opened ? await quotedIn(db, consultation_id, opened) : [],
    figure: [],
    code: [],
  }
  const known = new Map(
    Object.entries(found).flatMap(([kind, things]) =>
      things.map((one: NamedThing) => [`${kind}/${one.name}`, one] as const),
    ),
  )
  return ({ kind, source }) => known.get(`${kind}/${source}`) ?? GONE
}

async function quotedIn(
  db: Db,
  consultation_id: number,
  { dataset }: Opened,
): Promise<readonly NamedThing[]> {
  const quotes = (await quotesOf(db, consultation_id)).filter(({ withdrawn }) => withdrawn === null)
  const things: NamedThing[] = []
  for (const variable of textVariables(dataset)) {
    const own = quotes.filter((one) => one.variable === variable.name)
    if (own.length === 0) continue
    const units = await unitsAt(
      db,
      consultation_id,
      variable.name,
      own.map(({ unit }) => unit),
    )
    const read = new Map((await unitsReviewed(db, dataset, variable, units)).map((one) => [one.id, one]))
    for (const quote of own) {
      const words = quoted(quote, read.get(quote.unit))
      if (words) things.push({ name: String(quote.id), words, found: null, looked: null })
    }
  }
  return things
}

/** The words quoted, with placeholders; '' where nobody has reviewed them, or they were removed. */
function quoted({ start, end }: QuotePlace, read: Omit<UnitRead, 'words'> | undefined): string {
  if (!read || read.review === 'unread' || read.text === '') return ''
  if (end === 0) return read.text
  const at = shownText(read.written, read.redactions).toShown({ start, end })
  return Array.from(read.text).slice(at.start, at.end).join('')
}
