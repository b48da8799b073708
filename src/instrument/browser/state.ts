import { isBlank, holds } from '../expression/parsed.ts'
import { type Names, type Owner, scopeWith } from '../expression/scope.ts'
import { textOf } from '../expression/value.ts'
import type { Input } from '../answer.ts'
import { coreOf } from '../kinds/cores.ts'
import type { PageScriptData } from '../asking/page-script-data.ts'
import { pruned } from '../offer.ts'
import { type Questionnaire, choicesIn } from '../questionnaire.ts'
import { type Walk, walkThrough } from '../walk.ts'
import { sayingIn } from './words.ts'

/** The state of a section's page, given its input. */
export type State = {
  /** Codes of the questions asked, among those in the page data. */
  readonly relevant: ReadonlySet<string>
  readonly needed: ReadonlySet<string>
  /** Codes of filtered-out options, by question. */
  readonly off: ReadonlyMap<string, ReadonlySet<string>>
  /** Texts of piped answers, by name. */
  readonly said: ReadonlyMap<string, string>
}

/** Evaluates a page with the same functions as the server. */
export function stateOf(data: PageScriptData, input: Input): State {
  const { form } = data
  const names = namesIn(data)
  const walk = walkThrough(form, {
    scopeOver: (answers) => scopeWith(form, names, answers),
    read: (question, offer) => coreOf(question).read(question, pruned(question, input, form, offer), offer),
  })
  const questions = form.sections.flatMap((section) => section.questions)
  const needed = questions.filter(
    ({ code, required }) =>
      walk.relevant.has(code) && (required === true || (!isBlank(required) && holds(required, walk.scope))),
  )
  return {
    relevant: walk.relevant,
    needed: new Set(needed.map(({ code }) => code)),
    off: new Map(data.offers.map((code) => [code, notOffered(form, code, walk)])),
    said: new Map(
      Object.keys(data.said).map((name) => [name, saidOf(data, names.owners.get(name), name, walk)]),
    ),
  }
}

function namesIn({ form, names, known, labels }: PageScriptData): Names {
  const questions = form.sections.flatMap((section) => section.questions)
  const owners = Object.entries(names).flatMap(([name, [at, place, words]]) => {
    const question = questions[at]
    const owner = { words: words === 1, ...(place >= 0 && { place }) }
    return question ? [[name, { question, ...owner }] as const] : []
  })
  return {
    owners: new Map(owners),
    labelOf: (name, code) => labels[name]?.[code] ?? '',
    known: new Map(Object.entries(known)),
  }
}

/** A list of a page is named by its question. */
function notOffered(form: Questionnaire, code: string, { offers }: Walk): ReadonlySet<string> {
  const left = new Set(choicesIn(offers.get(code) ?? form, code).map((choice) => choice.code))
  return new Set(
    choicesIn(form, code)
      .map((choice) => choice.code)
      .filter((one) => !left.has(one)),
  )
}

function saidOf(data: PageScriptData, owner: Owner | undefined, name: string, walk: Walk): string {
  const answer = owner && walk.answers.get(owner.question.code)
  if (!owner || answer === undefined) return UNSAID
  if (owner.question.code !== name) return textOf(walk.scope.valueOf(name)) || UNSAID
  return coreOf(owner.question).said?.(answer, sayingIn(data.locale, data.said[name] ?? {})) ?? ''
}

const UNSAID = '…'
