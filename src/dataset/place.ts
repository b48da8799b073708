import type { Consultation } from '../consultation/consultation.ts'
import { withheldValues } from '../disclosure/coarse.ts'
import { MISSING, type Cell } from '../instrument/answer.ts'
import type { Source } from './source.ts'

/** What a row says of the session it comes from. */
export type PlaceCells = Readonly<{ workshop: Cell; session: Cell; version: Cell; mode: Cell }>

/** The coarsest first; when a session entered is in no file. */
const COLUMNS = ['workshop', 'entered', 'session', 'version', 'mode'] as const

/**
 * By session id, what its rows say of it; a value of too few rows is -94: of the whole, and of those that entered with
 * them, since these are what an export has more than the one before. A session implies its version and its mode, so that
 * they are looked at together.
 */
export function placeCells(
  { room_threshold }: Pick<Consultation, 'room_threshold'>,
  sources: readonly Source[],
): ReadonlyMap<number, PlaceCells> {
  const cells = sources.map(({ session, workshop, version }) => ({
    workshop: workshop.code,
    entered: session.entered_at,
    session: session.code,
    version: version.number,
    mode: session.channel,
  }))
  const people = sources.map(({ session }) => session.sealed_count ?? 0)
  const columns = COLUMNS.map((name) => ({
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
      const told = columns.flatMap(({ name }, column) =>
        name === 'entered' ? [] : [[name, withheld[column]?.[at] ? MISSING.withheld : cells[at]?.[name]]],
      )
      return [session.id, Object.fromEntries(told) as PlaceCells]
    }),
  )
}
