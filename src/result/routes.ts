import { Router, type Request } from 'express'

import type { Consultation } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import { frameOf, personOf } from '../people/gate.ts'
import { notFound } from '../problem.ts'
import type { Answer } from '../instrument/answer.ts'
import { idIn } from '../web/form.ts'
import { languageOf } from '../web/language.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { asksFor, byWorkshop, findMerged, type SealedSession } from './asked.ts'
import { resultCsv } from './csv.ts'
import { resultPage, resultsPage, type Result } from './pages.ts'
import { answersTo, sealedSessions } from './queries.ts'
import { questionList } from './question-list.ts'
import { resultTable } from './table.ts'
import { wordsOf } from './words.ts'
import { wordingOf } from './wording.ts'

/** Results of a consultation's sealed sessions, for its researchers. */
export function resultRoutes({ stores }: Context): Router {
  const router = Router()

  router.get('/consultations/:id/results', async (req, res) => {
    const consultation = await consultationOf(stores.db, personOf(req), idIn(req))
    const sessions = await sealedSessions(stores.reader, consultation.id)
    const asked = req.query['question']
    if (typeof asked === 'string' && findMerged(sessions, asked)) {
      return res.redirect(303, paths.result(consultation.id, asked))
    }
    sendPage(res, resultsPage(spoken(req, consultation), consultation, sessions, questionList(sessions)))
  })

  router.get('/consultations/:id/results/:question.csv', async (req, res) => {
    const consultation = await consultationOf(stores.db, personOf(req), idIn(req))
    const sessions = await sealedSessions(stores.reader, consultation.id)
    const { merged, table } = await resultOf(sessions, consultation, req.params.question)
    if (!table) throw notFound()
    const { language } = spoken(req, consultation)
    const { nameOf } = wordingOf(table, language, consultation.room_threshold)
    res.attachment(`${consultation.code}-${merged.question.code}.csv`)
    res.send(resultCsv(merged.question, table, ({ workshop }) => nameOf(workshop), language))
  })

  router.get('/consultations/:id/results/:question', async (req, res) => {
    const consultation = await consultationOf(stores.db, personOf(req), idIn(req))
    const sessions = await sealedSessions(stores.reader, consultation.id)
    const result = await resultOf(sessions, consultation, req.params.question)
    sendPage(res, resultPage(spoken(req, consultation), consultation, questionList(sessions), result))
  })

  return router

  async function resultOf(
    sessions: readonly SealedSession[],
    { room_threshold }: Consultation,
    code: string,
  ): Promise<Result> {
    const merged = findMerged(sessions, code)
    if (!merged) throw notFound()
    const answers = new Map<number, readonly Answer[]>()
    for (const session of sessions.filter((one) => asksFor(merged, one))) {
      answers.set(session.id, await answersTo(stores.reader, session.id, code))
    }
    const { question, form } = merged
    const workshops = byWorkshop(merged, sessions, ({ id }) => answers.get(id) ?? [])
    const everyone = [...answers.values()].flat()
    return {
      merged,
      table: resultTable(question, form, workshops, room_threshold),
      words: wordsOf(question, form, everyone, room_threshold),
    }
  }
}

/** The page's frame, with authored texts falling back to the consultation's default language. */
const spoken = (req: Request, { default_language }: Consultation) => {
  const frame = frameOf(req)
  return { ...frame, language: languageOf(frame.language.code, default_language) }
}
