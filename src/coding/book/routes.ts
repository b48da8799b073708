import { randomUUID } from 'node:crypto'

import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import type { Message } from '../../locale/message.ts'
import { frameOf, personOf } from '../../people/auth.ts'
import { idIn, readForm } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { add } from '../codebook/operations.ts'
import { aroundRoutes } from './around-routes.ts'
import { carriedPage } from './carried-page.ts'
import { changed, type Asked } from './change.ts'
import { earlierPage } from './earlier-page.ts'
import { fileRoutes } from './file-routes.ts'
import { codeForm, fieldOf, newForm, reasonFault } from './forms.ts'
import { carriedBy, earlierOf } from './load.ts'
import { answer, byOf, shelved, show } from './request.ts'
import { saveChange, type Saved } from './save.ts'

const AT = '/consultations/:id/coding/:variable/codebook'

/** Routes of the codebooks of a consultation, for its researchers. */
export function bookRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()

  router.get(AT, async (req, res) => {
    const { code, new: isNew } = req.query
    const opened = { code: typeof code === 'string' ? code : '', adding: isNew !== undefined }
    await show(context, req, res, { shelf: await shelved(context, req), opened })
  })

  router.get(`${AT}/versions/:number`, async (req, res) => {
    const shelf = await shelved(context, req)
    sendPage(res, earlierPage(frameOf(req), shelf, await earlierOf(db, shelf, idIn(req, 'number'))))
  })

  router.get(`${AT}/codes/:guid/answers`, async (req, res) => {
    const shelf = await shelved(context, req)
    sendPage(
      res,
      carriedPage(frameOf(req), shelf, await carriedBy(db, personOf(req), shelf, req.params.guid)),
    )
  })

  router.post(`${AT}/codes`, async (req, res) => await addCode(context, req, res))
  router.post(`${AT}/codes/:guid`, async (req, res) => await changeCode(context, req, res, req.params.guid))
  aroundRoutes(router, context, AT)
  fileRoutes(router, context, AT)
  return router
}

async function addCode(context: Context, req: Request, res: Response): Promise<void> {
  const shelf = await shelved(context, req)
  const open = { code: '', adding: true }
  const form = readForm(newForm, req.body)
  if (!form.ok) return await show(context, req, res, { shelf, opened: { ...open, posted: form } }, 422)
  const { parent, reason, version, ...words } = form.value
  const guid = randomUUID()
  const saving = { from: version, change: adding({ ...words, guid }, parent), reason }
  const saved = await saveChange(context.stores.db, shelf.of, saving, byOf(context, req))
  await answer(context, req, res, saved, {
    open,
    told: 'codes.saved',
    onTo: (id, variable) => codingPaths.bookAt(id, variable, 'add'),
    faultAt: (fault) => fieldOf(fault, 'add'),
  })
}

const adding =
  (code: Parameters<typeof add>[1], parent: string | null) => (codebook: Parameters<typeof add>[0]) =>
    add(codebook, code, parent)

async function changeCode(context: Context, req: Request, res: Response, guid: string): Promise<void> {
  const shelf = await shelved(context, req)
  const open = { code: guid, adding: false }
  const form = readForm(codeForm, req.body)
  if (!form.ok) return await show(context, req, res, { shelf, opened: { ...open, posted: form } }, 422)
  const { reason, version, ...asked } = form.value
  const fault = reasonFault(asked.act, reason)
  const saved: Saved = fault
    ? { is: 'refused', fault }
    : await saveChange(
        context.stores.db,
        shelf.of,
        { from: version, change: (codebook) => changed(codebook, guid, asked), reason },
        byOf(context, req),
      )
  const faultAt = (one: Message) => (one === fault ? 'reason' : fieldOf(one, asked.act))
  await answer(context, req, res, saved, {
    open,
    told: 'codes.saved',
    onTo: afterwards(guid, asked),
    faultAt,
  })
}

/** A code that is moved stays open, to be moved on; else to the code, or to that it was merged into. */
const afterwards =
  (guid: string, { act, into }: Pick<Asked, 'act' | 'into'>) =>
  (id: number, variable: string) =>
    act === 'up' || act === 'down'
      ? codingPaths.editing(id, variable, guid, act)
      : codingPaths.bookAt(id, variable, `c${act === 'merge' ? into : guid}`)
