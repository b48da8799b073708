import { Router } from 'express'

import type { Context } from '../context.ts'

export function questionnaireRoutes(_context: Context): Router {
  return Router()
}
