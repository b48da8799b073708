import type { Input } from '../instrument/answer.ts'
import type { Draft } from '../response/draft.ts'

/** Field with the touched fields of a page with scripts; no question has this code. */
const TOUCHED = ':touched'

/** Maximum number of pages recorded in a draft; all fields of a dropped one count as new. */
const PAGES = 8
/** Maximum count of one page. */
const TAPS = 1_000_000

/** Touched fields as posted by a page's script. */
export type Touched = Readonly<{
  /** Nonce of the page. */
  page: string
  /** Incremented by every touch. */
  count: number
  /** Count at the last touch, by name; only fields that may be newer than the draft. */
  fields: ReadonlyMap<string, number>
}>

/** Type guard: whether this is a valid nonce of a page. */
export const isPageName = (name: string | undefined): name is string =>
  name !== undefined && /^[\w-]{3,24}$/.test(name)

/** Parses touched fields; undefined for a page without scripts, of which every field counts. */
export function touchedIn(body: Input): Touched | undefined {
  const [head = '', ...rest] = body[TOUCHED] ?? []
  const [page, count = ''] = head.split(' ')
  if (!isPageName(page) || !isCount(count)) return undefined
  const fields = rest.flatMap((one) => {
    const [at = '', field = ''] = one.split(' ')
    return isCount(at) && Number(at) <= Number(count) ? [[field, Number(at)] as const] : []
  })
  return { page, count: Number(count), fields: new Map(fields) }
}

const isCount = (text: string) => /^\d{1,7}$/.test(text) && Number(text) <= TAPS

/** Returns the count up to which a draft contains the touches of a page; 0 for an unknown page. */
export const countSeen = ({ pages = [] }: Pick<Draft, 'pages'>, page: string): number =>
  pages.find(([name]) => name === page)?.[1] ?? 0

/** Returns the recorded pages of a draft, with the posted one last. */
export function pagesWith(draft: Pick<Draft, 'pages'>, touched: Touched | undefined): Pick<Draft, 'pages'> {
  const { pages = [] } = draft
  if (!touched) return pages.length > 0 ? { pages } : {}
  const { page, count } = touched
  const others = pages.filter(([name]) => name !== page).slice(1 - PAGES)
  return { pages: [...others, [page, Math.max(count, countSeen(draft, page))]] }
}
