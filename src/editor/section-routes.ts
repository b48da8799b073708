import type { Request, Response, Router } from 'express'

import { BOXES } from '../consultation/languages.ts'
import type { Context } from '../context.ts'
import { frameOf, personOf } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { first, inputOf, type Sentence } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { conflictBetween, type Conflict } from './conflict.ts'
import type { OpenDraft } from './open-draft.ts'
import { changeDraft } from './draft.ts'
import { idOf } from './parts.ts'
import { sectionAt, sectionBase, wholeBase, placedSections, type PlacedSection } from './place.ts'
import { readSectionForm, sectionValues } from './read-section.ts'
import { sectionPage } from './section-page.ts'
import { codeIn, openDraftIn, isScripted, outlinePath, postedWith, sendFaults } from './request.ts'
import { readWhole, wholeValues } from './whole-form.ts'
import { wholePage } from './whole-page.ts'

type Read =
  { ok: true; form: Questionnaire; code?: string } | { ok: false; faults: Readonly<Record<string, Sentence>> }
/** A form of the editor: its digest, parser, page, and redirect. */
type Written = Readonly<{
  base: (form: Questionnaire) => string
  read: (form: Questionnaire, tag: string) => Read
  show: (
    edited: OpenDraft,
    faults: Readonly<Record<string, Sentence>>,
    conflict?: Conflict,
  ) => Parameters<typeof sendPage>[1]
  /** Names and values compared on an edit conflict. */
  sides: (edited: OpenDraft, form: Questionnaire) => readonly (readonly [string, string])[]
  action: (id: number, code: string) => string
  place: string
}>

/** Routes of a section's form and of the questionnaire's settings. */
export function sectionRoutes(routes: Router, context: Context): void {
  const { db } = context.stores
  routes.get('/versions/:id/sections/:code', async (req, res) => {
    const edited = await openDraftIn(db, req)
    const placed = sectionAt(edited.version.form, codeIn(req))
    const filled = blank(frameOf(req).language, sectionValues(edited.version.form, placed, edited.tag))
    sendPage(res, sectionPage(frameOf(req), { edited, placed, filled }))
  })
  routes.post(
    '/versions/:id/sections/:code',
    async (req, res) => await save(context, req, res, sectionWritten(req)),
  )

  routes.get('/versions/:id/settings', async (req, res) => {
    const edited = await openDraftIn(db, req)
    const boxes = [...new Set([...edited.consultation.languages, ...BOXES, ...edited.version.form.languages])]
    const filled = blank(frameOf(req).language, wholeValues(edited.version.form, edited.tag, boxes))
    sendPage(res, wholePage(frameOf(req), { edited, filled }))
  })
  routes.post('/versions/:id/settings', async (req, res) => await save(context, req, res, wholeWritten(req)))
}

async function save(
  { stores: { db }, now }: Context,
  req: Request,
  res: Response,
  written: Written,
): Promise<void> {
  const person = personOf(req)
  const { version, tag } = await openDraftIn(db, req)
  const input = inputOf(req.body)
  const continues = first(input, 'continued') === 'yes'
  let read: Read | undefined
  let isStale = false
  const saving = { person, id: version.id, now: now(), writes: tag, continues }
  const changed = await changeDraft(db, saving, ({ form }) => {
    read = written.read(form, tag)
    isStale = first(input, 'base') !== written.base(form)
    return read.ok && !isStale ? read.form : form
  })
  const faults = !changed.ok ? { title: changed.fault } : read?.ok === false ? read.faults : {}
  if (isScripted(req) && isStale) return void res.status(409).json({ conflict: true })
  if (isScripted(req) && Object.keys(faults).length > 0) return sendFaults(req, res, faults)
  const edited = await openDraftIn(db, req)
  if (isStale) {
    const theirs = written.sides(edited, edited.version.form)
    const yours = read?.ok ? written.sides(edited, read.form) : theirs
    return sendPage(res, written.show(edited, {}, conflictBetween(frameOf(req), edited, theirs, yours)), 409)
  }
  if (!changed.ok || !read?.ok) return sendPage(res, written.show(edited, faults), 422)
  const { code = '' } = read
  const action = written.action(version.id, code)
  const place = code ? idOf('section', code) : ''
  const to = isDone(input)
    ? outlinePath(version.id, tag, changed.form.default_language, place)
    : `${action}?in=${encodeURIComponent(tag)}#relevant`
  if (!isScripted(req)) return res.redirect(303, to)
  res.json({
    revision: changed.revision,
    saved_at: now().toISOString(),
    base: written.base(renamedBase(changed.form, code, req)),
    code,
    action,
    to,
  })
}

/** Whether the pressed button leaves the form. */
const isDone = (input: ReturnType<typeof inputOf>): boolean => ['', 'save'].includes(first(input, 'do'))

/** After a rename a section is found by its new code. */
const renamedBase = (form: Questionnaire, code: string, req: Request): Questionnaire => {
  if (code !== '') req.params['code'] = code
  return form
}

function sectionWritten(req: Request): Written {
  const placedIn = (form: Questionnaire): PlacedSection => sectionAt(form, codeIn(req))
  const { t } = frameOf(req).language
  return {
    base: (form) => sectionBase(placedIn(form).section),
    read: (form, tag) => readSectionForm(form, placedIn(form), req.body, tag),
    show: (edited, faults, conflict) =>
      sectionPage(frameOf(req), {
        edited,
        placed: placedIn(edited.version.form),
        filled: postedWith(req, faults),
        ...(conflict && { conflict }),
      }),
    sides: ({ tag, version }, form) => {
      const { at } = placedIn(version.form)
      const section = placedSections(form)[at]?.section
      return [
        [t('editor.section_title'), section?.title[tag] ?? ''],
        [t('editor.section_description'), section?.description?.[tag] ?? ''],
        [t('editor.section_relevant'), section?.relevant ?? ''],
        [t('editor.section_code'), section?.code ?? ''],
      ]
    },
    action: paths.editSection,
    place: '',
  }
}

function wholeWritten(req: Request): Written {
  const { t, list } = frameOf(req).language
  return {
    base: wholeBase,
    read: (form, tag) => readWhole(form, req.body, tag),
    show: (edited, faults, conflict) =>
      wholePage(frameOf(req), { edited, filled: postedWith(req, faults), ...(conflict && { conflict }) }),
    sides: ({ tag }, form) => [
      [t('editor.whole_title'), form.title[tag] ?? ''],
      [t('editor.minutes'), String(form.minutes)],
      [t('questionnaire.page_languages'), list(form.languages)],
      [t('editor.default_language'), form.default_language],
    ],
    action: (id) => paths.settings(id),
    place: '',
  }
}
