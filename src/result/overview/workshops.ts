import type { Source } from '../../dataset/source.ts'
import { shown as mayBeShown } from '../../disclosure/rules.ts'
import type { Language } from '../../web/language.ts'

/** A workshop with its sealed sessions and their responses; `hatched` where the number is withheld. */
export type WorkshopRow = Readonly<{
  place: string
  sessions: string
  responses: string
  /** 0 where withheld. */
  people: number
  hatched: boolean
}>

/** Returns the sealed sessions and their responses by workshop. */
export const workshopsIn = (
  sources: readonly Source[],
  threshold: number,
  language: Language,
): readonly WorkshopRow[] =>
  [...new Set(sources.map(({ workshop }) => workshop.code))].map((code) => {
    const held = sources.filter(({ workshop }) => workshop.code === code)
    const responses = held.reduce((total, { session }) => total + (session.sealed_count ?? 0), 0)
    const visible = mayBeShown(responses, threshold)
    return {
      place: language.of(held[0]?.workshop.place ?? {}),
      sessions: held.map(({ session }) => session.code).join(' '),
      responses: visible ? language.number(responses) : language.t('result.withheld', { n: threshold }),
      people: visible ? responses : 0,
      hatched: !visible,
    }
  })
