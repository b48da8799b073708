/** What every row of the data begins with, in this order; no column of a question may have one of these names. */
export const ROW_COLUMNS = [
  'format',
  'response',
  'consultation',
  'workshop',
  'session',
  'version',
  'group',
  'mode',
  'language',
] as const

/** What else the files of an export name a column. */
const OTHER_COLUMNS = ['count', 'k'] as const

/**
 * What the pages on which people answer post themselves. A field whose name begins with `_` needs no place here, since
 * no code does.
 */
export const PAGE_FIELDS: ReadonlySet<string> = new Set(['do', 'lang', 'from', 'spoken', 'revision', 'shown'])

/** Every name the data or the pages need themselves, in lower case. */
export const RESERVED: ReadonlySet<string> = new Set([...ROW_COLUMNS, ...OTHER_COLUMNS, ...PAGE_FIELDS])
