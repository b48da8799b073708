import type { Sentence } from '../web/form.ts'
import { nameObstacles } from '../questionnaire/checks/codes.ts'
import type { Question, Questionnaire, Text } from '../instrument/questionnaire.ts'
import { withoutUnused, withQuestions } from './arrange.ts'
import { proposedCode } from './code.ts'
import { withNames } from '../instrument/rename.ts'
import type { Placed } from './place.ts'
import { renamingOf } from './renaming.ts'

/** Returns a question's code after its form: the posted one, or one proposed from its label. */
export function codeFor(
  form: Questionnaire,
  { question, section, at }: Placed,
  written: { code: string; label: Text },
  { tag, published }: { tag: string; published: ReadonlySet<string> },
): string {
  const { default_language: first_language } = form
  const others = withQuestions(form, section, (questions) => questions.toSpliced(at, 1))
  const [before = '', after = ''] = [question.label[first_language], written.label[first_language]]
  const { code } = written
  if (code === '') return published.has(question.code) ? question.code : proposedCode(others, after)
  const wasProposed = before === '' ? /^q\d+(_\d+)?$/.test(code) : proposedCode(others, before) === code
  const follows = code === question.code && wasProposed && !published.has(code) && tag === first_language
  return follows && before !== after && after !== '' ? proposedCode(others, after) : code
}

/** The questionnaire with the posted question, and its code; or faults by field. */
export type QuestionRead =
  | { readonly ok: true; readonly form: Questionnaire; readonly code: string }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Sentence>> }

/** A question's new code, all lists, and the codes changed in them. */
type Now = {
  readonly code: string
  readonly lists: Questionnaire['choice_lists']
  readonly recoded: Parameters<typeof renamingOf>[2]
}

/**
 * Replaces a question. References to its old code, and to those of its options and statements, are renamed; a duplicate
 * code is refused.
 */
export function replaced(
  form: Questionnaire,
  placed: Placed,
  written: Question,
  { code, lists, recoded }: Now,
): QuestionRead {
  const { section, at, question } = placed
  const put = (one: Question, into: Questionnaire) =>
    withQuestions(into, section, (questions) => questions.with(at, one))
  const same = put({ ...written, code: question.code }, { ...form, choice_lists: lists })
  const named = withNames(same, renamingOf(form, { question, code }, recoded), form)
  const renamed = named.sections[section]?.questions[at] ?? written
  const next = put({ ...renamed, code }, named)
  const fault = newObstacle(form, next)
  if (fault) return { ok: false, faults: { code: fault } }
  return { ok: true, form: withoutUnused(next, 'list' in question ? [question.list] : []), code }
}

/** Returns the fault of a code in a form that is refused for something else, so that all are named at once. */
export const codeFault = (form: Questionnaire, { section, at, question }: Placed, code: string) =>
  newObstacle(
    form,
    withQuestions(form, section, (questions) => questions.with(at, { ...question, code })),
  )

function newObstacle(form: Questionnaire, next: Questionnaire): Sentence | undefined {
  const before = new Set(nameObstacles(form).map(({ sentence }) => JSON.stringify(sentence)))
  const obstacle = nameObstacles(next).find(({ sentence }) => !before.has(JSON.stringify(sentence)))
  return obstacle && plain(obstacle.sentence)
}

const plain = ({ key, values = {} }: ReturnType<typeof nameObstacles>[number]['sentence']): Sentence => ({
  key,
  values: Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, value]])),
  ),
})
