import { codesIn, NONE_FITS, onWhole, type Coding } from '../act/coding.ts'
import { unionOf } from '../settle/settled.ts'

/** What each coder of an answer gave it, by the coder's letter. */
export type GivenBy = ReadonlyMap<string, readonly Coding[]>

/** A settled coding as it is chosen: as one coder, by letter; the codes of all; only what all gave; other codes. */
export type Choice = Readonly<
  | { as: 'coder'; letter: string }
  | { as: 'all' }
  | { as: 'common' }
  | { as: 'other'; codes: readonly string[] }
>

/** Returns the codings that a choice settles on, stretches kept; undefined where it chooses nothing. */
export function chosen(given: GivenBy, choice: Choice): readonly Coding[] | undefined {
  const each = [...given.values()]
  if (choice.as === 'coder') return given.get(choice.letter)
  const union = unionOf(each)
  if (choice.as === 'all') return union
  if (choice.as === 'common') {
    const sets = each.map(codesIn)
    const common = union.filter(({ code }) => sets.every((set) => set.has(code)))
    return common.length > 0 ? common : [onWhole(NONE_FITS)]
  }
  const { codes } = choice
  if (codes.length === 0 || (codes.includes(NONE_FITS) && codes.length > 1)) return undefined
  return codes.flatMap((code) => {
    const own = union.filter((coding) => coding.code === code)
    return own.length > 0 ? own : [onWhole(code)]
  })
}
