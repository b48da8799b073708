import { Router, type Request } from 'express'

import { consultationOf } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import { BOM } from '../csv.ts'
import type { Db } from '../db/database.ts'
import { frameOf, personOf } from '../people/gate.ts'
import { notFound } from '../problem.ts'
import { idIn } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { latestAmong, questionnaireOf, versionsOf, type Version } from '../questionnaire/queries.ts'
import { compareVersions } from './compare.ts'
import { comparisonPage } from './pages.ts'
import { comparisonCsv } from './told.ts'

const AT = '/questionnaires/:id/comparison'

/** Two versions of a questionnaire beside each other. */
export function comparisonRoutes({ stores: { db } }: Context): Router {
  const routes = Router()
  routes.get(AT, async (req, res) => {
    const { questionnaire, versions, pair } = await seenBy(db, req)
    const consultation = await consultationOf(db, personOf(req), questionnaire.consultation_id)
    sendPage(res, comparisonPage(frameOf(req), { consultation, questionnaire, versions, pair }))
  })

  routes.get(`${AT}.csv`, async (req, res) => {
    const { questionnaire, versions, pair } = await seenBy(db, req)
    const [from, to] = pair ?? [latestAmong(versions), latestAmong(versions)]
    res.type('text/csv').attachment(`comparison-${questionnaire.id}-${from.number}-${to.number}.csv`)
    res.send(BOM + comparisonCsv(compareVersions(from.form, to.form)))
  })
  return routes
}

async function seenBy(db: Db, req: Request) {
  const questionnaire = await questionnaireOf(db, personOf(req), idIn(req))
  const versions = await versionsOf(db, questionnaire.id)
  return { questionnaire, versions, pair: pairAmong(versions, req.query['from'], req.query['to']) }
}

/** The versions asked for by number, else the last two, the earlier first; throws not_found for one there is not. */
function pairAmong(
  versions: readonly Version[],
  from: unknown,
  to: unknown,
): readonly [Version, Version] | undefined {
  const [one, other] = versions.slice(-2)
  if (!one || !other) return undefined
  const asked = (number: unknown, otherwise: Version) => {
    if (number === undefined) return otherwise
    const found = versions.find((version) => String(version.number) === number)
    if (!found) throw notFound()
    return found
  }
  const pair = [asked(from, one), asked(to, other)] as const
  return pair[0].number <= pair[1].number ? pair : [pair[1], pair[0]]
}
