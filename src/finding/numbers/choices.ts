import { findVersion } from '../../coding/codebook/queries.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { optionOf } from '../../result/question-name.ts'
import type { Language } from '../../web/language.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { figureAt } from '../source/figure-source.ts'
import { resolveSources, type Opened } from '../source/resolve.ts'
import { sourceIn, storedOf } from '../source/source.ts'
import type { Statement } from '../statement/statement.ts'
import type { Consultation } from '../../consultation/consultation.ts'

/** A source that may be chosen. */
export type Choice = Readonly<{ value: string; label: string }>

/** What a figure of a text may be chosen from. */
export type Choices = Readonly<{
  /** Figures and codes of the evidence. */
  evidence: readonly Choice[]
  /** Codes by the question that they are of. */
  codes: readonly Readonly<{ label: string; codes: readonly Choice[] }>[]
  questions: readonly Choice[]
}>

/** Returns what may be chosen: for a recommendation from the evidence of every finding. */
export async function choicesFor(
  db: Db,
  consultation: Consultation,
  { kind, number }: Pick<Statement, 'kind' | 'number'>,
  opened: Opened,
  language: Language,
): Promise<Choices> {
  const pieces = await evidenceOf(db, consultation.id, kind === 'finding' ? number : undefined)
  const sources = new Set(
    pieces.flatMap((piece) => (piece.kind === 'figure' || piece.kind === 'code' ? [piece.source] : [])),
  )
  const resolved = await resolveSources(db, consultation, sources, language, opened)
  return {
    evidence: [...resolved.values()]
      .filter(({ state }) => state !== 'gone')
      .map(({ source, title }) => ({ value: source, label: title })),
    codes: await codesIn(db, consultation, opened, language),
    questions: opened.results.sections.flatMap(({ questions }) =>
      questions.map((one) => ({ value: one.shown.code, label: optionOf(one, language) })),
    ),
  }
}

async function codesIn(
  db: Db,
  { id }: Consultation,
  { dataset }: Opened,
  { of }: Language,
): Promise<Choices['codes']> {
  const found: Choices['codes'][number][] = []
  for (const { name: variable, label } of textVariables(dataset)) {
    const codes = (await findVersion(db, id, variable))?.codebook.codes ?? []
    const isHeading = (guid: string) => codes.some(({ parent }) => parent === guid)
    const own = codes
      .filter(({ retired, guid }) => !retired && !isHeading(guid))
      .map(({ guid, name }) => ({ value: storedOf({ kind: 'code', variable, code: guid }), label: name }))
    if (own.length > 0) found.push({ label: of(label), codes: own })
  }
  return found
}

/** A figure of which an item and options are to be chosen; `together`: options may be counted together. */
export type Narrowing = Readonly<{
  source: string
  items: readonly Choice[]
  options: readonly Choice[]
  together: boolean
}>

/** Returns what may be counted of a figure; undefined for a code, and where there is nothing to choose. */
export async function narrowingOf(
  db: Db,
  { results, figures }: Opened,
  stored: string,
  { of }: Language,
): Promise<Narrowing | undefined> {
  const source = sourceIn(stored)
  if (source?.kind !== 'figure') return undefined
  const found = await figureAt(db, results, source.recipe, figures)
  if (found?.is !== 'question' || found.refused || !found.table || found.table.within) return undefined
  const { items, table } = found
  return {
    source: stored,
    items: items.length > 1 ? items.map(({ code, label }) => ({ value: code, label: of(label) })) : [],
    options: table.columns.flatMap(({ measure, code, label }) =>
      measure === 'per_cent' ? [{ value: code, label: of(label) }] : [],
    ),
    together: !table.multiple,
  }
}
