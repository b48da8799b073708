import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import type { Language } from '../../web/language.ts'
import type { Resolved } from '../source/resolved.ts'
import { resolveSources, type Opened } from '../source/resolve.ts'
import { FIELDS, type Field, type Statement } from '../statement/statement.ts'
import { flagsOfField, openIn, type FieldFlags } from './open-flags.ts'
import { figuresOf, passesOf } from './queries.ts'
import { rendered, type Placed, type Rendered } from './rendered.ts'
import { plainRead } from './sentences.ts'
import { placesIn } from './tokens.ts'

/** A figure of a text; `named`: whether a token of it names the figure; `ended`: taken away, known to versions before. */
export type TextFigure = Readonly<{ place: number; resolved: Resolved; named: boolean; ended: boolean }>

/** A field with its text as a page prints it. */
export type FieldNumbers = Readonly<{
  field: Field
  text: string
  pieces: readonly Rendered[]
  flags: FieldFlags
}>

/** The texts of a statement with their numbers; `open`: how many flags keep it from being agreed. */
export type StatementNumbers = Readonly<{
  number: number
  figures: readonly TextFigure[]
  /** Every figure by its place, those taken away too: texts of versions before are rendered with it. */
  placed: Placed
  fields: readonly FieldNumbers[]
  open: number
}>

/**
 * Works out the numbers and flags of statements of one kind, by number. `opened`: where the caller opened the answers
 * already.
 */
export async function numbersOf(
  db: Db,
  consultation: Consultation,
  statements: readonly Statement[],
  language: Language,
  opened?: Opened,
): Promise<ReadonlyMap<number, StatementNumbers>> {
  const [first, ...others] = statements
  if (!first) return new Map()
  const number = others.length === 0 ? { number: first.number } : {}
  const some = { consultation_id: consultation.id, kind: first.kind, ...number }
  const [figures, passes] = [await figuresOf(db, some), await passesOf(db, some)]
  const sources = figures.map(({ source }) => source)
  const resolved = await resolveSources(db, consultation, sources, language, opened)
  return new Map(
    statements.map((statement) => {
      const own = <Row extends { number: number }>(rows: readonly Row[]) =>
        rows.filter((row) => row.number === statement.number)
      const named = new Set(
        FIELDS[statement.kind].flatMap((field) => [...placesIn(statement.texts[field]?.words ?? '')]),
      )
      const all = own(figures).flatMap(({ place, source, ended }): readonly TextFigure[] => {
        const found = resolved.get(source)
        return found ? [{ place, resolved: found, named: named.has(place), ended }] : []
      })
      const placed = new Map(all.map((one) => [one.place, one.resolved]))
      const current = new Map(all.filter(({ ended }) => !ended).map((one) => [one.place, one.resolved]))
      const fields = FIELDS[statement.kind].map((field): FieldNumbers => {
        const text = statement.texts[field]?.words ?? ''
        const pieces = rendered(
          { words: text, language: statement.language },
          current,
          language,
          consultation,
        )
        const passed = own(passes).filter((pass) => pass.field === field)
        return { field, text, pieces, flags: flagsOfField(field, text, pieces, passed) }
      })
      const open = fields.reduce((sum, { flags }) => sum + openIn(flags), 0)
      return [statement.number, { number: statement.number, figures: all, placed, fields, open }]
    }),
  )
}

/** Returns the sentence of a statement as it reads, with its numbers; an ellipsis where there is none. */
export const sentenceRead = ({ fields }: StatementNumbers): string => plainRead(fields[0]?.pieces ?? [])
