import type { Consultation } from '../consultation/consultation.ts'
import { withheldValues } from '../disclosure/coarse.ts'
import { MISSING, type Cell } from '../instrument/answer.ts'
import type { Source } from './source.ts'

/** What a row says of the session it comes from. */
export type PlaceCells = Readonly<{ workshop: Cell; session: Cell; version: Cell; mode: Cell }>

/**
 * By session id, what its rows say of it; a value of too few rows of the whole is -94. A session implies its version and
 * its mode, so that they are looked at together.
 */
export function placeCells(
  { room_threshold }: Pick<Consultation, 'room_threshold'>,
  sources: readonly Source[],
): ReadonlyMap<number, PlaceCells> {
  const cells = sources.map(({ session, workshop, version }) => ({
    workshop: workshop.code,
    session: session.code,
    version: version.number,
    mode: session.channel,
  }))
  const people = sources.map(({ session }) => session.sealed_count ?? 0)
  const columns = (['workshop', 'session', 'version', 'mode'] as const).map((name) => ({
    name,
    values: cells.map((cell) => String(cell[name])),
  }))
  const withheld = withheldValues(
    people,
    columns.map(({ values }) => values),
    room_threshold,
  )
  return new Map(
    sources.map(({ session }, at) => {
      const hidden = columns.filter((_, column) => withheld[column]?.[at])
      const codes = Object.fromEntries(hidden.map(({ name }) => [name, MISSING.withheld]))
      return [session.id, { ...cells[at], ...codes } as PlaceCells]
    }),
  )
}
