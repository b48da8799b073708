import type { Input } from '../instrument/answer.ts'
import type { Draft } from '../response/draft.ts'

/** The field in which the script of a page says what was touched; no question has a code like it. */
const TOUCHED = ':touched'

/** Pages a draft remembers; of one it has forgotten everything counts as new. */
const PAGES = 8
/** Taps of one page that are counted. */
const TAPS = 1_000_000

/** What the script of a page says of its fields. */
export type Touched = Readonly<{
  /** The random name of the page. */
  page: string
  /** Grows with everything touched on it. */
  count: number
  /** The fields that may be newer than the draft, each with the count at which it was touched last. */
  fields: ReadonlyMap<string, number>
}>

/** The random name a script may give its page. */
export const isPageName = (name: string | undefined): name is string =>
  name !== undefined && /^[\w-]{3,24}$/.test(name)

/** What a form says was touched; undefined where no script says so, and everything on the page counts. */
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

/** Up to which count a draft has what was touched on a page. */
export const countSeen = ({ pages = [] }: Pick<Draft, 'pages'>, page: string): number =>
  pages.find(([name]) => name === page)?.[1] ?? 0

/** The pages of a draft once it has what was touched on one of them. */
export function pagesWith(draft: Pick<Draft, 'pages'>, touched: Touched | undefined): Pick<Draft, 'pages'> {
  const { pages = [] } = draft
  if (!touched) return pages.length > 0 ? { pages } : {}
  const { page, count } = touched
  const others = pages.filter(([name]) => name !== page).slice(1 - PAGES)
  return { pages: [...others, [page, Math.max(count, countSeen(draft, page))]] }
}
