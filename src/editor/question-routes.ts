import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { first, inputOf, type Input } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { choicesIn, statementsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'
import { questionsBefore } from './condition-form.ts'
import { questionConflict } from './conflict.ts'
import { changeDraft } from './draft.ts'
import { followedFields } from './followed.ts'
import type { OpenDraft } from './open-draft.ts'
import { idOf, nextIn } from './parts.ts'
import { placedQuestions, questionAt, questionBase, type Placed } from './place.ts'
import { questionPage } from './question-page.ts'
import { questionValues } from './question-values.ts'
import { readQuestion } from './read-question.ts'
import type { QuestionRead } from './recode.ts'
import { codeIn, openDraftIn, drawnFrom, isScripted, outlinePath, postedWith, sendFaults } from './request.ts'
import { subjectsOf } from '../questionnaire/conditions/subject.ts'

/** Routes that edit a question. */
export function questionRoutes(routes: Router, context: Context): void {
  const { db } = context.stores
  routes.get('/versions/:id/questions/:code', async (req, res) => {
    const edited = await openDraftIn(db, req)
    const { form } = edited.version
    const placed = questionAt(form, codeIn(req))
    const subjects = subjectsOf(form, questionsBefore(form, placed.section, placed.at))
    const filled = blank(frameOf(req).language, questionValues(form, placed.question, subjects, edited.tag))
    sendPage(res, questionPage(frameOf(req), { edited, placed, filled }))
  })

  routes.post('/versions/:id/questions/:code', async (req, res) => await write(context, req, res))
}

/** Why a save was refused: invalid input or an edit conflict. */
type Refused = { readonly placed: Placed; readonly read: QuestionRead; readonly isStale: boolean }

async function write({ stores: { db }, now }: Context, req: Request, res: Response): Promise<void> {
  const person = personOf(req)
  const { version, tag, published } = await openDraftIn(db, req)
  const input = inputOf(req.body)
  const continues = first(input, 'continued') === 'yes'
  let refused: Refused | undefined
  let code = ''
  const saving = { person, id: version.id, now: now(), writes: tag, continues }
  const changed = await changeDraft(db, saving, ({ form }) => {
    const placed = drawnFrom(form, req)
    const read = readQuestion(form, placed, req.body, { tag, published })
    const isStale = first(input, 'base') !== questionBase(form, placed.question)
    refused = isStale || !read.ok ? { placed, read, isStale } : undefined
    if (refused || !read.ok) return form
    code = read.code
    return read.form
  })
  if (refused) return await sendRefusal(db, req, res, refused)
  if (!changed.ok) return await sendRefusal(db, req, res, faulty(version.form, req, changed.fault))
  const handle = placedQuestions(changed.form).find(({ question }) => question.code === code)?.handle ?? code
  const to = addressAfter(req, version, tag, handle)
  if (isScripted(req)) return sendSaved(res, changed, { id: version.id, code, at: now(), tag, input, to })
  res.redirect(303, to)
}

/** Returns where the pressed button leads. */
function addressAfter(req: Request, { id, form }: OpenDraft['version'], tag: string, handle: string): string {
  const input = inputOf(req.body)
  const button = first(input, 'do')
  if (button.startsWith('next:')) {
    const section = button.slice(5)
    const query = new URLSearchParams({ in: tag, add: section })
    return `${paths.editVersion(id)}?${query.toString()}#${nextIn(section)}`
  }
  const isDone = button === '' || button === 'save'
  const stay = first(input, 'kind') !== drawnFrom(form, req).question.kind
  return isDone && !stay
    ? outlinePath(id, tag, form.default_language, idOf('card', handle))
    : `${paths.editQuestion(id, handle)}?in=${encodeURIComponent(tag)}${anchorFor(button)}`
}

/** Anchor of the rows whose button was used. */
const anchorFor = (button: string): string => {
  const [, of = '', n = ''] = button.split(':')
  if (of === 'option' || of === 'item') return n ? `#${of}_code_${n}` : `#${of}_paste`
  return of ? `#${of.replace(/_row$/, '')}` : ''
}

const faulty = (
  form: Questionnaire,
  req: Request,
  fault: Extract<QuestionRead, { ok: false }>['faults'][string],
): Refused => ({
  placed: drawnFrom(form, req),
  read: { ok: false, faults: { label: fault } },
  isStale: false,
})

async function sendRefusal(
  db: Db,
  req: Request,
  res: Response,
  { placed, read, isStale }: Refused,
): Promise<void> {
  if (isScripted(req) && isStale) return void res.status(409).json({ conflict: true })
  const faults = read.ok ? {} : read.faults
  if (isScripted(req)) return sendFaults(req, res, faults)
  const edited = await openDraftIn(db, req)
  const filled = postedWith(req, isStale ? {} : faults)
  if (!isStale) return sendPage(res, questionPage(frameOf(req), { edited, placed, filled }), 422)
  const yours = read.ok ? { form: read.form, question: questionIn(read, placed) } : undefined
  const conflict = questionConflict(frameOf(req), edited, { theirs: placed.question, yours })
  sendPage(res, questionPage(frameOf(req), { edited, placed, filled, conflict }), 409)
}

const questionIn = ({ form }: { form: Questionnaire }, { section, at, question }: Placed): Question =>
  form.sections[section]?.questions[at] ?? question

/** Sends a script the result of a save. */
function sendSaved(
  res: Response,
  { revision, form }: { revision: number; form: Questionnaire },
  {
    id,
    code,
    at,
    tag,
    input,
    to,
  }: { id: number; code: string; at: Date; tag: string; input: Input; to: string },
): void {
  const placed = placedQuestions(form).find(({ question }) => question.code === code)
  if (!placed) return void res.status(409).json({ conflict: true })
  const { question, handle } = placed
  res.json({
    revision,
    saved_at: at.toISOString(),
    base: questionBase(form, question),
    code,
    action: paths.editQuestion(id, handle),
    to,
    in: tag,
    fields: followedFields(form, placed, input, tag),
    rows: {
      option: 'list' in question ? choicesIn(form, question.list).map((one) => one.code) : [],
      item: statementsOf(question).map((one) => one.code),
    },
  })
}
