import type { Results } from '../load.ts'
import type { Viewed } from '../overview/viewed.ts'
import { changesIn, type Changes } from './changes.ts'
import { newestIn } from './newest.ts'

/** What the newest place changed; `place` is undefined where nothing is sealed, `changes` with fewer than three places. */
export type Since = Readonly<{
  place: string | undefined
  /** Codes of the other places. */
  before: readonly string[]
  changes: Changes | undefined
}>

/** Finds what changed when the newest place was added. A single place before it had nothing to be compared with. */
export function sinceOf({ sources }: Pick<Results, 'sources'>, rows: readonly Viewed[]): Since {
  const place = newestIn(sources)
  const codes = [...new Set(sources.map(({ workshop }) => workshop.code))]
  const before = codes.filter((code) => code !== place)
  const isCompared = place !== undefined && before.length >= 2
  return { place, before, changes: isCompared ? changesIn(rows, place) : undefined }
}

const ADDRESS = 'since'

/** Whether a question has the code that is the address of this page: then its own page stays there. */
export const isTaken = ({ sections }: Pick<Results, 'sections'>): boolean =>
  sections.some(({ questions }) =>
    questions.some(({ shown }) => shown.code === ADDRESS || shown.asked_as === ADDRESS),
  )
