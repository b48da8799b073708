import type { Selectable } from 'kysely'

import { languagesFrom } from '../consultation/consultation.ts'
import type { WorkshopTable } from '../db/schema.ts'
import { textFrom, type Text } from '../text.ts'
import { zoneToday } from './time-zone.ts'

type WorkshopRecord = Selectable<WorkshopTable>
type Read = { place: Text; languages: readonly string[] }

/** A workshop, JSON parsed. Dates are local to `time_zone`, inclusive. */
export type Workshop = Omit<WorkshopRecord, keyof Read> & Read

/** Editable properties of a workshop; `expected` is people by stakeholder group code. */
export type WorkshopPlan = Omit<Workshop, 'id' | 'consultation_id' | 'archived_on'> & {
  readonly expected: Readonly<Record<string, number>>
}

/** Parses the JSON columns of a row; uses the current time zone name. */
export const workshopFrom = (row: WorkshopRecord): Workshop => ({
  ...row,
  time_zone: zoneToday(row.time_zone),
  place: textFrom(row.place),
  languages: languagesFrom(row.languages),
})

/** Serializes a plan to columns, without expected people, which have their own table. */
export const columnsOf = ({ code, place, starts_on, ends_on, time_zone, languages }: WorkshopPlan) => ({
  code,
  place: JSON.stringify(place),
  starts_on,
  ends_on,
  time_zone,
  languages: JSON.stringify(languages),
})
