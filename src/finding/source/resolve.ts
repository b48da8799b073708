import { countsOf, type Counts } from '../../coding/looking/decided.ts'
import { findLooked } from '../../coding/looking/looked.ts'
import { changesOf, findVersion } from '../../coding/codebook/queries.ts'
import type { Code, Touched } from '../../coding/codebook/codebook.ts'
import { codingPaths } from '../../coding/paths.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { resultsIn } from '../../result/find.ts'
import type { Results } from '../../result/result.ts'
import type { Language } from '../../web/language.ts'
import { codeLost, codeNumberIn } from './code-number.ts'
import { figureAt, figureState, figureTitle, type Found } from './figure-source.ts'
import { joined } from './joined.ts'
import type { Resolved, State } from './resolved.ts'
import { sourceIn, type Source } from './source.ts'

/** The sealed answers of a consultation as sources are resolved from them, opened once, with what was found already. */
export type Opened = Readonly<{
  dataset: Dataset
  results: Results
  figures: Map<string, Found>
  books: Map<string, Book>
}>

type Book = Readonly<{ codes: readonly Code[]; changes: readonly Touched[]; counts: Counts | undefined }>

/** Opens the sealed answers of a consultation; undefined after their deletion. */
export async function openedFor(db: Db, consultation: Consultation): Promise<Opened | undefined> {
  if (consultation.answers_deleted_on !== null) return undefined
  const dataset = await datasetIn(db, consultation)
  const results = await resultsIn(db, consultation, dataset)
  return { dataset, results, figures: new Map(), books: new Map() }
}

/**
 * Resolves sources as they are stored, each once: title, page, and what its page tells of everybody it counts.
 * `opened`: where the caller opened the answers already.
 */
export async function resolveSources(
  db: Db,
  consultation: Consultation,
  stored: Iterable<string>,
  language: Language,
  opened?: Opened,
): Promise<ReadonlyMap<string, Resolved>> {
  const wanted = new Set(stored)
  if (wanted.size === 0) return new Map()
  const answers = opened ?? (await openedFor(db, consultation))
  const at = { db, consultation, answers, language }
  const found = new Map<string, Resolved>()
  for (const one of wanted) found.set(one, await resolved(at, one))
  return found
}

/** What one load works with. */
type At = Readonly<{
  db: Db
  consultation: Consultation
  answers: Opened | undefined
  language: Language
}>

async function resolved(at: At, stored: string): Promise<Resolved> {
  const source = sourceIn(stored)
  const named = { source: stored, kind: 'figure', title: stored, path: '' } as const
  if (!source) return { ...named, state: 'gone', why: 'unreadable' }
  return {
    source: stored,
    ...(source.kind === 'code' ? await ofCode(at, source) : await ofFigure(at, source)),
  }
}

type Unnamed = Omit<Resolved, 'source' | keyof State> & State

async function ofFigure(
  { db, answers, language }: At,
  source: Source & { kind: 'figure' },
): Promise<Unnamed> {
  const { question } = source.recipe
  if (!answers) return { kind: 'figure', title: question, path: '', state: 'gone', why: 'deleted' }
  const found = await figureAt(db, answers.results, source.recipe, answers.figures)
  const title = figureTitle(found, answers.results, source, language)
  return { kind: 'figure', ...title, ...figureState(found, source) }
}

async function ofCode(at: At, { variable, code: guid }: Source & { kind: 'code' }): Promise<Unnamed> {
  const { consultation, answers, language } = at
  const { codes, changes, counts } = await bookOf(at, variable)
  const code = codes.find((one) => one.guid === guid)
  const asked = answers && textVariables(answers.dataset).find(({ name }) => name === variable)
  const named = {
    kind: 'code' as const,
    title: joined([code?.name ?? guid, asked ? language.of(asked.label) : variable], language),
    path: asked ? codingPaths.looking(consultation.id, variable) : '',
  }
  if (!answers) return { ...named, state: 'gone', why: 'deleted' }
  const lost = codeLost(codes, changes, guid)
  if (lost) return { ...named, ...lost }
  if (!code || !counts) return { ...named, state: 'gone', why: 'question' }
  return { ...named, ...codeNumberIn(counts, code) }
}

/** Reads a codebook, and once what may be told of its codes. */
async function bookOf({ db, consultation, answers }: At, variable: string): Promise<Book> {
  const known = answers?.books.get(variable)
  if (known) return known
  const version = await findVersion(db, consultation.id, variable)
  const looked = answers && (await findLooked(db, consultation, variable, answers.dataset))
  const book = {
    codes: version?.codebook.codes ?? [],
    changes: await changesOf(db, consultation.id, variable),
    counts: looked && countsOf(looked),
  }
  answers?.books.set(variable, book)
  return book
}
