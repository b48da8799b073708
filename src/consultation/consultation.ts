import type { Selectable } from 'kysely'

import type { ConsultationTable } from '../db/schema.ts'
import { conflict } from '../problem.ts'
import { textFrom, type Text } from '../text.ts'

type ConsultationRecord = Selectable<ConsultationTable>
type Read = { title: Text; purpose: Text; organiser: Text; languages: readonly string[] }

/** A consultation, JSON parsed. */
export type Consultation = Omit<ConsultationRecord, keyof Read> & Read

export type StakeholderGroup = Readonly<{ code: string; position: number; label: Text }>

/** Disclosure control: minimum people per figure. Fixed once a session was opened. */
export type Thresholds = Pick<Consultation, 'room_threshold' | 'public_base' | 'public_cell' | 'pack_k'>

/** Whether findings may quote what people write, and what may be named beside a quote. Fixed once a session was opened. */
export const QUOTING = ['none', 'participant', 'group', 'place'] as const
export type Quoting = (typeof QUOTING)[number]

/** Editable properties of a consultation; null keeps the thresholds, and what is not given whether answers are quoted. */
export type ConsultationPlan = Omit<
  Consultation,
  'id' | 'answers_deleted_on' | 'archived_on' | 'quoting' | keyof Thresholds
> & {
  thresholds: Thresholds | null
  quoting?: Quoting | undefined
}

type Archivable = Readonly<{ archived_on: string | null }>

/** Whether it is not archived: archived items are read-only, and no session can be prepared. */
export const isListed = ({ archived_on }: Archivable): boolean => archived_on === null

/** Whether sessions can be prepared in it. */
export const takesSessions = ({
  archived_on,
  answers_deleted_on,
}: Pick<Consultation, 'archived_on' | 'answers_deleted_on'>): boolean =>
  isListed({ archived_on }) && answers_deleted_on === null

/** Throws conflict when one of these is archived, and thus read-only. */
export function refuseChange(...them: readonly Archivable[]): void {
  if (!them.every(isListed)) throw conflict('archive.read_only')
}

/** Event action for the deletion of a consultation's answers. */
export const DELETION = 'consultation.delete_answers'

/** Parses the JSON columns of a row, which the database has validated. */
export const consultationFrom = (row: ConsultationRecord): Consultation => ({
  ...row,
  title: textFrom(row.title),
  purpose: textFrom(row.purpose),
  organiser: textFrom(row.organiser),
  languages: languagesFrom(row.languages),
})

/** Parses a column of language tags. */
export function languagesFrom(column: string): readonly string[] {
  const languages: string[] = JSON.parse(column)
  return languages
}

/** Serializes a plan to columns. */
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
