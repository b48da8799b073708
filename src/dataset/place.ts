import type { Consultation } from '../consultation/consultation.ts'
import { withheldValues, type Entered } from '../disclosure/generalization.ts'
import { MISSING, type Cell } from '../instrument/answer.ts'
import { askedInSession } from '../session/session.ts'
import type { Source } from './source.ts'

/** Row cells that describe the session. */
export type PlaceCells = Readonly<{ workshop: Cell; session: Cell; version: Cell; mode: Cell }>

/**
 * Returns row cells by session id. Disclosure control: values with too few of the rows that entered together become
 * -94, checked jointly, since a session implies version and mode.
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
  const columns = (['workshop', 'session', 'version', 'mode'] as const).map((name) => ({
    name,
    values: cells.map((cell) => String(cell[name])),
  }))
  const withheld = withheldValues(
    sources.map(enteredAs),
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

/** Rows reveal by -95 what they were not asked; workshops enter separately. */
const enteredAs = ({ session, workshop, version }: Source): Entered => ({
  people: session.sealed_count ?? 0,
  at: session.entered_at ?? '',
  apart: [workshop.code, ...[...askedInSession(session, version.form)].sort()].join('\n'),
})
