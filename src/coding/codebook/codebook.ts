import type { Message } from '../../locale/message.ts'

/** A code of a codebook; a code without a parent is a branch or a single code. */
export type Code = {
  /** Lower-case UUID, stable for ever. */
  readonly guid: string
  /** Unique in the codebook and frozen: the column is c_<slug>. */
  readonly slug: string
  readonly name: string
  /** The GUID of the code above; null at the top. */
  readonly parent: string | null
  readonly definition: string
  readonly use: string
  readonly not_use: string
  readonly example: string
  /** '#rrggbb', or '' for none. */
  readonly color: string
  /** No longer to be used; what was coded with it stays. */
  readonly retired: boolean
}

/** Codes in order of display, children after their parent. */
export type Codebook = { readonly codes: readonly Code[] }

/** What a change of a codebook touched: GUIDs of codes. */
export type Touched = {
  readonly renamed?: string
  readonly merged?: { from: string; into: string }
  readonly split?: { from: string; into: readonly string[] }
  readonly redefined?: string
  readonly moved?: string
  readonly retired?: string
  readonly restored?: string
  readonly added?: readonly string[]
  readonly brought?: { added: readonly string[]; changed: readonly string[] }
}

/** A changed codebook with what was touched, or why it stays as it is. */
export type Changed =
  Readonly<{ ok: true; codebook: Codebook; touched: Touched }> | Readonly<{ ok: false; fault: Message }>

/** What a person writes of a code. */
export type Words = Pick<Code, 'name' | 'definition' | 'use' | 'not_use' | 'example' | 'color'>
/** A code to add; its GUID is drawn by the caller. */
export type NewCode = Pick<Code, 'guid' | 'name'> & Partial<Words>

/** Most codes of a codebook, retired ones included. */
export const MOST_CODES = 300

/** Levels of a codebook: a branch, and three below it. */
export const MOST_LEVELS = 4
