import type { Selectable } from 'kysely'

import { languagesFrom } from '../consultation/consultation.ts'
import type { WorkshopTable } from '../db/schema.ts'
import { textFrom, type Text } from '../text.ts'
import { zoneToday } from './time-zone.ts'

type Row = Selectable<WorkshopTable>
type Read = { place: Text; languages: readonly string[] }

/** A workshop with its texts read. Dates are local to `time_zone`, inclusive. */
export type Workshop = Omit<Row, keyof Read> & Read

/** What a researcher decides about a workshop; `expected` is people by stakeholder group code. */
export type WorkshopPlan = Omit<Workshop, 'id' | 'consultation_id' | 'archived_on'> & {
  readonly expected: Readonly<Record<string, number>>
}

/** Reads the JSON columns of a row, and its time zone under today's name. */
export const workshopFrom = (row: Row): Workshop => ({
  ...row,
  time_zone: zoneToday(row.time_zone),
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
