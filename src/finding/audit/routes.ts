import { randomInt } from 'node:crypto'

import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { idIn, inputOf, readForm } from '../../web/form.ts'
import { languageOf } from '../../web/language.ts'
import { sendPage } from '../../web/page.ts'
import { findingPaths } from '../paths.ts'
import { auditCsv } from './csv.ts'
import { addCode, setAside, takeAsideBack } from './change.ts'
import { addingForm, asideForm, takingBackForm } from './forms.ts'
import { auditAt, type Audited } from './load.ts'
import { auditPage, type Refused } from './page.ts'

const AT = '/consultations/:id/findings/audit/:variable'

/** Routes of whom agreed findings reach, for researchers. */
export function auditRoutes(context: Context): Router {
  const router = Router()
  router.get(`${AT}.csv`, async (req, res) => {
    const audited = await auditedIn(context, req)
    const { consultation, variable } = audited.looked
    res.attachment(`${consultation.code}-${variable.name}-audit.csv`)
    res.send(auditCsv(audited, languageIn(req, audited)))
  })
  router.get(AT, async (req, res) => show(req, res, await auditedIn(context, req)))
  router.post(`${AT}/adding`, async (req, res) => await add(context, req, res))
  router.post(`${AT}/aside`, async (req, res) => await putAside(context, req, res))
  router.post(`${AT}/aside/back`, async (req, res) => await takeBack(context, req, res))
  return router
}

/** Seeds are whole numbers below this. */
const SEEDS = 2 ** 32

async function auditedIn({ stores: { db }, now }: Context, req: Request): Promise<Audited> {
  const { variable } = req.params
  const of = { id: idIn(req), variable: typeof variable === 'string' ? variable : '' }
  return await auditAt(db, personOf(req), of, { seed: randomInt(SEEDS), now: now() })
}

const languageIn = (req: Request, { looked: { consultation } }: Audited) =>
  languageOf(frameOf(req).language.code, consultation.default_language)

function show(req: Request, res: Response, audited: Audited, refused?: Refused): void {
  const frame = { ...frameOf(req), language: languageIn(req, audited) }
  sendPage(res, auditPage(frame, audited, refused), refused ? 422 : 200)
}

const pathOf = ({ looked: { consultation, variable } }: Audited) =>
  `${findingPaths.audit(consultation.id, variable.name)}#work`

async function add(context: Context, req: Request, res: Response): Promise<void> {
  const audited = await auditedIn(context, req)
  const { consultation, variable } = audited.looked
  const form = readForm(addingForm, req.body)
  if (!form.ok) return show(req, res, audited, form)
  const { unit, code } = form.value
  const own = audited.left.find(({ read }) => read.id === unit)
  if (!own?.codes.some(({ guid }) => guid === code)) {
    tell(req, 'audit.gone')
    return res.redirect(303, pathOf(audited))
  }
  const by = { by: personOf(req).id, now: context.now() }
  const adding = { ...form.value, variable: variable.name }
  const isNew = await addCode(context.stores.db, consultation.id, adding, by)
  tell(req, isNew ? 'audit.added' : 'audit.added_before')
  res.redirect(303, pathOf(audited))
}

async function putAside(context: Context, req: Request, res: Response): Promise<void> {
  const audited = await auditedIn(context, req)
  const form = readForm(asideForm, req.body)
  if (!form.ok) return show(req, res, audited, { ...form, input: inputOf(req.body) })
  const { unit, reason } = form.value
  const isLeft = audited.left.some(({ read }) => read.id === unit)
  const by = { by: personOf(req).id, now: context.now() }
  const isNew = isLeft && (await setAside(context.stores.db, { ...placeOf(audited), unit, reason }, by))
  tell(req, isNew ? 'audit.aside_set' : 'audit.gone')
  res.redirect(303, pathOf(audited))
}

async function takeBack(context: Context, req: Request, res: Response): Promise<void> {
  const audited = await auditedIn(context, req)
  const form = readForm(takingBackForm, req.body)
  const by = { by: personOf(req).id, now: context.now() }
  if (form.ok) {
    await takeAsideBack(context.stores.db, { ...placeOf(audited), unit: form.value.unit }, by)
    tell(req, 'audit.aside_back')
  }
  res.redirect(303, pathOf(audited))
}

const placeOf = ({ looked: { consultation, variable } }: Audited) => ({
  consultation_id: consultation.id,
  variable: variable.name,
})
