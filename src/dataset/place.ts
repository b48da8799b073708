import type { Consultation } from '../consultation/consultation.ts'
import { withheldValues, type Entered } from '../disclosure/coarse.ts'
import { MISSING, type Cell } from '../instrument/answer.ts'
import { askedIn } from '../instrument/sameness.ts'
import type { Source } from './source.ts'

/** What a row says of the session it comes from. */
export type PlaceCells = Readonly<{ workshop: Cell; session: Cell; version: Cell; mode: Cell }>

/**
 * By session id, what its rows say of it; a value of too few of the rows that entered together is -94. A session implies
 * its version and its mode, so that they are looked at together.
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

/** Each row shows by -95 what it was not asked; workshops enter each by itself. */
const enteredAs = ({ session, workshop, version }: Source): Entered => ({
  people: session.sealed_count ?? 0,
  at: session.entered_at ?? '',
  apart: [workshop.code, ...[...askedIn(version.form)].sort()].join('\n'),
})
