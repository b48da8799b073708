import type { Pool } from '../../dataset/answers.ts'
import type { Choice } from '../../instrument/questionnaire.ts'
import { anyOf } from '../../instrument/kinds/multiple-choice/made.ts'
import { shown } from '../../disclosure/rules.ts'
import type { ShownQuestion } from '../../result/asked.ts'
import type { Asking } from '../../result/subgroups.ts'
import type { Answered } from '../../result/withheld.ts'
import type { Code } from '../codebook/codebook.ts'
import type { Looked } from './looked.ts'

/** Codes by how many people raised them: enough to be counted, fewer than the threshold, nobody. */
export type Raised = Readonly<{ counted: readonly Code[]; few: readonly Code[]; nobody: readonly Code[] }>

/** Divides the codes of the codebook, in its order. Headings nobody was given are left out. */
export function raisedIn({ codebook, settled, consultation }: Looked): Raised {
  const people = new Map<string, number>()
  for (const codes of settled.values())
    for (const code of codes) people.set(code, (people.get(code) ?? 0) + 1)
  const isHeading = ({ guid }: Code) => codebook.codes.some(({ parent }) => parent === guid)
  const used = codebook.codes.filter((code) => people.has(code.guid))
  const isCounted = ({ guid }: Code) => shown(people.get(guid) ?? 0, consultation.room_threshold)
  return {
    counted: used.filter(isCounted),
    few: used.filter((code) => !isCounted(code)),
    nobody: codebook.codes.filter((code) => !people.has(code.guid) && !code.retired && !isHeading(code)),
  }
}

/**
 * Returns the settled answers as those to a question with the codes as options, so that the rules of results hold: a code
 * counts once for an answer, and somebody whose answer is not settled gave none.
 */
export function answeredOf(looked: Looked, codes: readonly Code[]): Answered {
  const { consultation, variable, groups } = looked
  const language = consultation.default_language
  const about = { code: variable.name, label: variable.label }
  const form = anyOf(about, codes.map(optionOf(language)), language)
  const [question] = form.sections.flatMap(({ questions }) => questions)
  if (!question) throw new TypeError('a questionnaire without its question')
  const shownAs: ShownQuestion = {
    ...variable.question,
    code: variable.name,
    asked_as: variable.name,
    question,
    form,
    asked: [{ question, form }],
    forms: new Set([form]),
  }
  const slugs = new Map(codes.map(({ guid, slug }) => [guid, slug]))
  const asking = looked.asking.map(({ source, pools }): Asking => {
    const own = { ...source, version: { ...source.version, form } }
    return {
      source: own,
      pools: poolsOnce(looked, source.session.id, pools, slugs).map((pool) => ({ ...pool, form })),
    }
  })
  return {
    shown: shownAs,
    asking,
    behind: looked.behind,
    sources: asking.map(({ source }) => source),
    groups,
    threshold: consultation.room_threshold,
  }
}

const optionOf =
  (language: string) =>
  ({ slug, name }: Code): Choice => ({ code: slug, label: { [language]: name } })

type Counting = Omit<Pool, 'form' | 'answers'> & { answers: Readonly<{ choices: readonly string[] }>[] }

const known = new WeakMap<Looked['settled'], Map<string, readonly Counting[]>>()

/** Returns what `poolsOf` does, remembered with the codes: so is what results work out of the same pools. */
function poolsOnce(
  looked: Looked,
  session: number,
  pools: readonly Pool[],
  slugs: ReadonlyMap<string, string>,
): readonly Counting[] {
  const own = known.get(looked.settled) ?? new Map<string, readonly Counting[]>()
  known.set(looked.settled, own)
  const people = pools.map(({ group, language, answers, unanswered, unasked }) => [
    group,
    language,
    answers.length,
    unanswered,
    unasked,
  ])
  const name = JSON.stringify([session, people, ...slugs])
  const made = own.get(name) ?? poolsOf(looked, session, pools, slugs)
  own.set(name, made)
  return made
}

/** Those of a session by group and language: with the codes of their answers, or without a settled one. */
function poolsOf(
  { units, settled }: Looked,
  session: number,
  pools: readonly Pool[],
  slugs: ReadonlyMap<string, string>,
): readonly Counting[] {
  const byName = new Map<string, Counting & { unanswered: number; unasked: number }>()
  for (const { group, language, answers, unanswered, unasked } of pools) {
    const name = nameOf(group, language)
    const own = byName.get(name) ?? { group, language, answers: [], unanswered: 0, unasked: 0 }
    own.unanswered += answers.length + unanswered
    own.unasked += unasked
    byName.set(name, own)
  }
  for (const { id, session_id, group_code, language } of units) {
    const codes = settled.get(id)
    const own = session_id === session && codes ? byName.get(nameOf(group_code, language)) : undefined
    if (!own || !codes) continue
    own.answers.push({ choices: [...codes].flatMap((code) => slugs.get(code) ?? []) })
    own.unanswered -= 1
  }
  return [...byName.values()]
}

const nameOf = (group: string | number, language: string | number) =>
  JSON.stringify([String(group), String(language)])
