import { setImmediate as aTurn } from 'node:timers/promises'

import { answerOf, respondentsIn, type Respondent } from '../../dataset/respondents.ts'
import type { Source } from '../../dataset/source.ts'
import type { Db } from '../../db/database.ts'
import type { Questionnaire } from '../../instrument/questionnaire.ts'
import { asks, offeredIn, type ShownQuestion } from '../asked.ts'
import type { Listed, ListedSection } from '../question-list.ts'
import { writtenIn } from '../written.ts'
import { leadsOf, type Lead, type Tally } from './leads.ts'
import { sidedIn, type Item, type Side, type Sided } from './item.ts'

/** The item of a question, and the side that is looked for. */
export type Subject = Readonly<{ listed: Listed; item: Item; side: Side }>

/** What people on the side wrote to a question of its section. */
export type Written = Readonly<{ listed: Listed; words: readonly string[] }>

/** The people on a side: counts and words, and nothing that tells which are of one person. */
export type Dissent = Readonly<{
  people: number
  /** Everybody else who answered, and of them those on neither side. */
  others: number
  neither: number
  /** Options that stand out among them, most telling first, of so many that were looked at. */
  leads: readonly Lead[]
  looked: number
  /** People who wrote anything. */
  wrote: number
  written: readonly Written[]
}>

/** People counted before others get a turn. */
const AT_ONCE = 250

type Reader = Tally &
  Readonly<{ sided: Sided; maskOf: (form: Questionnaire) => readonly boolean[]; words: string[] }>

type Counting = { people: number; others: number; neither: number; wrote: number }

/** Counts the people on a side in one pass over the answers of these sessions. */
export async function dissentIn(
  db: Db,
  sections: readonly ListedSection[],
  subject: Subject,
  sources: readonly Source[],
): Promise<Dissent> {
  const readers = sections.flatMap(({ questions }) => questions).map(readerOf)
  const own = readers.find(({ listed }) => listed.shown.code === subject.listed.shown.code)
  const found: Counting = { people: 0, others: 0, neither: 0, wrote: 0 }
  for (const source of own ? sources : []) {
    if (!own || !asks(own.listed.shown, source)) continue
    const asked = readers.filter(({ listed }) => asks(listed.shown, source))
    const near = nearIn(source, subject)
    let seen = 0
    for await (const batch of respondentsIn(db, source)) {
      for (const one of batch) {
        count(one, { own, asked, near, source, subject, found })
        if ((seen += 1) % AT_ONCE === 0) await aTurn()
      }
    }
  }
  const candidates = readers.map((reader) => candidatesIn(reader, subject))
  return {
    ...found,
    ...leadsOf(candidates),
    written: readers.flatMap(({ listed, words }) => (words.length > 0 ? [{ listed, words }] : [])),
  }
}

/** Codes of the questions that stand in the section of the item's question. */
const nearIn = ({ version }: Source, { listed }: Subject): ReadonlySet<string> =>
  new Set(
    version.form.sections
      .find(({ questions }) => questions.some(({ code }) => code === listed.shown.asked_as))
      ?.questions.map(({ code }) => code),
  )

type Here = Readonly<{
  own: Reader
  asked: readonly Reader[]
  near: ReadonlySet<string>
  source: Source
  subject: Subject
  found: Counting
}>

function count(one: Respondent, { own, asked, near, source, subject, found }: Here): void {
  const place = own.sided.items.findIndex(({ code }) => code === subject.item.code)
  const stand = standsOf(one, own, source)[place]
  if (stand === undefined) return
  const isHere = stand === subject.side
  if (isHere) found.people += 1
  else found.others += 1
  if (stand === 'neither') found.neither += 1
  for (const reader of asked) {
    const counts = isHere ? reader.here : reader.others
    for (const [at, own_stand] of standsOf(one, reader, source).entries()) {
      const cell = counts[at]
      if (!cell || own_stand === undefined) continue
      cell.base += 1
      if (own_stand !== 'neither') cell[own_stand] += 1
    }
  }
  if (!isHere) return
  const texts = asked
    .filter(({ listed }) => near.has(listed.shown.asked_as))
    .map((reader) => ({ reader, said: saidIn(one, reader.listed.shown) }))
  for (const { reader, said } of texts) reader.words.push(...said)
  if (texts.some(({ said }) => said.length > 0)) found.wrote += 1
}

/** Where a person stands on each item; undefined on one that was not offered or not answered. */
function standsOf(one: Respondent, { listed, sided, maskOf }: Reader, { version }: Source) {
  const { asked_as } = listed.shown
  const answer = sided.items.length > 0 ? answerOf(one, asked_as) : undefined
  if (answer === undefined) return []
  const offered = maskOf(one.put.offers.get(asked_as) ?? version.form)
  return sided.standsOf(answer).map((stand, at) => (offered[at] ? stand : undefined))
}

function saidIn(one: Respondent, shown: ShownQuestion): readonly string[] {
  const answer = answerOf(one, shown.asked_as)
  return answer === undefined ? [] : (writtenIn(shown, [answer]) ?? [])
}

function readerOf(listed: Listed): Reader {
  const sided = sidedIn(listed.shown)
  const known = new WeakMap<Questionnaire, readonly boolean[]>()
  const none = () => sided.items.map(() => ({ base: 0, for: 0, against: 0 }))
  return {
    listed,
    sided,
    items: sided.items,
    here: none(),
    others: none(),
    words: [],
    maskOf: (form) => {
      const before = known.get(form)
      if (before) return before
      const offered = offeredIn(form, listed.shown)
      const mask = sided.items.map(({ is, row, code }) =>
        offered.has(is === 'option' ? `${row}/${code}` : row),
      )
      known.set(form, mask)
      return mask
    },
  }
}

/** Leaves out what the side is defined by: the item, and of a choice of one option every other option. */
function candidatesIn(reader: Reader, { listed, item }: Subject): Tally {
  if (reader.listed.shown.code !== listed.shown.code) return reader
  const kept = reader.items.map(({ code }) => !reader.sided.one && code !== item.code)
  const among = <Of>(list: readonly Of[]) => list.filter((_, at) => kept[at])
  return { ...reader, items: among(reader.items), here: among(reader.here), others: among(reader.others) }
}
