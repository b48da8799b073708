import { Router } from 'express'

import type { Context } from '../context.ts'
import { languageFor } from '../web/errors.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { neverStored, noReferrer } from '../web/security.ts'
import { whatIsHeld } from './load.ts'
import { heldPage } from './pages.ts'

/** Route of the public page. No visit, no cookie. */
export function heldRoutes(context: Context): Router {
  const held = whatIsHeld(context)
  const routes = Router()
  routes.get(paths.held(), neverStored, noReferrer, async (req, res) =>
    sendPage(res, heldPage(languageFor(req), await held())),
  )
  return routes
}
