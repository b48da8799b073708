import type { Code, Codebook } from '../coding/codebook/codebook.ts'
import { guidOf } from '../coding/codebook/guid.ts'
import { BLANK, LONGEST_WORDS } from '../coding/codebook/laws.ts'
import type { CodedVariable } from '../coding/data/coded.ts'
import { languageOf } from '../web/language.ts'
import type { ExportPlan } from './plan.ts'

/** The codebook of an export, and the GUID by which a code of one variable stands there. */
export type OneBook = Readonly<{ codebook: Codebook; guidIn: (of: CodedVariable, guid: string) => string }>

/**
 * Returns the codebook of the only coded variable, or those of several as one: each below a heading of its own, its
 * slugs as in the names of columns. A code keeps its GUID where no other variable has it.
 */
export function oneBook(plan: ExportPlan): OneBook {
  const { coded } = plan
  const [only] = coded
  if (only && coded.length === 1) return { codebook: only.codebook, guidIn: (_of, guid) => guid }
  const guids = guidsOver(coded)
  const guidIn = (of: CodedVariable, guid: string) => guids.get(of)?.get(guid) ?? guid
  const slugs = new Set(coded.map(({ variable }) => variable.name))
  const codes = coded.flatMap((one, at): readonly Code[] => {
    const heading = headingOf(one, plan)
    const columns = columnSlugs(plan, at)
    const own = one.codebook.codes.map((code) => ({
      ...code,
      slug: freeSlug(columns.get(code.guid) ?? code.slug, one.variable.name, slugs),
      guid: guidIn(one, code.guid),
      parent: code.parent === null ? heading.guid : guidIn(one, code.parent),
    }))
    return [heading, ...own]
  })
  return { codebook: { codes }, guidIn }
}

/** Another GUID for a code that an earlier variable has, too, as where both brought in the same file. */
function guidsOver(coded: readonly CodedVariable[]): ReadonlyMap<CodedVariable, ReadonlyMap<string, string>> {
  const taken = new Set<string>()
  return new Map(
    coded.map((one) => {
      const own = one.codebook.codes.map(({ guid }) => {
        const free = taken.has(guid) ? guidOf('code', one.variable.name, guid) : guid
        taken.add(free)
        return [guid, free] as const
      })
      return [one, new Map(own)]
    }),
  )
}

/** The heading of a variable, with its question. */
function headingOf({ variable }: CodedVariable, { consultation, options }: ExportPlan): Code {
  const { name, label } = variable
  const question = languageOf(options.language, consultation.default_language).of(label)
  const definition = question.slice(0, LONGEST_WORDS).trim()
  return { ...BLANK, guid: guidOf('question', name), slug: name, name, definition }
}

/** Slugs of a variable's codes by GUID, as they stand in the names of columns. */
function columnSlugs({ questions, coded }: ExportPlan, at: number): ReadonlyMap<string, string> {
  const columns = questions[questions.length - coded.length + at]?.columns ?? []
  return new Map(
    (coded[at]?.codes ?? []).map(({ guid }, place) => [
      guid,
      (columns[place]?.name ?? '').replace(/^c_/, ''),
    ]),
  )
}

/** A slug that no code has yet, with the variable's name or a number where it must be. */
function freeSlug(wanted: string, variable: string, taken: Set<string>): string {
  const most = 30
  let slug = taken.has(wanted) ? `${variable}_${wanted}`.slice(0, most) : wanted
  for (let number = 2; taken.has(slug); number += 1)
    slug = `${wanted.slice(0, most - `_${number}`.length)}_${number}`
  taken.add(slug)
  return slug
}
