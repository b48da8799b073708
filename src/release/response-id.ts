import { crockford } from '../crockford.ts'

/** Six random characters that begin every response's id in one export, and in no other. */
export const newExportCode = (pick?: (below: number) => number): string => crockford(6, pick)

/** The id a response has in one export: its number in the export's own order, padded to equal length. */
export const responseId = (code: string, place: number, count: number): string =>
  `${code}-${String(place + 1).padStart(String(count).length, '0')}`
