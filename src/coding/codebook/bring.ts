import { checked } from './check-rows.ts'
import { type Changed, type Code, type Codebook, MOST_CODES } from './codebook.ts'
import { TEXTS } from './laws.ts'
import { slugFor } from './slug.ts'
import { codeOf, ordered, sameName } from './tree.ts'

/**
 * Brings codes in: one that is there already, by its GUID or else by its names from the top, takes their words and
 * place and keeps its GUID and slug; the others are added. What the file lacks stays, also a text it leaves empty.
 */
export function bring(codebook: Codebook, brought: Codebook): Changed {
  const known = new Map<string, string>()
  const codes = new Map(codebook.codes.map((code) => [code.guid, code]))
  const slugs = new Set(codebook.codes.map(({ slug }) => slug))
  const added: string[] = []
  const changed: string[] = []
  for (const code of ordered(brought.codes)) {
    const parent = code.parent === null ? null : (known.get(code.parent) ?? code.parent)
    const there = codes.get(code.guid) ?? namedIn(codes, parent, code.name)
    known.set(code.guid, there?.guid ?? code.guid)
    const slug = there?.slug ?? (slugs.has(code.slug) ? slugFor(code.name, slugs) : code.slug)
    slugs.add(slug)
    const after = { ...code, ...(there && keptOf(there, code)), parent, slug }
    if (!there) added.push(code.guid)
    else if (JSON.stringify(keyed(there)) !== JSON.stringify(keyed(after))) changed.push(there.guid)
    codes.set(after.guid, after)
  }
  if (codes.size > MOST_CODES)
    return { ok: false, fault: { key: 'codes.too_many', values: { max: MOST_CODES } } }
  const found = checked([...codes.values()].map((code, row) => ({ row, code })))
  if ('codebook' in found)
    return { ok: true, codebook: found.codebook, touched: { brought: { added, changed } } }
  const [fault] = found.faults
  const { key = 'codes.not_there', values = {} } = fault ?? {}
  const name = codeOf({ codes: [...codes.values()] }, [...codes.keys()][fault?.row ?? 0] ?? '')?.name ?? ''
  return { ok: false, fault: { key, values: { name, ...values } } }
}

const namedIn = (codes: ReadonlyMap<string, Code>, parent: string | null, name: string) =>
  [...codes.values()].find((code) => code.parent === parent && sameName(code.name) === sameName(name))

/** What a code keeps beside the words of a file. */
function keptOf(there: Code, code: Code): Partial<Code> {
  const texts = [...TEXTS, 'color' as const].map((text) => [text, code[text] || there[text]])
  return {
    ...Object.fromEntries(texts),
    guid: there.guid,
    retired: there.retired || code.retired,
  }
}

/** The fields of a code in one order. */
const keyed = (code: Code) => Object.entries(code).toSorted(([one], [other]) => (one < other ? -1 : 1))
