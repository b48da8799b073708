import type { Consultation } from '../../consultation/consultation.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { TextVariable } from '../../dataset/texts.ts'
import type { Stretch } from '../../dataset/redaction.ts'
import type { Translation } from '../text/translation-queries.ts'
import type { UnitId, UnitRead } from '../text/unit.ts'
import type { Progress } from './queries.ts'
import type { Quote } from './quotes.ts'
import type { Flag } from './rules.ts'

/** A variable under review. */
export type Desk = Readonly<{
  consultation: Consultation
  dataset: Dataset
  variable: TextVariable
  /** The list of invited organisations, one a line. */
  organisations: string
  /** Names to flag: of these, of the groups and of the organiser. */
  names: readonly string[]
}>

/** An answer under review with what the rules flag in it. */
export type Flagged = Readonly<{ unit: UnitRead; flags: readonly Flag[] }>

/** A page of the review. */
export type Listing = Readonly<{
  desk: Desk
  rows: readonly Flagged[]
  count: number
  progress: Progress
  /** Unread answers in which something is flagged. */
  flagged: number
  /** What people wrote that quotes words hidden in these answers. */
  quotes: readonly Quote[]
}>

/** One answer under review. */
export type Reading = Readonly<{
  desk: Desk
  row: Flagged
  progress: Progress
  translations: readonly Translation[]
  /** The next answer to review; undefined when there is none. */
  next: UnitId | undefined
  /** Words just replaced, and where other answers hold them. */
  same:
    Readonly<{ start: number; words: string; places: ReadonlyMap<UnitId, readonly Stretch[]> }> | undefined
}>
