import { setTimeout as pause } from 'node:timers/promises'

import { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, only, personOf, tell } from '../people/gate.ts'
import { anyAwake } from '../session/due.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { faultOf } from './fault.ts'
import { keptIn } from './folder.ts'
import { backupsPage } from './pages.ts'
import { findLastRun } from './queries.ts'
import { backupAndDrill } from './routine.ts'
import { nextBackup } from './schedule.ts'

/** Milliseconds a person waits for a backup before the page answers without it. */
const PATIENCE = 20_000

/** Backups, for administrators. */
export function backupRoutes(context: Context): Router {
  const router = Router()
  const { stores, config, log } = context
  router.all(paths.backups(), only('administrator'))

  router.get(paths.backups(), async (req, res) => {
    const known = {
      last: await findLastRun(stores.db, 'backup'),
      drill: await findLastRun(stores.db, 'drill'),
      next: await nextBackup(context),
      kept: keptIn(config.backup_dir),
      folder: config.backup_dir,
      days: config.backup_keep_days,
      awake: await anyAwake(stores.db),
    }
    sendPage(res, backupsPage(frameOf(req), known))
  })

  router.post(paths.backups(), async (req, res) => {
    const taking = backupAndDrill(context, personOf(req).id).then(
      () => true,
      (error: unknown) => {
        // The page says what failed; the log keeps what a developer needs.
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
