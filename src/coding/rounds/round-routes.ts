import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, personOf, tell } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { blank, type Filled } from '../../web/field.ts'
import { idIn, inputOf } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { settleDifference } from './adjudicate.ts'
import { agreementCsv } from './csv.ts'
import { differencePage } from './difference-page.ts'
import { finishRound, reopenRound } from './finish.ts'
import { differenceOf, differencesOf, roundOf, roundPageOf, type Difference } from './round-load.ts'
import { roundPage } from './round-page.ts'
import { readSettling } from './settle-form.ts'

const AT = '/consultations/:id/coding/:variable/rounds/:number'

/** Routes of a round for the researchers of its consultation: agreement, its end, and differences to settle. */
export function roundRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()

  router.get(AT, async (req, res) => {
    sendPage(res, roundPage(frameOf(req), await roundPageOf(db, personOf(req), at(req))))
  })

  router.get(`${AT}/agreement.csv`, async (req, res) => {
    const found = await roundPageOf(db, personOf(req), at(req))
    if (typeof found.agreement === 'string') throw notFound()
    const { consultation, round } = found
    res.attachment(`${consultation.code}-${round.variable}-round-${round.number}-agreement.csv`)
    res.send(agreementCsv(found, found.agreement))
  })

  router.post(`${AT}/finishing`, async (req, res) => await turn(context, req, res, 'finished'))
  router.post(`${AT}/reopening`, async (req, res) => await turn(context, req, res, 'open'))

  router.get(`${AT}/differences`, async (req, res) => {
    const found = await roundOf(db, personOf(req), at(req))
    const { ids, settled } = await differencesOf(db, found)
    const next = ids.find((id) => !settled.has(id)) ?? ids[0]
    const { consultation, round } = found
    res.redirect(
      303,
      next === undefined
        ? codingPaths.agreement(consultation.id, round)
        : codingPaths.difference(consultation.id, round, next),
    )
  })

  router.get(`${AT}/differences/:unit`, async (req, res) => {
    const difference = await differenceOf(db, personOf(req), at(req), req.params.unit)
    const { language } = frameOf(req)
    sendPage(res, differencePage(frameOf(req), difference, blank(language, { settled_by: 'together' })))
  })

  router.post(`${AT}/differences/:unit`, async (req, res) => {
    await settle(context, req, res, req.params.unit)
  })

  return router
}

const at = (req: Request) => ({
  id: idIn(req),
  variable: String(req.params['variable']),
  number: idIn(req, 'number'),
})

async function turn({ stores, now }: Context, req: Request, res: Response, to: 'open' | 'finished') {
  const { consultation, round } = await roundOf(stores.db, personOf(req), at(req))
  const by = { by: personOf(req).id, now: now() }
  if (to === 'finished') await finishRound(stores.db, round, by)
  else await reopenRound(stores.db, round, by)
  tell(req, to === 'finished' ? 'round.finished' : 'round.reopened')
  res.redirect(303, codingPaths.agreement(consultation.id, round))
}

/** Settles a difference, and goes to the next one that is open. */
async function settle(context: Context, req: Request, res: Response, unit: string): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const difference = await differenceOf(db, person, at(req), unit)
  const { consultation, round, codebook, given, differences } = difference
  const form = readSettling(
    req.body,
    new Map(given.map(({ coder, codings }) => [coder.letter, codings])),
    codebook,
  )
  if (!form.ok) return show(req, res, difference, form)
  const by = { by: person.id, now: context.now() }
  if (!(await settleDifference(db, round, { ...form.value, unit }, by))) {
    const faults = { reason: { key: 'round.settled_meanwhile' } } as const
    const now = await differenceOf(db, person, at(req), unit)
    return show(req, res, now, { input: inputOf(req.body), faults })
  }
  tell(req, 'round.settled')
  const open = (id: string) => id !== unit && !differences.settled.has(id)
  const place = differences.ids.indexOf(unit)
  const next = differences.ids.slice(place).find(open) ?? differences.ids.find(open)
  const { id } = consultation
  res.redirect(303, next ? codingPaths.difference(id, round, next) : codingPaths.agreement(id, round))
}

function show(req: Request, res: Response, difference: Difference, posted: Pick<Filled, 'input' | 'faults'>) {
  const filled = { ...posted, language: frameOf(req).language }
  sendPage(res, differencePage(frameOf(req), difference, filled), 422)
}
