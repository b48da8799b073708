import type { Message } from '../../locale/message.ts'
import type { Changed, Code, Codebook, NewCode, Touched, Words } from './codebook.ts'
import {
  BLANK,
  levelBelow,
  levelFault,
  nameFault,
  newFault,
  parentFault,
  textFault,
  written,
} from './laws.ts'
import { slugFor } from './slug.ts'
import { childrenOf, codeOf, isWithin, levelOf, levelsOf, ordered } from './tree.ts'

/** Adds a code below another, or at the top, after those that are there. */
export function add(codebook: Codebook, code: NewCode, parent: string | null): Changed {
  const fault = parentFault(codebook, parent) ?? newFault(codebook, [code], parent)
  if (fault) return refused(fault)
  return changed([...codebook.codes, ...made(codebook, [code], parent)], { added: [code.guid] })
}

/** Renames a code or changes its texts; the slug stays. */
export function change(codebook: Codebook, guid: string, words: Partial<Words>): Changed {
  const code = codeOf(codebook, guid)
  if (!code) return refused({ key: 'codes.not_there' })
  const after: Code = { ...code, ...written(words) }
  const others = childrenOf(codebook, code.parent).filter((one) => one !== code)
  const fault = nameFault(after.name, others) ?? textFault(after)
  if (fault) return refused(fault)
  const redefined = (['definition', 'use', 'not_use'] as const).some((text) => code[text] !== after[text])
  return changed(replaced(codebook, after), {
    ...(after.name !== code.name && { renamed: guid }),
    ...(redefined && { redefined: guid }),
  })
}

/** Moves a code with all below it: below another code, or to the top; before a code there, or after all of them. */
export function move(
  codebook: Codebook,
  guid: string,
  { parent, before }: Readonly<{ parent: string | null; before?: string | undefined }>,
): Changed {
  const code = codeOf(codebook, guid)
  const next = before === undefined ? undefined : codeOf(codebook, before)
  if (!code || (before !== undefined && (next?.parent !== parent || next === code)))
    return refused({ key: 'codes.not_there' })
  const fault =
    (parent === code.parent ? undefined : parentFault(codebook, parent)) ??
    (isWithin(codebook, parent, guid) ? BELOW_ITSELF : undefined) ??
    levelFault(levelBelow(codebook, parent) + levelsOf(codebook, guid) - 1) ??
    nameFault(
      code.name,
      childrenOf(codebook, parent).filter((one) => one !== code),
    )
  if (fault) return refused(fault)
  const rest = codebook.codes.filter((one) => one !== code)
  const at = next ? rest.indexOf(next) : rest.length
  return changed(rest.toSpliced(at, 0, { ...code, parent }), { moved: guid })
}

const BELOW_ITSELF: Message = { key: 'codes.below_itself' }

/** Merges a code into another: what is below it moves along, and it is retired with its name. */
export function merge(codebook: Codebook, from: string, into: string): Changed {
  if (into === '') return refused({ key: 'form.choose' })
  const [one, other] = [codeOf(codebook, from), codeOf(codebook, into)]
  if (!one || !other) return refused({ key: 'codes.not_there' })
  if (one.retired || other.retired) return refused({ key: 'codes.is_retired' })
  if (isWithin(codebook, into, from)) return refused(BELOW_ITSELF)
  const moving = childrenOf(codebook, from)
  const there = childrenOf(codebook, into)
  for (const code of moving) {
    const level = levelOf(codebook, into) + levelsOf(codebook, code.guid)
    const fault = nameFault(code.name, there) ?? levelFault(level)
    if (fault) return refused(fault)
  }
  const rest = replaced(codebook, { ...one, retired: true }).filter((code) => !moving.includes(code))
  return changed([...rest, ...moving.map((code) => ({ ...code, parent: into }))], { merged: { from, into } })
}

/** Splits a code into two or more new ones right after it; it is retired with its name. */
export function split(codebook: Codebook, from: string, into: readonly NewCode[]): Changed {
  const code = codeOf(codebook, from)
  if (!code) return refused({ key: 'codes.not_there' })
  if (into.length < 2) return refused({ key: 'codes.split_two' })
  const fault = retiringFault(codebook, code) ?? newFault(codebook, into, code.parent)
  if (fault) return refused(fault)
  const retired = replaced(codebook, { ...code, retired: true })
  const at = codebook.codes.indexOf(code) + 1
  return changed(retired.toSpliced(at, 0, ...made(codebook, into, code.parent)), {
    split: { from, into: into.map(({ guid }) => guid) },
  })
}

/** Retires a code: what was coded with it stays, and nothing new is. */
export function retire(codebook: Codebook, guid: string): Changed {
  const code = codeOf(codebook, guid)
  if (!code) return refused({ key: 'codes.not_there' })
  const fault = retiringFault(codebook, code)
  if (fault) return refused(fault)
  return changed(replaced(codebook, { ...code, retired: true }), { retired: guid })
}

/** Takes a retired code back into use. */
export function restore(codebook: Codebook, guid: string): Changed {
  const code = codeOf(codebook, guid)
  if (!code) return refused({ key: 'codes.not_there' })
  if (!code.retired) return refused({ key: 'codes.not_retired' })
  const fault = parentFault(codebook, code.parent)
  if (fault) return refused(fault)
  return changed(replaced(codebook, { ...code, retired: false }), { restored: guid })
}

/** Adds the codes of another codebook that are not there yet, where they stand in it; codes of the same GUID stay as they are. */
export function bring(codebook: Codebook, other: Codebook): Changed {
  const incoming = other.codes.filter(({ guid }) => !codeOf(codebook, guid))
  let now = codebook
  for (const code of incoming) {
    const taken = now.codes.some(({ slug }) => slug === code.slug)
    const after = add(now, code, code.parent)
    if (!after.ok) return after
    now = taken ? after.codebook : { codes: replaced(after.codebook, { ...code, retired: false }) }
  }
  const retired = new Set(incoming.filter((code) => code.retired).map(({ guid }) => guid))
  const codes = now.codes.map((code) => (retired.has(code.guid) ? { ...code, retired: true } : code))
  return changed(codes, { added: incoming.map(({ guid }) => guid) })
}

/** A code in use has none retired above it. */
function retiringFault(codebook: Codebook, { guid, retired }: Code): Message | undefined {
  if (retired) return { key: 'codes.is_retired' }
  const inUse = childrenOf(codebook, guid).some((code) => !code.retired)
  return inUse ? { key: 'codes.has_codes' } : undefined
}

function made(codebook: Codebook, codes: readonly NewCode[], parent: string | null): readonly Code[] {
  const taken = new Set(codebook.codes.map(({ slug }) => slug))
  return codes.map((code) => {
    const words = { name: '', ...written(code) }
    const slug = slugFor(words.name, taken)
    taken.add(slug)
    return { ...BLANK, ...words, guid: code.guid, slug, parent }
  })
}

const replaced = ({ codes }: Codebook, after: Code): readonly Code[] =>
  codes.map((code) => (code.guid === after.guid ? after : code))

const changed = (codes: readonly Code[], touched: Touched): Changed => ({
  ok: true,
  codebook: { codes: ordered(codes) },
  touched,
})

const refused = (fault: Message): Changed => ({ ok: false, fault })
