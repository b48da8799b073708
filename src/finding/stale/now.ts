import { findVersion, historyOf } from '../../coding/codebook/queries.ts'
import { settledCodes } from '../../coding/settle/settled-codes.ts'
import { unitsOf } from '../../coding/text/queries.ts'
import type { UnitId } from '../../coding/text/unit.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Source as Sealed } from '../../dataset/source.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Only } from '../../result/recipe.ts'
import { searchesOf } from '../../result/dissent/queries.ts'
import { subgroupsOf } from '../../result/subgroups.ts'
import type { EvidenceKind } from '../evidence/evidence.ts'
import { textSearchesOf } from '../evidence/queries.ts'
import type { Opened } from '../source/resolve.ts'
import { sourceIn } from '../source/source.ts'
import { byCode, codeSeen, digestOf, type CodedBook } from './book-seen.ts'
import { hiddenNow, quotesNow, type QuoteRow } from './queries.ts'
import type { Seen } from './seen.ts'

/** What may change: a source of evidence or of a number, or an item of a question; of an item the source is its question. */
export type Source = Readonly<{ kind: EvidenceKind | 'item'; source: string }>

/** The state of a consultation against which looks are compared, each part read once. */
export type Now = Readonly<{
  dataset: Dataset
  books: ReadonlyMap<string, CodedBook>
  hidden: ReadonlyMap<UnitId, string>
  quotes: readonly QuoteRow[]
  /** The question of each search, by the name that evidence has for it. */
  searches: ReadonlyMap<string, string>
}>

/** Reads what these sources rest on. `opened`: where the caller opened the answers already. */
export async function nowOf(
  db: Db,
  consultation: Consultation,
  sources: readonly Source[],
  opened?: Opened,
): Promise<Now> {
  const { id } = consultation
  const dataset = opened?.dataset ?? (await datasetIn(db, consultation))
  const has = (kind: Source['kind']) => sources.some((one) => one.kind === kind)
  const books = new Map<string, CodedBook>()
  for (const variable of variablesIn(sources)) books.set(variable, await bookOf(db, id, variable, opened))
  return {
    dataset,
    books,
    hidden: books.size > 0 || has('quote') ? await hiddenNow(db, id) : new Map(),
    quotes: has('quote') ? await quotesNow(db, id) : [],
    searches: has('search') ? await questionsSearched(db, id) : new Map(),
  }
}

const variablesIn = (sources: readonly Source[]): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ kind, source }) => {
      const read = kind === 'code' || kind === 'figure' ? sourceIn(source) : undefined
      return read?.kind === 'code' ? [read.variable] : []
    }),
  )

async function bookOf(db: Db, id: number, variable: string, opened: Opened | undefined): Promise<CodedBook> {
  const looked = opened?.books.get(variable)?.counts?.looked
  const units = looked ? [] : (await unitsOf(db, id, variable)).map((unit) => unit.id)
  return {
    codes: (await findVersion(db, id, variable))?.codebook.codes ?? [],
    changes: (await historyOf(db, id, variable)).toReversed(),
    ...byCode(looked?.settled ?? (await settledCodes(db, id, variable, units))),
  }
}

async function questionsSearched(db: Db, id: number): Promise<ReadonlyMap<string, string>> {
  const dissent = (await searchesOf(db, id)).map((one) => [`dissent/${one.id}`, one.question] as const)
  const texts = (await textSearchesOf(db, id)).map((one) => [`text/${one.id}`, one.variable] as const)
  return new Map([...dissent, ...texts])
}

/** Returns what a source rests on now. */
export function seenNow({ room_threshold: rule }: Consultation, now: Now, { kind, source }: Source): Seen {
  if (kind === 'item') return { ...askedOf(now, source), rule }
  if (kind === 'search') return askedOf(now, now.searches.get(source) ?? '')
  if (kind === 'quote') return quoteSeen(now, source)
  const read = kind === 'figure' || kind === 'code' ? sourceIn(source) : undefined
  if (!read) return {}
  if (read.kind === 'figure') return { ...askedOf(now, read.recipe.question, read.recipe.only), rule }
  const book = now.books.get(read.variable)
  return { ...askedOf(now, read.variable), rule, ...(book && codeSeen(book, read, now.hidden)) }
}

function quoteSeen({ quotes, hidden }: Now, source: string): Seen {
  const quote = quotes.find(({ id }) => String(id) === source)
  if (!quote) return {}
  const { unit, state, withdrawn } = quote
  return { withdrawn, review: digestOf([`${unit} ${state} ${hidden.get(unit) ?? ''}`]) }
}

/** The sealed sessions that asked a question or text variable, among those counted, and what was decided on it. */
function askedOf({ dataset }: Now, name: string, only: Only = {}): Seen {
  const { questions, decided, sources } = dataset
  const variable = textVariables(dataset).find((one) => one.name === name)
  const exact = variable ? [variable.question] : questions.filter(({ code }) => code === name)
  const own = exact.length > 0 ? exact : questions.filter(({ asked_as }) => asked_as === name)
  const sessions = sources
    .filter(({ version }) => own.some(({ forms }) => forms.has(version.form)))
    .filter((source) => isCounted(source, only))
  const [asked = name] = own.map(({ asked_as }) => asked_as)
  return {
    sessions: sessions.map(({ session }) => session.id).sort((one, other) => one - other),
    decided: decided
      .filter(({ clash }) => clash.code === asked)
      .map(({ decision }) => decision.decision)
      .join(),
  }
}

/** Whether any people of a session may be counted by where they were asked. */
const isCounted = (source: Sealed, only: Only): boolean =>
  (['workshop', 'session', 'version'] as const).every(
    (split) =>
      only[split] === undefined ||
      subgroupsOf(split, [source], []).some(({ code }) => only[split]?.includes(code)),
  )
