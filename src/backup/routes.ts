import { setTimeout as pause } from 'node:timers/promises'

import { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, only, personOf, tell } from '../people/auth.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { faultOf } from './fault.ts'
import { backupsOf } from './load.ts'
import { backupsPage } from './pages.ts'
import { backupAndDrill } from './routine.ts'

/** Milliseconds the request waits for a backup before it responds without one. */
const PATIENCE = 20_000

/** Routes for administrators. */
export function backupRoutes(context: Context): Router {
  const router = Router()
  const { log } = context
  router.all(paths.backups(), only('administrator'))

  router.get(paths.backups(), async (req, res) => {
    sendPage(res, backupsPage(frameOf(req), await backupsOf(context)))
  })

  router.post(paths.backups(), async (req, res) => {
    const taking = backupAndDrill(context, personOf(req).id).then(
      () => true,
      (error: unknown) => {
        // The page says what failed; the log is for developers.
        log.error({ fault: faultOf(error).key }, 'backup')
        return false
      },
    )
    const ended = await Promise.race([taking, pause(PATIENCE, undefined, { ref: false })])
    if (ended !== false) tell(req, ended ? 'backup.taken' : 'backup.still_running')
    res.redirect(303, paths.backups())
  })

  return router
}
