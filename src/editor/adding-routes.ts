import type { Router } from 'express'
import { z } from 'zod'

import type { Context } from '../context.ts'
import { personOf } from '../people/auth.ts'
import { readForm, words, type Sentence } from '../web/form.ts'
import { paths } from '../web/paths.ts'
import { QUESTION_KINDS } from '../instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import { addQuestion } from './arrange.ts'
import { blankQuestion } from './blank.ts'
import { proposedCode } from './code.ts'
import { changeDraft, refusalOf } from './draft.ts'
import { refuse } from './outline-routes.ts'
import { pastedOptions } from './paste.ts'
import { nextIn } from './parts.ts'
import { sectionAt } from './place.ts'
import { openDraftIn } from './request.ts'

const addForm = z.object({
  label: words('editor.no_label', 5000),
  kind: z.enum(QUESTION_KINDS, 'form.choose'),
  section: z.string(),
  lines: z.string().max(50_000, 'form.too_long'),
})

/** Routes that add a question. */
export function addingRoutes(routes: Router, { stores: { db }, now }: Context): void {
  routes.post('/versions/:id/questions', async (req, res) => {
    const person = personOf(req)
    const { tag, version } = await openDraftIn(db, req)
    const read = readForm(addForm, req.body)
    if (!read.ok)
      return await refuse(db, req, res, { ...read.faults, ...linesFault(version.form, req.body, tag) })
    const { section, kind } = read.value
    const changed = await changeDraft(db, { person, id: version.id, now: now(), writes: tag }, ({ form }) =>
      withQuestion(form, read.value, tag),
    )
    if (!changed.ok) return await refuse(db, req, res, { [changed.isRow ? 'lines' : 'label']: changed.fault })
    const query = new URLSearchParams({
      ...(tag !== version.form.default_language && { in: tag }),
      add: section,
      kind,
    })
    res.redirect(303, `${paths.editVersion(version.id)}?${query.toString()}#${nextIn(section)}`)
  })
}

/** Returns what is wrong with the lines of a form that is refused for its words, so that all is named at once. */
function linesFault(form: Questionnaire, body: unknown, tag: string): Readonly<Record<string, Sentence>> {
  const read = readForm(addForm.omit({ label: true }), body)
  const refusal = read.ok ? refusalOf(withQuestion(form, { ...read.value, label: '' }, tag)) : undefined
  return refusal?.isRow ? { lines: refusal.fault } : {}
}

/** Adds a question with its code and lines to a section. Throws not_found for the section. */
function withQuestion(
  form: Questionnaire,
  { section, kind, label, lines }: z.output<typeof addForm>,
  tag: string,
): Questionnaire {
  const code = proposedCode(form, label)
  const { question, lists } = blankQuestion(form, kind, { code, label: { [tag]: label } })
  return withLines(addQuestion(form, sectionAt(form, section).at, question, lists), question, lines, tag)
}

/** Uses the posted lines as statements of the new question, or else as options. */
function withLines(form: Questionnaire, question: Question, lines: string, tag: string): Questionnaire {
  const choices = pastedOptions(lines, []).map(({ code, label }) => ({ code, label: { [tag]: label } }))
  if (!('items' in question))
    return 'list' in question
      ? { ...form, choice_lists: { ...form.choice_lists, [question.list]: choices } }
      : form
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one === question ? { ...question, items: choices } : one)),
  }))
  return { ...form, sections }
}
