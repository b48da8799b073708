/** Orders of a coder's queue. */
export const ORDERS = ['shuffled', 'uncoded', 'duplicates', 'alike'] as const
/** Those of them that are help. */
export const HELP_ORDERS: ReadonlySet<(typeof ORDERS)[number]> = new Set(['duplicates', 'alike'])
/** Which answers a queue lists. */
export const SHOWN = ['all', 'to_do', 'coded', 'none_fits'] as const

/** What a coder looks at: an order, a language, place and group or '' for all, which answers, and a page from 1. */
export type QueueView = Readonly<{
  order: (typeof ORDERS)[number]
  language: string
  place: string
  group: string
  show: (typeof SHOWN)[number]
  page: number
}>

/** Answers per page. */
export const PER_PAGE = 20

/** Reads a view from an address; what is unknown there is the default. */
export function viewIn(query: Readonly<Record<string, unknown>>): QueueView {
  const oneOf = <Name extends string>(names: readonly Name[], given: unknown): Name | undefined =>
    names.find((name) => name === given)
  const codeOf = (given: unknown) => (typeof given === 'string' ? given : '')
  const page = typeof query['page'] === 'string' && /^[1-9]\d{0,5}$/.test(query['page']) ? query['page'] : '1'
  return {
    order: oneOf(ORDERS, query['order']) ?? 'shuffled',
    language: codeOf(query['language']),
    place: codeOf(query['place']),
    group: codeOf(query['group']),
    show: oneOf(SHOWN, query['show']) ?? 'all',
    page: Number(page),
  }
}
