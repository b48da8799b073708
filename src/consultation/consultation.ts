import type { Selectable } from 'kysely'

import type { ConsultationTable } from '../db/schema.ts'
import { conflict } from '../problem.ts'
import { textFrom, type Text } from '../text.ts'

type Row = Selectable<ConsultationTable>
type Read = { title: Text; purpose: Text; organiser: Text; languages: readonly string[] }

/** A consultation with its texts read. */
export type Consultation = Omit<Row, keyof Read> & Read

export type StakeholderGroup = Readonly<{ code: string; position: number; label: Text }>

/** People: below these, nothing is shown. They are fixed once a session was opened. */
export type Thresholds = Pick<Consultation, 'room_threshold' | 'public_base' | 'public_cell' | 'pack_k'>

/** What a researcher decides about a consultation; null leaves the thresholds as they are. */
export type ConsultationPlan = Omit<
  Consultation,
  'id' | 'answers_deleted_on' | 'archived_on' | keyof Thresholds
> & {
  thresholds: Thresholds | null
}

type Archivable = Readonly<{ archived_on: string | null }>

/** Whether it is in the lists: what is archived can be read, not changed, and no session of it is prepared. */
export const isListed = ({ archived_on }: Archivable): boolean => archived_on === null

/** Throws a conflict where one of these is archived: it is read, brought back or deleted, not changed. */
export function refuseChange(...them: readonly Archivable[]): void {
  if (!them.every(isListed)) throw conflict('archive.read_only')
}

/** The deed by which the answers of a consultation are deleted, in the log of events. */
export const DELETION = 'consultation.delete_answers'

/** Reads the JSON columns of a row; the database has checked that they are JSON. */
export const consultationFrom = (row: Row): Consultation => ({
  ...row,
  title: textFrom(row.title),
  purpose: textFrom(row.purpose),
  organiser: textFrom(row.organiser),
  languages: languagesFrom(row.languages),
})

/** A JSON column of language tags, read. */
export function languagesFrom(column: string): readonly string[] {
  const languages: string[] = JSON.parse(column)
  return languages
}

/** A plan as the columns that hold it. */
export const columnsOf = ({
  thresholds,
  title,
  purpose,
  organiser,
  languages,
  ...plain
}: ConsultationPlan) => ({
  ...plain,
  ...thresholds,
  title: JSON.stringify(title),
  purpose: JSON.stringify(purpose),
  organiser: JSON.stringify(organiser),
  languages: JSON.stringify(languages),
})
