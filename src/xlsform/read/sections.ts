import { present } from '../../instrument/kinds/common/workbook.ts'
import type { Question, Section, Text } from '../../instrument/questionnaire.ts'
import { codeFrom, firstFree } from './codes.ts'
import { conjoined, expressionIn } from './expressions.ts'
import { type ImportContext, lookupIn } from './lookup.ts'
import { type Piping, piped } from './pipes.ts'
import { type Taking, keptIn, said } from './shape.ts'
import { relevantIn } from './set-rows.ts'
import type { Group, Run } from './structure.ts'
import { type Line, saysYes, textIn } from './table.ts'

/** Dependency node of a section. */
export const sectionNode = (section: number): string => `#${section}`

/** Returns runs of questions as sections; a run outside groups gets the form's title. */
export function sectionsOf(
  runs: readonly Run[],
  questions: (section: number) => readonly Question[],
  { context, taking, title }: { context: ImportContext; taking: Taking; title: Text },
): readonly Section[] {
  const taken = new Set<string>()
  const begun = new Set<Group>()
  const having = new Set(runs.map(({ groups }) => groups.at(-1)))
  return runs.map((run, place) => {
    const group = run.groups.at(-1)
    const code = codeOf(group, taken)
    taken.add(code)
    if (!group) return { code, title, questions: questions(place) }
    const isFirst = !begun.has(group)
    begun.add(group)
    const above = run.groups.filter((one) => one.begins && !having.has(one))
    return sectionOf(run, code, {
      group,
      above,
      place,
      isFirst,
      context,
      taking,
      questions: questions(place),
    })
  })
}

function codeOf(group: Group | undefined, taken: ReadonlySet<string>): string {
  const own = group ? textIn(group.line, 'colloquy::section') : ''
  if (own !== '') return own
  const wanted = codeFrom((group && textIn(group.line, 'name')) || 'main')
  return firstFree(wanted, 32, (code) => !taken.has(code)) ?? wanted
}

type Made = {
  readonly group: Group
  /** The groups around it that hold only groups, whose words are joined to its own. */
  readonly above: readonly Group[]
  readonly place: number
  readonly isFirst: boolean
  readonly context: ImportContext
  readonly taking: Taking
  readonly questions: readonly Question[]
}

/** A group that continues after a nested one keeps its cells once. */
function sectionOf({ groups }: Run, code: string, made: Made): Section {
  const { group, above, place, isFirst, context, taking, questions } = made
  const { line } = group
  const lookup = lookupIn(context, sectionNode(place))
  const piping: Piping = {
    lookup,
    languages: taking.languages,
    names: context.names,
    notices: context.notices,
  }
  const relevant = groups.flatMap(({ line: each }) => relevantIn(each))
  const heads = [...above, group].map((one) => one.line)
  const words = (base: string) => heads.flatMap((head) => pipedIn(head, base, piping, taking))
  const name = textIn(line, 'colloquy::name') || textIn(line, 'name')
  const kept = isFirst ? { ...keptIn(line, {}), ...(name !== code && name !== '' && { name }) } : {}
  return {
    code,
    title: joined(words('label'), ' – ', taking) ?? {},
    ...present({
      description: joined(['hint', 'guidance_hint', 'colloquy::description'].flatMap(words), '\n\n', taking),
      relevant: conjoined(relevant.map((cell) => expressionIn(cell, lookup, context.notices))),
      shuffled: saysYes(line, 'colloquy::shuffled') ? (true as const) : undefined,
      kept: Object.keys(kept).length > 0 ? kept : undefined,
    }),
    questions,
  }
}

function pipedIn(line: Line, base: string, piping: Piping, taking: Taking): readonly Text[] {
  const text = said(line, base, taking)
  return text ? [piped(text, base, line, piping)] : []
}

/** Joins texts in every language of one of them; where a text lacks it, in the default language. */
function joined(texts: readonly Text[], between: string, { languages }: Taking): Text | undefined {
  const tags = languages.tags.filter((tag) => texts.some((text) => text[tag] !== undefined))
  if (tags.length === 0) return undefined
  const inTag = (tag: string) => texts.flatMap((text) => text[tag] ?? text[languages.first] ?? [])
  return Object.fromEntries(tags.map((tag) => [tag, inTag(tag).join(between)]))
}
