import type { Selectable } from 'kysely'

import { languagesFrom } from '../consultation/consultation.ts'
import type { WorkshopTable } from '../db/schema.ts'
import { textFrom, type Text } from '../text.ts'

type Row = Selectable<WorkshopTable>
type Read = { place: Text; languages: readonly string[] }

/** A workshop with its texts read. Dates are local to `time_zone`, inclusive. */
export type Workshop = Omit<Row, keyof Read> & Read

/** What a researcher decides about a workshop; `expected` is people by stakeholder group code. */
export type WorkshopPlan = Omit<Workshop, 'id' | 'consultation_id'> & {
  readonly expected: Readonly<Record<string, number>>
}

/** IANA time zones to choose from. */
export const TIME_ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]

/** Reads the JSON columns of a row. */
export const workshopFrom = (row: Row): Workshop => ({
  ...row,
  place: textFrom(row.place),
  languages: languagesFrom(row.languages),
})

/** A plan as the columns of the workshop's row; who is expected has a table of its own. */
export const columnsOf = ({ code, place, starts_on, ends_on, time_zone, languages }: WorkshopPlan) => ({
  code,
  place: JSON.stringify(place),
  starts_on,
  ends_on,
  time_zone,
  languages: JSON.stringify(languages),
})
