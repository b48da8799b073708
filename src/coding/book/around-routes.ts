import type { Request, Response, Router } from 'express'

import type { Context } from '../../context.ts'
import { personOf, tell } from '../../people/auth.ts'
import { notFound } from '../../problem.ts'
import { first, inputOf, readForm } from '../../web/form.ts'
import { codingPaths } from '../paths.ts'
import { declineProposals, keepBookMemo, sortAnswer, takeProposals } from './decide.ts'
import { memoForm, proposalForm, sortingForm } from './forms.ts'
import { bookOf, carriedBy } from './load.ts'
import { answer, byOf, shelved, show, type Posted } from './request.ts'

/** Routes of proposals, memos, and answers to sort. */
export function aroundRoutes(router: Router, context: Context, at: string): void {
  router.post(`${at}/codes/:guid/answers`, async (req, res) => await sort(context, req, res, req.params.guid))
  router.post(`${at}/proposals`, async (req, res) => await decide(context, req, res))
  router.post(`${at}/memos`, async (req, res) => await noteMemo(context, req, res))
}

async function decide(context: Context, req: Request, res: Response): Promise<void> {
  const shelf = await shelved(context, req)
  const { db } = context.stores
  const open = { code: '', adding: false }
  const form = readForm(proposalForm, req.body)
  const chosen = form.ok ? (await bookOf(db, personOf(req), shelf)).proposals : []
  const ids = new Set(form.ok ? form.value.proposal : [])
  const proposed = chosen.find((one) => one.ids.some((id) => ids.has(id)))
  if (!form.ok || !proposed) {
    const posted: Posted = { input: {}, faults: { proposals: { key: 'codes.choose_proposal' } } }
    return await show(context, req, res, { shelf, opened: { ...open, posted } }, 422)
  }
  const { name, definitions } = proposed
  const by = byOf(context, req)
  if (form.value.act === 'decline') {
    await declineProposals(db, shelf.of, proposed.ids, by)
    tell(req, 'codes.declined')
    return res.redirect(303, proposalsAt(shelf.consultation.id, shelf.variable.name))
  }
  const code = {
    ids: proposed.ids,
    name,
    definition: definitions.join('\n').slice(0, 2000),
    parent: form.value.parent,
  }
  const saved = await takeProposals(db, shelf.of, code, by)
  await answer(context, req, res, saved, {
    open,
    told: 'codes.saved',
    onTo: proposalsAt,
    faultAt: () => 'proposals',
  })
}

const proposalsAt = (id: number, variable: string) => codingPaths.bookAt(id, variable, 'proposals')

async function noteMemo(context: Context, req: Request, res: Response): Promise<void> {
  const shelf = await shelved(context, req)
  const { consultation, variable, version } = shelf
  const input = inputOf(req.body)
  const subject = first(input, 'subject')
  const isThere = subject === '' || version?.codebook.codes.some(({ guid }) => guid === subject)
  if (!isThere) throw notFound()
  const form = readForm(memoForm, req.body)
  const opened = { code: subject, adding: false }
  if (!form.ok) return await show(context, req, res, { shelf, opened: { ...opened, posted: form } }, 422)
  await keepBookMemo(context.stores.db, shelf.of, { subject, words: form.value.memo }, byOf(context, req))
  tell(req, 'coding.memo_kept')
  res.redirect(
    303,
    subject
      ? codingPaths.editing(consultation.id, variable.name, subject)
      : codingPaths.codebook(consultation.id, variable.name),
  )
}

async function sort(context: Context, req: Request, res: Response, guid: string): Promise<void> {
  const { db } = context.stores
  const shelf = await shelved(context, req)
  const { into } = await carriedBy(db, personOf(req), shelf, guid)
  const form = readForm(sortingForm, req.body)
  if (form.ok && into.some((code) => code.guid === form.value.into)) {
    await sortAnswer(db, shelf.of, { from: guid, ...form.value }, byOf(context, req))
    tell(req, 'codes.sorted')
  }
  res.redirect(303, codingPaths.carried(shelf.consultation.id, shelf.variable.name, guid))
}
