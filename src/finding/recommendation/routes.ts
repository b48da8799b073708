import { Router, type Request, type Response } from 'express'

import type { Context } from '../../context.ts'
import { personOf, tell } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { idIn, inputOf, numberIn, readForm, type Sentence } from '../../web/form.ts'
import { linkFindings, unlinkFindings, type Refusal } from '../link/link.ts'
import { findingPaths, type Part } from '../paths.ts'
import { openedFor } from '../source/resolve.ts'
import { statementOf, type Shown } from '../statement/load.ts'
import { printStatement } from '../statement/routes.ts'
import { nameOf } from '../statement/statement.ts'
import type { By } from '../statement/write.ts'
import { addItem, judge, recommendationIn, respond, restNoLonger, restOn, takeItemAway } from './change.ts'
import {
  basisForm,
  criterionField,
  criterionForm,
  criterionIn,
  itemForm,
  itemNamed,
  linkForm,
  responseForm,
} from './forms.ts'
import type { Of } from './queries.ts'
import { ratingsFor } from './items.ts'

const AT = '/consultations/:id/findings/:name'

/** Routes of what stands beside a statement: bases, items, criteria and responses, and links of findings. */
export function adviceRoutes(context: Context): Router {
  const router = Router()
  const on = (path: string, part: Part, act: Act) =>
    router.post(`${AT}/${path}`, async (req, res) => await changed(context, req, res, part, act))

  on('basis', 'basis', rest)
  on('basis/:place/away', 'basis', async (deed) => {
    await restNoLonger(deed.db, adviceOf(deed), numberIn(deed.req, 'place'), deed.by)
    return 'recommendation.taken_away'
  })
  on('items', 'items', item)
  on('items/away', 'items', async (deed) => {
    const form = readForm(itemForm, deed.req.body)
    if (!form.ok) return faultsOf(form)
    await takeItemAway(deed.db, adviceOf(deed), itemNamed(form.value.item), deed.by)
    return 'recommendation.taken_away'
  })
  on('criteria', 'criteria', criterion)
  on('responses', 'responses', response)
  on('links', 'links', link)
  on('links/:place/away', 'links', async (deed) => {
    await unlinkFindings(deed.db, { ...findingOf(deed), other: numberIn(deed.req, 'place') }, deed.by)
    return 'recommendation.taken_away'
  })
  return router
}

/** What an act works with. */
type Deed = Readonly<{ db: Context['stores']['db']; req: Request; shown: Shown; by: By }>
/** Refuses a form with faults, or returns the notice of what it did. */
type Act = (deed: Deed) => Promise<'finding.saved' | 'recommendation.taken_away' | Faults>
type Faults = Readonly<{ faults: Readonly<Record<string, Sentence>> }>

async function changed(context: Context, req: Request, res: Response, part: Part, act: Act): Promise<void> {
  const { db } = context.stores
  const person = personOf(req)
  const { name } = req.params
  const shown = await statementOf(db, person, idIn(req), typeof name === 'string' ? name : '')
  const done = await act({ db, req, shown, by: { by: person.id, now: context.now() } })
  if (typeof done !== 'string') {
    const posted = { input: inputOf(req.body), faults: done.faults }
    return await printStatement(context, req, res, shown, { refused: { posted }, status: 422 })
  }
  tell(req, done)
  res.redirect(303, findingPaths.besideShown(shown.consultation.id, shown.statement, part))
}

const adviceOf = ({ shown: { consultation, statement } }: Deed): Of => ({
  consultation_id: consultation.id,
  recommendation: recommendationIn(statement),
})

function findingOf({ shown: { consultation, statement } }: Deed) {
  if (statement.kind !== 'finding') throw notFound()
  return { consultation_id: consultation.id, finding: statement.number }
}

const faultsOf = (form: Faults): Faults => ({ faults: form.faults })

async function rest(deed: Deed) {
  const of = adviceOf(deed)
  const form = readForm(basisForm, deed.req.body)
  if (!form.ok) return faultsOf(form)
  const { basis_finding: finding, basis_relation: relation, basis_reason: reason } = form.value
  await restOn(deed.db, of, { finding, relation, reason }, deed.by)
  return 'finding.saved' as const
}

async function item(deed: Deed) {
  const of = adviceOf(deed)
  const form = readForm(itemForm, deed.req.body)
  if (!form.ok) return faultsOf(form)
  const key = itemNamed(form.value.item)
  const opened = await openedFor(deed.db, deed.shown.consultation)
  const ratings = await ratingsFor(deed.db, deed.shown.consultation, opened)
  const isThere = ratings.some(
    ({ question, items }) => question === key.question && items.some(({ code }) => code === key.item),
  )
  if (!isThere) return { faults: { item: { key: 'recommendation.item_missing' } } } as const
  await addItem(deed.db, of, key, deed.by)
  return 'finding.saved' as const
}

async function criterion(deed: Deed) {
  const of = adviceOf(deed)
  const form = readForm(criterionForm, criterionIn(inputOf(deed.req.body)))
  if (!form.ok) {
    const named = form.input['criterion']?.[0]
    const faults = Object.entries(form.faults).map(
      ([name, fault]) => [named ? `${named}_${name}` : name, fault] as const,
    )
    return { faults: Object.fromEntries(faults) }
  }
  const meanwhile = await judge(deed.db, of, form.value, deed.by)
  if (!meanwhile) return 'finding.saved' as const
  const fault = { key: 'recommendation.judged_meanwhile', values: { name: meanwhile.by } } as const
  return { faults: { [criterionField(meanwhile.criterion, 'judgement')]: fault } }
}

async function response(deed: Deed) {
  const of = adviceOf(deed)
  const form = readForm(responseForm(deed.by.now.toISOString().slice(0, 10)), deed.req.body)
  if (!form.ok) return faultsOf(form)
  const { answer: reason, ...own } = form.value
  await respond(deed.db, of, { ...own, reason }, deed.by)
  return 'finding.saved' as const
}

async function link(deed: Deed) {
  const of = findingOf(deed)
  const form = readForm(linkForm, deed.req.body)
  if (!form.ok) return faultsOf(form)
  const { link_other: other, link_relation: relation, link_reason: reason } = form.value
  const refused = await linkFindings(deed.db, { ...of, other }, { relation, reason }, deed.by)
  return refused
    ? { faults: { link_other: refusalSaid(refused, of.finding, other) } }
    : ('finding.saved' as const)
}

function refusalSaid(refusal: Refusal, finding: number, other: number): Sentence {
  if (refusal.why === 'itself') return { key: 'recommendation.link_itself' }
  const named = (number: number) => nameOf({ kind: 'finding', number })
  return {
    key: 'recommendation.link_circle',
    values: { own: named(finding), other: named(other), chain: refusal.chain.map(named).join(' → ') },
  }
}
