import { crockford } from '../crockford.ts'

/** Returns six random characters, the prefix of response ids in one export only. */
export const newExportCode = (pick?: (below: number) => number): string => crockford(6, pick)

/** Returns a response's id in one export: its index in the shuffled order, zero-padded. */
export const responseId = (code: string, place: number, count: number): string =>
  `${code}-${String(place + 1).padStart(String(count).length, '0')}`
