/** Which answers the review lists. */
export const LISTED = ['unread', 'flagged', 'reviewed', 'all'] as const

/** What a reviewer looks at: which answers, and a page from 1. */
export type ReviewView = Readonly<{ show: (typeof LISTED)[number]; page: number }>

/** Answers per page. */
export const PER_PAGE = 20

/** Reads a view from an address; what is unknown there is the default. */
export function viewIn(query: Readonly<Record<string, unknown>>): ReviewView {
  const { show, page } = query
  return {
    show: LISTED.find((name) => name === show) ?? 'unread',
    page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}
