import type { StakeholderGroup } from '../../consultation/consultation.ts'
import type { Source } from '../../dataset/source.ts'
import type { Text } from '../../text.ts'
import type { Naming } from './quote.ts'

/** Who wrote an answer: only what may be named beside a quote. */
type Writer = Readonly<{ session_id: number; group_code: string; language: string }>

/** What may be named beside quotes of the answers to a question. */
export type Bases = Readonly<{
  /** The group or place of an answer where enough of its people answered in this language; undefined where not. */
  named: (writer: Writer, naming: Exclude<Naming, 'participant'>) => Named | undefined
  /** Whether enough people answered in a language for it to be said that a quote was translated from it. */
  tells: (language: string) => boolean
}>

export type Named = Readonly<{ code: string; name: Text }>

/**
 * Counts who answered a question. A quote shows the language it was written in: a group or place is named where at least
 * `least` of its people answered in that language.
 */
export function basesIn(
  writers: readonly (Writer & Readonly<{ people: number }>)[],
  sources: readonly Pick<Source, 'session' | 'workshop'>[],
  groups: readonly StakeholderGroup[],
  least: number,
): Bases {
  const places = new Map(sources.map(({ session, workshop }) => [session.id, workshop]))
  const namedOf = (writer: Writer, naming: 'group' | 'place'): Named | undefined => {
    if (naming === 'place') {
      const workshop = places.get(writer.session_id)
      return workshop && { code: workshop.code, name: workshop.place }
    }
    const group = groups.find(({ code }) => code === writer.group_code)
    return group && { code: group.code, name: group.label }
  }
  const count = (is: (writer: Writer) => boolean) =>
    writers.reduce((sum, one) => sum + (is(one) ? one.people : 0), 0)
  return {
    named: (writer, naming) => {
      const own = namedOf(writer, naming)
      if (!own) return undefined
      const base = count((one) => one.language === writer.language && namedOf(one, naming)?.code === own.code)
      return base >= least ? own : undefined
    },
    tells: (language) => !language.startsWith('-') && count((one) => one.language === language) >= least,
  }
}
