import { setImmediate as aTurn } from 'node:timers/promises'

import { consultationOf, groupsOf } from '../../consultation/queries.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import { datasetIn } from '../../dataset/assembled.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import { pointsOf } from '../../text.ts'
import { unitsOf } from '../text/queries.ts'
import { takeUnits } from '../text/take.ts'
import { unitsRead } from '../text/texts.ts'
import { translationsOf } from '../text/translation-queries.ts'
import type { UnitId, UnitRead } from '../text/unit.ts'
import { sameWords } from './find.ts'
import { namesOf } from './organisations.ts'
import { organisationsOf, progressOf } from './queries.ts'
import { hiddenWords } from './quoted.ts'
import { quotesOf } from './quotes.ts'
import type { Desk, Flagged, Listing, Reading } from './review.ts'
import { flagsIn } from './rules.ts'
import { PER_PAGE, type ReviewView } from './view.ts'

/** Loads a variable for review. Throws not_found without access or for another variable, gone after deletion. */
export async function reviewDesk(db: Db, person: Person, id: number, name: string): Promise<Desk> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  const dataset = await datasetIn(db, consultation)
  const variable = textVariables(dataset).find((one) => one.name === name)
  if (!variable) throw notFound()
  const groups = await groupsOf(db, consultation.id)
  const labels = [consultation.organiser, ...groups.map(({ label }) => label)]
  const organisations = await organisationsOf(db, consultation.id)
  const known = labels.flatMap((label) => Object.values(label)).map((one) => one.trim())
  const names = [...new Set([...known.filter((one) => one.length > 2), ...namesOf(organisations)])]
  return {
    consultation,
    dataset,
    variable,
    organisations,
    names: names.toSorted((one, other) => other.length - one.length),
  }
}

/** Loads a page of the answers to review: shuffled, those with flags first. */
export async function listingOf(db: Db, desk: Desk, { show, page }: ReviewView): Promise<Listing> {
  const all = await flaggedIn(db, desk)
  const isUnread = ({ unit }: Flagged) => unit.review === 'unread'
  const hasFlags = ({ flags }: Flagged) => flags.length > 0
  const listed = all
    .filter((row) => show === 'all' || (show === 'reviewed' ? !isUnread(row) : isUnread(row)))
    .filter((row) => show !== 'flagged' || hasFlags(row))
  const from = (page - 1) * PER_PAGE
  return {
    desk,
    rows: [...listed.filter(hasFlags), ...listed.filter((row) => !hasFlags(row))].slice(
      from,
      from + PER_PAGE,
    ),
    count: listed.length,
    progress: await progressOf(db, desk.consultation.id, desk.variable.name),
    flagged: all.filter((row) => isUnread(row) && hasFlags(row)).length,
    quotes: await quotesOf(db, desk.dataset, hiddenWords(all.map(({ unit }) => unit))),
  }
}

/** Loads one answer; `same` is where words stand that were just replaced. Throws not_found. */
export async function readingOf(
  db: Db,
  desk: Desk,
  unit: UnitId,
  same: number | undefined,
): Promise<Reading> {
  const all = await flaggedIn(db, desk)
  const row = all.find((one) => one.unit.id === unit)
  if (!row) throw notFound()
  const unread = all.filter((one) => one.unit.review === 'unread' && one.unit.id !== unit)
  const next = unread.find(({ flags }) => flags.length > 0) ?? unread[0]
  return {
    desk,
    row,
    progress: await progressOf(db, desk.consultation.id, desk.variable.name),
    translations: await translationsOf(db, unit),
    next: next?.unit.id,
    same: sameAs(row.unit, all, same),
  }
}

/** Loads every answer of the variable, as written too, in the order of random ids. */
export async function unitsUnderReview(db: Db, { consultation, dataset, variable }: Desk) {
  await takeUnits(db, dataset, variable)
  return await unitsRead(db, dataset, variable, await unitsOf(db, consultation.id, variable.name))
}

/** Answers flagged before others get a turn. */
const AT_ONCE = 250

async function flaggedIn(db: Db, desk: Desk): Promise<readonly Flagged[]> {
  const found: Flagged[] = []
  for (const unit of await unitsUnderReview(db, desk)) {
    if (found.length % AT_ONCE === AT_ONCE - 1) await aTurn()
    const flags = flagsIn(unit.written, desk.names).filter(
      (flag) => !unit.redactions.some(({ start, end }) => start < flag.end && end > flag.start),
    )
    found.push({ unit, flags })
  }
  return found
}

function sameAs(unit: UnitRead, all: readonly Flagged[], start: number | undefined): Reading['same'] {
  const redaction = unit.redactions.find((one) => one.start === start)
  if (!redaction || unit.review === 'removed') return undefined
  const words = pointsOf(unit.written).slice(redaction.start, redaction.end).join('')
  const others = all.flatMap((one) => (one.unit.id === unit.id ? [] : [one.unit]))
  const places = sameWords(others, words)
  return places.size > 0 ? { start: redaction.start, words, places } : undefined
}
