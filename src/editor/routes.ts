import { Router } from 'express'

import type { Context } from '../context.ts'
import { addingRoutes } from './adding-routes.ts'
import { beginningRoutes } from './begin-routes.ts'
import { outlineRoutes } from './outline-routes.ts'
import { questionRoutes } from './question-routes.ts'
import { sectionRoutes } from './section-routes.ts'

/** Routes of the questionnaire editor: every form saves the draft. */
export function editorRoutes(context: Context): Router {
  const routes = Router()
  beginningRoutes(routes, context)
  outlineRoutes(routes, context)
  sectionRoutes(routes, context)
  addingRoutes(routes, context)
  questionRoutes(routes, context)
  return routes
}
