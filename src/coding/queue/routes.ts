import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { frameOf, only, personOf, tell } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { blank, type Filled } from '../../web/field.ts'
import { idIn, inputOf, readForm } from '../../web/form.ts'
import { sendPage } from '../../web/page.ts'
import { codeUnits, undoLast } from '../act/code.ts'
import { codingPaths } from '../paths.ts'
import { finishFor } from './finish.ts'
import { cardPage } from './card-page.ts'
import type { Desk } from './desk.ts'
import { codingForm, memoForm, newCodeForm, translatingForm, undoingForm } from './forms.ts'
import { deskOf, handOf, queuedIn } from './desk-of.ts'
import { keepTranslation } from '../text/keep-translation.ts'
import { helpOf } from './helped.ts'
import { keepMemo } from './keep-memo.ts'
import { cardOf, givenRounds, queueOf } from './load.ts'
import { giveNewCode, proposalFault } from './new-code.ts'
import { placedIn } from './place.ts'
import { proposeCode } from './propose.ts'
import { queuePage } from './pages.ts'
import { roundsPage } from './rounds-page.ts'
import { viewIn } from './view.ts'

/** Routes of a coder's rounds: for those they are given to, and nobody else. */
export function queueRoutes(context: Context): Router {
  const { db } = context.stores
  const router = Router()
  router.use(codingPaths.rounds(), only('coder'))

  router.get(codingPaths.rounds(), async (req, res) => {
    sendPage(res, roundsPage(frameOf(req), await givenRounds(db, personOf(req).id)))
  })

  router.get('/coding/:id', async (req, res) => {
    const desk = await deskOf(db, personOf(req), idIn(req))
    sendPage(res, queuePage(frameOf(req), await queueOf(db, desk, viewIn(req.query), unitsIn(req))))
  })

  router.get('/coding/:id/answers/:unit', async (req, res) => {
    const desk = await deskOf(db, personOf(req), idIn(req))
    await showCard(context, req, res, { desk, unit: req.params.unit })
  })

  router.post('/coding/:id/codings', async (req, res) => await code(context, req, res))
  router.post('/coding/:id/codes', async (req, res) => await newCode(context, req, res))
  router.post('/coding/:id/undoing', async (req, res) => await undo(context, req, res))
  router.post('/coding/:id/memos', async (req, res) => await noteMemo(context, req, res))

  router.post('/coding/:id/translating', async (req, res) => await translate(context, req, res))

  router.post('/coding/:id/finishing', async (req, res) => {
    const desk = await deskOf(db, personOf(req), idIn(req))
    await finishFor(db, handOf(desk), context.now())
    tell(req, 'coding.finished')
    res.redirect(303, codingPaths.rounds())
  })

  return router
}

const unitsIn = (req: Request): readonly string[] =>
  [req.query['unit'] ?? []].flat().filter((one) => typeof one === 'string')

type OnCard = Readonly<{ desk: Desk; unit: string; posted?: Pick<Filled, 'input' | 'faults'> | undefined }>

async function showCard(
  { stores: { db } }: Context,
  req: Request,
  res: Response,
  { desk, unit, posted }: OnCard,
) {
  const { language } = frameOf(req)
  const filled = posted ? { ...posted, language } : blank(language)
  sendPage(res, cardPage(frameOf(req), await cardOf(db, desk, unit), filled), posted ? 422 : 200)
}

async function code(context: Context, req: Request, res: Response): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const desk = await deskOf(db, person, idIn(req))
  const form = readForm(codingForm, req.body)
  if (!form.ok) throw notFound()
  const { unit: units, back } = form.value
  const placed = await placedIn(db, desk, units, form.value)
  if (!placed.ok) {
    const posted = { input: inputOf(req.body), faults: { words: { key: placed.fault } } }
    return await showCard(context, req, res, { desk, unit: units[0] ?? '', posted })
  }
  const changes = placed.codings.map(({ unit, coding }) =>
    form.value.on === '1' ? { unit, add: [coding], remove: [] } : { unit, add: [], remove: [coding] },
  )
  const by = { person_id: person.id, now: context.now(), help: helpOf(desk, form.value) }
  const done = await codeUnits(db, desk.round, changes, by)
  if (placed.is_merged || done.is_merged) tell(req, 'coding.merged_meanwhile')
  const [unit = ''] = units
  res.redirect(
    303,
    back === 'card' ? codingPaths.answer(desk.round.id, unit) : codingPaths.answers(desk.round.id, units),
  )
}

