import type { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, only, personOf, tell } from '../people/auth.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { paths } from '../web/paths.ts'
import { unreadNewsOf } from './load.ts'
import { newsIn } from './news-pages.ts'
import { readNews } from './read-news.ts'
import { confirmAccess, refuseAccess, withdrawAccess } from './settle-request.ts'

/** Access to answers: researchers are notified of each other, and administrators confirm requests. */
export function newsRoutes(routes: Router, { stores: { db }, now }: Context): void {
  routes.use('/consultations/:id', async (req, _res, next) => {
    const { id } = req.params
    if (req.method === 'GET' && /^[1-9]\d{0,14}$/.test(id))
      req.frame = newsIn(frameOf(req), Number(id), await unreadNewsOf(db, personOf(req), Number(id)))
    next()
  })

  routes.post('/consultations/:id/news', async (req, res) => {
    const last = first(inputOf(req.body), 'last') ?? ''
    await readNews(db, personOf(req), idIn(req), /^[1-9]\d{0,14}$/.test(last) ? Number(last) : 0)
    res.redirect(303, paths.consultation(idIn(req)))
  })

  routes.post('/people/requests/:id/confirmation', only('administrator'), async (req, res) => {
    await confirmAccess(db, personOf(req), idIn(req), now())
    tell(req, 'people.request_confirmed')
    res.redirect(303, paths.people())
  })

  routes.post('/people/requests/:id/refusal', only('administrator'), async (req, res) => {
    await refuseAccess(db, personOf(req), idIn(req), now())
    tell(req, 'people.request_refused')
    res.redirect(303, paths.people())
  })

  routes.post('/account/requests/:id/withdrawal', async (req, res) => {
    await withdrawAccess(db, personOf(req), idIn(req), now())
    tell(req, 'people.request_withdrawn')
    res.redirect(303, paths.account())
  })
}
