/** The first columns of every data row, in order; reserved as column names. */
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

/** Other column names in export files. */
const OTHER_COLUMNS = ['count', 'k'] as const

/** Form fields of the answering pages. Names starting with `_` cannot collide with a code and are omitted. */
export const PAGE_FIELDS: ReadonlySet<string> = new Set(['do', 'lang', 'from', 'spoken', 'revision', 'shown'])

/** Every reserved name, in lower case. */
export const RESERVED: ReadonlySet<string> = new Set([...ROW_COLUMNS, ...OTHER_COLUMNS, ...PAGE_FIELDS])