async function newCode(context: Context, req: Request, res: Response): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const desk = await deskOf(db, person, idIn(req))
  const { round } = desk
  const units = inputOf(req.body)['unit'] ?? []
  if (units.length === 0) throw notFound()
  await queuedIn(db, desk, units)
  const [unit = ''] = units
  const form = readForm(newCodeForm, req.body)
  if (!form.ok) return await showCard(context, req, res, { desk, unit, posted: form })
  const by = { person_id: person.id, now: context.now(), help: helpOf(desk, form.value) }
  const isBlind = round.kind === 'blind'
  const fault = isBlind
    ? proposalFault(desk.codebook, form.value)
    : await giveNewCode(db, round, form.value.unit, form.value, by)
  if (fault) {
    const posted = { input: inputOf(req.body), faults: { name: fault } }
    return await showCard(context, req, res, { desk, unit, posted })
  }
  if (isBlind) await proposeCode(db, round, form.value.unit, form.value, by)
  tell(req, isBlind ? 'coding.new_proposed' : 'coding.new_given')
  const isCard = form.value.back === 'card'
  res.redirect(303, isCard ? codingPaths.answer(round.id, unit) : codingPaths.answers(round.id, units))
}

async function undo({ stores: { db } }: Context, req: Request, res: Response): Promise<void> {
  const person = personOf(req)
  const desk = await deskOf(db, person, idIn(req))
  const form = readForm(undoingForm, req.body)
  if (!form.ok) throw notFound()
  const { act, back } = form.value
  const changes = await undoLast(db, desk.round, person.id, act)
  tell(req, changes ? 'coding.undone' : 'coding.nothing_to_undo')
  const units = [...new Set((changes ?? []).map(({ unit }) => unit))]
  if (back && units.length <= 1) return res.redirect(303, codingPaths.answer(desk.round.id, units[0] ?? back))
  const queued = await queuedIn(db, desk, units)
  res.redirect(
    303,
    queued.length > 0
      ? codingPaths.answers(
          desk.round.id,
          queued.map(({ id }) => id),
        )
      : codingPaths.round(desk.round.id),
  )
}

async function noteMemo(context: Context, req: Request, res: Response): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const desk = await deskOf(db, person, idIn(req))
  const form = readForm(memoForm, req.body)
  const unit = inputOf(req.body)['unit']?.[0] ?? ''
  await queuedIn(db, desk, [unit])
  if (!form.ok) return await showCard(context, req, res, { desk, unit, posted: form })
  await keepMemo(db, desk.round, { unit, words: form.value.memo, person_id: person.id, now: context.now() })
  tell(req, 'coding.memo_kept')
  res.redirect(303, codingPaths.answer(desk.round.id, unit))
}

async function translate(context: Context, req: Request, res: Response): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const desk = await deskOf(db, person, idIn(req))
  const form = readForm(translatingForm, req.body)
  const unit = inputOf(req.body)['unit']?.[0] ?? ''
  const { row } = await cardOf(db, desk, unit)
  if (!form.ok) return await showCard(context, req, res, { desk, unit, posted: form })
  const { language, translation: words } = form.value
  if (row.text.review === 'removed' || !desk.coder.languages.includes(language)) throw notFound()
  const { consultation_id } = desk.round
  await keepTranslation(
    db,
    unit,
    { language, words },
    { consultation_id, person_id: person.id, now: context.now() },
  )
  tell(req, 'review.translation_kept')
  res.redirect(303, codingPaths.answer(desk.round.id, unit))
}
