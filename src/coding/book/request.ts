import type { Request, Response } from 'express'

import type { Context } from '../../context.ts'
import type { Key, Message } from '../../locale/message.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import type { Filled } from '../../web/field.ts'
import { idIn, inputOf, type Sentence } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { bookOf, shelfOf, type Shelf } from './load.ts'
import { bookPage, type Opened } from './pages.ts'
import type { Saved } from './save.ts'

/** Loads the codebook of the address for its researcher. */
export const shelved = async ({ stores }: Context, req: Request): Promise<Shelf> =>
  await shelfOf(stores.db, personOf(req), idIn(req), String(req.params['variable']))

/** Who does it, and when. */
export const byOf = ({ now }: Context, req: Request) => ({ by: personOf(req).id, now: now() })

type Shown = Readonly<{ shelf: Shelf; opened: Opened }>

/** Sends the page of a codebook. */
export async function show(
  { stores: { db } }: Context,
  req: Request,
  res: Response,
  { shelf, opened }: Shown,
  status = 200,
): Promise<void> {
  sendPage(res, bookPage(frameOf(req), await bookOf(db, personOf(req), shelf), opened), status)
}

export type Posted = Pick<Filled, 'input' | 'faults'>

/** Leads on after a change; or shows the page with what was posted, and the version that is there now. */
export async function answer(
  context: Context,
  req: Request,
  res: Response,
  saved: Saved,
  {
    open,
    told,
    onTo,
    faultAt,
  }: Readonly<{
    open: Omit<Opened, 'posted'>
    told: Key
    /** Where one goes on, at this address of the codebook. */
    onTo: (id: number, variable: string) => string
    faultAt: (fault: Message) => string
  }>,
): Promise<void> {
  const shelf = await shelved(context, req)
  const { consultation, variable, version } = shelf
  if (saved.is === 'saved') {
    tell(req, told)
    return res.redirect(303, onTo(consultation.id, variable.name))
  }
  const fault: Sentence =
    saved.is === 'refused'
      ? saved.fault
      : { key: 'codes.changed_meanwhile', values: { n: version?.number ?? 0 } }
  const posted = {
    input: inputOf(req.body),
    faults: { [saved.is === 'refused' ? faultAt(fault) : 'name']: fault },
  }
  await show(context, req, res, { shelf, opened: { ...open, posted } }, saved.is === 'refused' ? 422 : 409)
}
