import Papa from 'papaparse'

import type { Answers } from '../../../src/instrument/answer.ts'
import type { Questionnaire } from '../../../src/instrument/questionnaire.ts'
import type { Installation } from '../../support/app.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn } from '../sealed.ts'
import { withQuestion } from '../tables.ts'

/** How many of a group in a place agree with a statement; the others are neither for nor against, or, `apart`, against. */
type Agreeing = Readonly<Record<string, number>>
export type Place = Readonly<{
  code: string
  name: string
  groups: Readonly<Record<string, Readonly<{ people: number; agree: Agreeing }>>>
}>

/** The statement whose people are at both ends of the scale. */
export const APART = 'd'

const formWith = (items: readonly string[]): Questionnaire =>
  withQuestion('q3', (question) => ({
    ...question,
    items: items.map((code) => ({ code, label: { en: `Statement ${code}`, ar: `العبارة ${code}` } })),
  }))

const answersIn = ({ groups }: Place, items: readonly string[]): readonly Answers[] =>
  Object.entries(groups).flatMap(([group, { people, agree }]) =>
    Array.from({ length: people }, (_, person) => ({
      _group: group,
      q3: Object.fromEntries(items.map((item) => [item, stepOf(item, person < (agree[item] ?? 0))])),
    })),
  )

const stepOf = (item: string, agrees: boolean) => (item === APART ? (agrees ? '5' : '1') : agrees ? '4' : '3')

/** Creates a consultation whose sealed sessions answered q3 so, further groups than farm and town included. */
export async function held(
  there: Installation,
  items: readonly string[],
  places: readonly Place[],
  further: readonly string[] = [],
) {
  const world = await aWorld(there, { form: formWith(items) })
  const { id } = world.consultation
  for (const [place, code] of further.entries())
    await there.stores.db
      .insertInto('stakeholder_group')
      .values({
        consultation_id: id,
        code,
        position: 3 + place,
        label: JSON.stringify({ en: `The ${code}` }),
      })
      .execute()
  for (const place of places) {
    const workshop = await aWorkshopIn(there.stores, id, place.code, { en: place.name })
    const at = { workshop_id: workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, answersIn(place, items))
  }
  return { id, rosa: await signedInAs(there, world.researcher) }
}

/** Returns the lines of a CSV by their columns. */
export const recordsIn = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data

/** Returns what the page says of every statement: its cells as printed, and its verdict. */
export const rowsIn = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">([^]*?)<\/tr>/g)]
    .map(([, row = '']) => row)
    .filter((row) => row.includes('class="vd"'))
    .map((row) => ({
      label: /<bdi>([^<]*)</.exec(row)?.[1] ?? '',
      alike: /<\/bdi><small>([^<]*)</.exec(row)?.[1] ?? '',
      verdict: /<b>([^<]*)</.exec(row)?.[1] ?? '',
      told: [...row.slice(row.indexOf('<b>')).matchAll(/<small>([^<]*)</g)].map(([, text]) => text ?? ''),
      cells: [...row.matchAll(/<td data-l="([^"]*)"[^>]*>([^]*?)<\/td>/g)].map(
        ([, name = '', cell = '']) => ({
          name: name.replaceAll('\u00AD', ''),
          share: /class="pc[^"]*">([^<]*)</.exec(cell)?.[1] ?? '',
          bold: cell.includes('class="pc on"'),
          mark: /class="cx">([^<]*)</.exec(cell)?.[1] ?? '',
          beside: /<small class="n1">([^<]*)</.exec(cell)?.[1] ?? '',
        }),
      ),
    }))
