import type { Router } from 'express'

import type { Context } from '../context.ts'
import { notFound } from '../problem.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { paths } from '../web/paths.ts'
import { isStill } from './load.ts'

/**
 * A stale form post leads back to the session, or to the list when it is gone. Forms include the join code, which is
 * never reused, since SQLite may reuse the id of a deleted session.
 */
export function staleFormRoutes(routes: Router, { stores: { db } }: Context): void {
  routes.use('/sessions/:id', async (req, _res, next) => {
    req.ways = {
      conflict: { path: `/sessions/${req.params.id}`, label: 'session.sheet_back' },
      not_found: { path: paths.sessions(), label: 'session.to_sessions', lede: 'session.gone' },
    }
    const meant = req.method === 'POST' ? first(inputOf(req.body), 'join_code') : ''
    if (meant && !(await isStill(db, idIn(req), meant))) throw notFound()
    next()
  })
  routes.use('/workshops/:id/sessions', (req, _res, next) => {
    req.ways = { conflict: { path: `/workshops/${req.params.id}`, label: 'session.to_workshop' } }
    next()
  })
}
