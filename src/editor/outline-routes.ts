import type { Request, Response, Router } from 'express'

import { groupsOf, isOpened } from '../consultation/queries.ts'
import type { Plan } from '../consultation/plan-table.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { conflict } from '../problem.ts'
import { first, idIn, inputOf, type Input, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { expectationsOf } from '../workshop/expectation-queries.ts'
import { workshopsOf } from '../workshop/queries.ts'
import { undoSave } from '../questionnaire/edit.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import type { Faults } from './adding.ts'
import {
  addSection,
  dropQuestion,
  dropSection,
  duplicateQuestion,
  moveQuestion,
  moveSection,
  moveToSection,
} from './arrange.ts'
import { changeDraft, draftOf } from './draft.ts'
import type { OpenDraft } from './open-draft.ts'
import { editPage } from './edit-page.ts'
import { idOf, nextIn } from './parts.ts'
import { questionAt, sectionAt, placedQuestions } from './place.ts'
import { placeChanged } from './undone.ts'
import { openDraftIn, outlinePath, tongueIn } from './request.ts'

/** Routes of the draft's page, and of actions that rearrange it. */
export function outlineRoutes(routes: Router, context: Context): void {
  overview(routes, context)
  arranging(routes, context)
}

function overview(routes: Router, { stores: { db }, now }: Context): void {
  routes.get('/versions/:id/edit', async (req, res) => {
    const { add, kind } = req.query
    const input: Input =
      typeof add === 'string' ? { section: [add], kind: typeof kind === 'string' ? [kind] : [] } : {}
    await sendOutline(db, req, res, { edited: await openDraftIn(db, req), input })
  })

  routes.post('/versions/:id/undoing', async (req, res) => {
    const person = personOf(req)
    const version = await draftOf(db, person, idIn(req))
    const revision = Number(first(inputOf(req.body), 'revision'))
    const undone = await undoSave(db, { version_id: version.id, revision, by: person.id, now: now() })
    if (undone === undefined) throw conflict('editor.undo_conflict')
    tell(req, 'editor.undone')
    const { form } = await draftOf(db, person, version.id)
    const place = placeChanged(version.form, form)
    res.redirect(303, outlinePath(version.id, tongueIn(req), form.default_language, place))
  })

  routes.post('/versions/:id/sections', async (req, res) => {
    const person = personOf(req)
    const { tag, version } = await openDraftIn(db, req)
    const title = first(inputOf(req.body), 'title').trim().slice(0, 500)
    if (title === '') return await refuse(db, req, res, { title: { key: 'editor.no_section_title' } })
    const changed = await changeDraft(db, { person, id: version.id, now: now(), writes: tag }, ({ form }) =>
      addSection(form, { [tag]: title }),
    )
    if (!changed.ok) return await refuse(db, req, res, { title: changed.fault })
    const handle = changed.form.sections.at(-1)?.code ?? ''
    const [path = '', hash = ''] = outlinePath(
      version.id,
      tag,
      version.form.default_language,
      nextIn(handle),
    ).split('#')
    res.redirect(303, `${path}${path.includes('?') ? '&' : '?'}add=${encodeURIComponent(handle)}#${hash}`)
  })
}

/** Sends the page again with the posted input and what is wrong with it. */
export async function refuse(
  db: Db,
  req: Request,
  res: Response,
  faults: Readonly<Record<string, Sentence>>,
): Promise<void> {
  const { t } = frameOf(req).language
  const said = Object.fromEntries(Object.entries(faults).map(([field, sentence]) => [field, t(sentence)]))
  await sendOutline(db, req, res, {
    edited: await openDraftIn(db, req),
    input: inputOf(req.body),
    faults: said,
  })
}

async function sendOutline(
  db: Db,
  req: Request,
  res: Response,
  { edited, input, faults }: { edited: OpenDraft; input: Input; faults?: Faults },
): Promise<void> {
  const plan = await planOf(db, edited)
  sendPage(res, editPage(frameOf(req), { edited, plan, input, faults: faults ?? {} }), faults ? 422 : 200)
}

/** Loads expected numbers, for suppression warnings. */
async function planOf(db: Db, { consultation }: OpenDraft): Promise<Plan> {
  const { id } = consultation
  return {
    consultation,
    groups: await groupsOf(db, id),
    workshops: await workshopsOf(db, id),
    expectations: await expectationsOf(db, id),
    opened: await isOpened(db, id),
  }
}

function arranging(routes: Router, { stores: { db }, now }: Context): void {
  routes.post('/versions/:id/outline', async (req, res) => {
    const person = personOf(req)
    const input = inputOf(req.body)
    const { tag, version } = await openDraftIn(db, req)
    const [verb = '', of = '', ...rest] = first(input, 'do').split(':')
    const handle = verb === 'move' ? first(input, 'question') : rest.join(':')
    const target = verb === 'move' ? first(input, 'section') : ''
    let place = ''
    const changed = await changeDraft(db, { person, id: version.id, now: now(), writes: tag }, ({ form }) => {
      const arranged =
        of === 'section' ? sectionArranged(form, verb, handle) : questionArranged(form, verb, handle, target)
      place = placeAfter(form, arranged, { verb, of, handle })
      return arranged
    })
    if (!changed.ok) throw conflict(changed.fault)
    if (verb === 'drop') tell(req, of === 'section' ? 'editor.section_deleted' : 'editor.question_deleted')
    res.redirect(303, outlinePath(version.id, tag, version.form.default_language, place))
  })
}

function sectionArranged(form: Questionnaire, verb: string, handle: string): Questionnaire {
  const { at } = sectionAt(form, handle)
  if (verb === 'drop') return dropSection(form, at)
  return verb === 'up' || verb === 'down' ? moveSection(form, at, verb === 'up' ? -1 : 1) : form
}

function questionArranged(form: Questionnaire, verb: string, handle: string, target: string): Questionnaire {
  const placed = questionAt(form, handle)
  if (verb === 'move') return moveToSection(form, placed, sectionAt(form, target).at)
  if (verb === 'copy') return duplicateQuestion(form, placed)
  if (verb === 'drop') return dropQuestion(form, placed)
  return verb === 'up' || verb === 'down' ? moveQuestion(form, placed, verb === 'up' ? -1 : 1) : form
}

/** Returns the anchor after an action: the item moved or copied, or next to one deleted. */
function placeAfter(
  before: Questionnaire,
  after: Questionnaire,
  { verb, of, handle }: { verb: string; of: string; handle: string },
): string {
  if (of === 'section') return verb === 'drop' ? '' : idOf('section', handle)
  const index = placedQuestions(before).findIndex((one) => one.handle === handle)
  const now = placedQuestions(after)
  if (verb === 'copy') return idOf('card', now[index + 1]?.handle ?? handle)
  if (verb === 'drop')
    return now.length === 0 ? '' : idOf('card', now[Math.min(index, now.length - 1)]?.handle ?? '')
  return idOf('card', handle)
}
