import { z } from 'zod'

import type { Message } from '../../locale/message.ts'
import { first, inputOf, type Input } from '../../web/form.ts'
import { UNKNOWN, type Reader, type Round } from '../round/round.ts'
import type { Unit } from '../text/unit.ts'
import type { Beginnable } from './load.ts'

/** A round as its form describes it. */
export type Begun = Readonly<{
  kind: Round['kind']
  twice: number
  help: boolean
  readers: readonly Reader[]
  units: readonly Unit[]
}>

type Faults = Readonly<Record<string, Message>>

/** A round to begin, or what is wrong with its form. */
export type BeginRead =
  | Readonly<{ ok: true; value: Begun }>
  | Readonly<{ ok: false; faults: Faults; input: Input; unread: readonly Counted[] }>

/** A language and its answers. */
export type Counted = Readonly<{ language: string; count: number }>

const shape = z.object({
  kind: z.enum(['blind', 'open']).catch('blind'),
  scope: z.enum(['all', 'unsettled']).catch('all'),
  twice: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().max(100))
    .catch(-1),
})

/** Reads the form that begins a round; answers that nobody would read are told once before. */
export function readBeginning(body: unknown, page: Beginnable): BeginRead {
  const input = inputOf(body)
  const { kind, scope, twice } = shape.parse({
    kind: first(input, 'kind'),
    scope: first(input, 'scope'),
    twice: first(input, 'twice').trim(),
  })
  const units = scope === 'all' ? page.units : page.unsettled
  const spoken = countedIn(page.units).map(({ language }) => language)
  const chosen = new Set(input['coder'] ?? [])
  const coders = page.coders.filter(({ person_id }) => chosen.has(String(person_id)))
  const readers = coders.map(({ person_id }) => ({
    person_id,
    languages: (input[`reads_${person_id}`] ?? []).filter((tag) => spoken.includes(tag)),
  }))
  const faults: Record<string, Message> = {}
  const help = first(input, 'help') === 'yes'
  if (help && kind === 'blind') faults['help'] = { key: 'help.not_blind' }
  if (readers.length === 0) faults['coders'] = { key: 'round.coder_missing' }
  if (twice === -1) faults['twice'] = { key: 'round.twice_range' }
  if (units.length === 0) faults['scope'] = { key: 'round.nothing_to_give' }
  for (const [at, { languages }] of readers.entries())
    if (languages.length === 0 && spoken.length > 0)
      faults['coders'] ??= { key: 'round.languages_missing', values: { name: coders[at]?.name ?? '' } }
  const unread = countedIn(units).filter(
    ({ language }) => !readers.some(({ languages }) => languages.includes(language)),
  )
  const n = unread.reduce((sum, { count }) => sum + count, 0)
  if (Object.keys(faults).length === 0 && n > 0) {
    if (n === units.length) faults['anyway'] = { key: 'round.unread_all' }
    else if (first(input, 'anyway') !== 'yes') faults['anyway'] = { key: 'round.unread', values: { n } }
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults, input, unread }
  return { ok: true, value: { kind, twice, help, readers, units } }
}

/** Counts answers by language, the most first; those of unknown language are read by everybody. */
export function countedIn(units: readonly Unit[]): readonly Counted[] {
  const counts = new Map<string, number>()
  for (const { language } of units)
    if (language !== UNKNOWN) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts]
    .map(([language, count]) => ({ language, count }))
    .toSorted((one, other) => other.count - one.count || (one.language < other.language ? -1 : 1))
}
