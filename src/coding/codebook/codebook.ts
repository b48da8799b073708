/** A code of a codebook; a code without a parent is a branch or a single code. */
export type Code = {
  readonly guid: string
  readonly slug: string
  readonly name: string
  readonly parent: string | null
  readonly definition: string
  readonly use: string
  readonly not_use: string
  readonly example: string
  readonly color: string
  readonly retired: boolean
}
export type Codebook = { readonly codes: readonly Code[] }
export type Touched = {
  readonly renamed?: string
  readonly merged?: { from: string; into: string }
  readonly split?: { from: string; into: readonly string[] }
  readonly redefined?: string
  readonly moved?: string
  readonly retired?: string
  readonly added?: readonly string[]
}
