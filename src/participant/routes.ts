import { Router } from 'express'

import type { Context } from '../context.ts'
import type { BurstDetector } from '../session/burst-detector.ts'
import { formBody } from '../web/body.ts'
import { neverStored, noReferrer, ownPagesOnly } from '../web/security.ts'
import { answeringRoutes } from './answering-routes.ts'
import { joiningRoutes } from './joining-routes.ts'
import { limitsOf } from './rate-limits.ts'
import { receipts } from './reply.ts'
import { savingRoutes } from './saving-routes.ts'
import { sendingRoutes } from './sending-routes.ts'
import { startingRoutes } from './starting-routes.ts'
import { draftQuota } from './draft-quota.ts'

/** All routes of participants. No visit, no cookie before Start, no log. */
export function participantRoutes(context: Context, bursts: BurstDetector): Router {
  const { config } = context
  const guards = [
    neverStored,
    noReferrer,
    ownPagesOnly(config.public_url, { strict: false }),
    ...formBody('4mb'),
  ]
  const limits = limitsOf(context)
  const volume = draftQuota(context)
  const routes = Router()
  routes.use(joiningRoutes(context, limits, guards))
  routes.use('/s', receipts, guards)
  routes.use(startingRoutes(context, limits, bursts))
  routes.use(answeringRoutes(context, limits, volume))
  routes.use(savingRoutes(context, limits, volume))
  routes.use(sendingRoutes(context, limits))
  return routes
}
