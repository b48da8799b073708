import type { Codebook } from '../codebook/codebook.ts'

/** A code of a coder on a stretch of a text in code points, the end exclusive; on all of it where both are null. */
export type SourceCoding = Readonly<{ code: string; coder: string; start: number | null; end: number | null }>

/** A text with its codings. The name says nothing of who wrote it; variables are values that may be shown. */
export type Source = Readonly<{
  guid: string
  name: string
  text: string
  language: string
  variables: Readonly<Record<string, string>>
  codings: readonly SourceCoding[]
}>

/** What a project file holds: coders are called Coder A, Coder B and so on. */
export type Project = Readonly<{ codes: Codebook; sources: readonly Source[] }>

export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0'
export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0'
/** The attribute by which files of ours are known. */
export const ORIGIN = 'Colloquy'
/** The variable that holds the language of a text. */
export const LANGUAGE = 'language'

/** The coder of codings that count. */
export const SETTLED = 'Settled'

/** Whether a name tells of nobody. */
export const isNeutral = (name: string): boolean => name === SETTLED || /^Coder [A-Z]+$/.test(name)

/** Returns the name of the coder so many places after the first: Coder A to Coder Z, then Coder AA. */
export const coderName = (place: number): string => `Coder ${lettersOf(place)}`

const lettersOf = (place: number): string =>
  (place < 26 ? '' : lettersOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))
