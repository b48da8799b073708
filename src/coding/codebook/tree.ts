import type { Code, Codebook } from './codebook.ts'

/** Returns a code; undefined when there is none. */
export const codeOf = ({ codes }: Codebook, guid: string | null): Code | undefined =>
  codes.find((code) => code.guid === guid)

/** Returns the codes right below a code, or at the top, in their order; retired ones included. */
export const childrenOf = ({ codes }: Codebook, parent: string | null): readonly Code[] =>
  codes.filter((code) => code.parent === parent)

/** Returns the codes above a code, the nearest first. */
export function above(codebook: Codebook, guid: string | null): readonly Code[] {
  const found: Code[] = []
  let code = codeOf(codebook, codeOf(codebook, guid)?.parent ?? null)
  while (code && !found.includes(code)) {
    found.push(code)
    code = codeOf(codebook, code.parent)
  }
  return found
}

/** Returns the level of a code, from 1. */
export const levelOf = (codebook: Codebook, guid: string): number => above(codebook, guid).length + 1

/** Returns whether a code is another one, or below it. */
export const isWithin = (codebook: Codebook, guid: string | null, other: string): boolean =>
  guid === other || above(codebook, guid).some((code) => code.guid === other)

/** Returns a code with all below it, in their order. */
export const branchOf = (codebook: Codebook, guid: string): readonly Code[] =>
  codebook.codes.filter((code) => isWithin(codebook, code.guid, guid))

/** Returns how many levels a code and those below it take. */
export const levelsOf = (codebook: Codebook, guid: string): number =>
  Math.max(...branchOf(codebook, guid).map((code) => levelOf(codebook, code.guid))) -
  levelOf(codebook, guid) +
  1

/** Returns the names from the top down to a code. */
export const pathOf = (codebook: Codebook, code: Code): readonly string[] => [
  ...above(codebook, code.guid)
    .map(({ name }) => name)
    .reverse(),
  code.name,
]

/** Returns codes in order of display: each right after its parent or after what is below the one before it. */
export function ordered(codes: readonly Code[]): readonly Code[] {
  const below = new Map<string | null, Code[]>()
  for (const code of codes) below.set(code.parent, [...(below.get(code.parent) ?? []), code])
  const from = (parent: string | null): readonly Code[] =>
    (below.get(parent) ?? []).flatMap((code) => [code, ...from(code.guid)])
  return from(null)
}

/** A name as two are compared: letters composed, their case and spaces around them aside. */
export const sameName = (name: string): string => name.normalize('NFC').trim().toLowerCase().normalize('NFC')
