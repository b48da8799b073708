import type { Paper } from './paper.ts'

/** A paper as it is printed; `linked`: with links to the pages of what it names. */
export type Sheet = Paper & Readonly<{ linked: boolean }>

/** Returns the address of a page where the paper has links, else ''. */
export const pathIn = ({ linked }: Sheet, path: string): string => (linked ? path : '')

/** A number with where it comes from: `source` and `form` say how it is counted again, `value` is it in plain digits. */
export type NumberShown = Readonly<{ text: string; source: string; form: string; value: string }>

/** Returns the name by which links within the paper lead to a statement. */
export const anchorOf = (name: string): string => name.toLowerCase()

/** Says a day of an ISO moment. */
export const dayOf = ({ language }: Pick<Paper, 'language'>, at: string): string =>
  language.days(at.slice(0, 10), at.slice(0, 10))
