import { expect } from 'chai'
import express from 'express'

import { codeUnits } from '../src/coding/act/code.ts'
import { onWhole } from '../src/coding/act/coding.ts'
import { insertVersion } from '../src/coding/codebook/queries.ts'
import { beginRound } from '../src/coding/round/begin.ts'
import { roundGivenTo } from '../src/coding/round/queries.ts'
import { finishRound } from '../src/coding/rounds/finish.ts'
import { unitsOf } from '../src/coding/text/queries.ts'
import { takeUnits } from '../src/coding/text/take.ts'
import { consultationById } from '../src/consultation/queries.ts'
import { datasetIn } from '../src/dataset/assembled.ts'
import { textVariables } from '../src/dataset/texts.ts'
import { chooseFigure } from '../src/finding/numbers/change-figures.ts'
import { judge } from '../src/finding/confidence/judge.ts'
import { addEvidence } from '../src/finding/evidence/change.ts'
import { beginStatement } from '../src/finding/statement/write.ts'
import { questionsOf, type Questionnaire } from '../src/instrument/questionnaire.ts'
import { storeReport } from '../src/xlsform/report-queries.ts'
import { refusedReading } from '../src/xlsform/read/report.ts'
import { sealSession } from '../src/response/seal.ts'
import { sessionById } from '../src/session/queries.ts'
import { hashOf } from '../src/web/visit-queries.ts'
import {
  NOON,
  installation,
  installationOn,
  browser,
  tokenIn,
  type Browser,
  type Installation,
} from './support/app.ts'
import { everyKind } from './support/every-kind.ts'
import { routesOf } from './support/router.ts'
import { slowed } from './support/slow-visits.ts'
import { twoSections } from './support/two-sections.ts'
import { aCode } from './coding/seeded.ts'
import { aHeldSession } from './result/sealed.ts'
import { aPerson, aSession, aWorld, signedInAs } from './support/world.ts'

/** `in`: allowed, whatever the result. `door`: redirected to sign-in. `none`: 404. */
type Access = 'in' | 'door' | 'none'
const ROLES = ['anyone', 'administrator', 'researcher', 'facilitator', 'stranger', 'coder'] as const
type Role = (typeof ROLES)[number]

/** Signed out; administrator; researcher and facilitator of the session; both, of another one; coder of a round. */
const MATRIX: Readonly<Record<string, readonly [Access, Access, Access, Access, Access, Access]>> = {
  'GET /favicon.svg': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /healthz': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /held': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /s/:code': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /s/:code': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /s/:code/sections/:number': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /s/:code/sections/:number': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /s/:code/sections/:number/draft': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /s/:code/check': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /s/:code/response': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /s/:code/response': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /s/:code/sent': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /s/:code/another': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /sign-in': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /sign-in': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /set-up/:token': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /set-up/:token': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /link/:token': ['in', 'in', 'in', 'in', 'in', 'in'],
  'POST /link/:token': ['in', 'in', 'in', 'in', 'in', 'in'],
  'GET /account': ['door', 'in', 'in', 'in', 'in', 'in'],
  'GET /account/name': ['door', 'in', 'in', 'in', 'in', 'in'],
  'POST /account/name': ['door', 'in', 'in', 'in', 'in', 'in'],
  'GET /account/password': ['door', 'in', 'in', 'in', 'in', 'in'],
  'POST /account/language': ['door', 'in', 'in', 'in', 'in', 'in'],
  'POST /account/password': ['door', 'in', 'in', 'in', 'in', 'in'],
  'POST /account/visits/ending': ['door', 'in', 'in', 'in', 'in', 'in'],
  'POST /account/visits/:visit/ending': ['door', 'in', 'in', 'in', 'in', 'in'],
  'POST /account/requests/:id/withdrawal': ['door', 'in', 'in', 'in', 'in', 'in'],
  'GET /people': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people': ['door', 'in', 'none', 'none', 'none', 'none'],
  'GET /people/:id': ['door', 'in', 'none', 'none', 'none', 'none'],
  'GET /people/:id/particulars': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people/:id/particulars': ['door', 'in', 'none', 'none', 'none', 'none'],
  'GET /people/:id/roles': ['door', 'in', 'none', 'none', 'none', 'none'],
  'GET /people/:id/password-reset': ['door', 'in', 'none', 'none', 'none', 'none'],
  'GET /people/:id/deactivation': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people/:id/roles': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people/:id/password-reset': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people/:id/deactivation': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people/:id/activation': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people/requests/:id/confirmation': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /people/requests/:id/refusal': ['door', 'in', 'none', 'none', 'none', 'none'],
  'GET /events': ['door', 'in', 'none', 'none', 'none', 'none'],
  'GET /consultations': ['door', 'in', 'in', 'in', 'in', 'in'],
  'GET /consultations/new': ['door', 'none', 'in', 'none', 'in', 'none'],
  'POST /consultations': ['door', 'none', 'in', 'none', 'in', 'none'],
  'POST /consultations/example': ['door', 'none', 'in', 'none', 'in', 'none'],
  'GET /consultations/:id': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/edit': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/edit': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/groups': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/groups': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/members': ['door', 'in', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/members': ['door', 'in', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/members/:personId/removal': ['door', 'in', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/deletion': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /consultations/:id/deletion': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /consultations/:id/news': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/workshops/new': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/workshops': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /questionnaires/:id': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /questionnaires/:id/copies': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /questionnaires/:id/publication': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /questionnaires/:id/comparison': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /questionnaires/:id/comparison.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/workbook': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/workbook': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /questionnaires/:id/workbook': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /questionnaires/:id/workbook': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/workbook': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/xlsform': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /consultations/:id/questionnaires/new': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/questionnaires': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /questionnaires/:id/versions': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/edit': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/outline': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/undoing': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/settings': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/settings': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/sections': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/sections/:code': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/sections/:code': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/questions': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/questions/:code': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/questions/:code': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/preview/:number': ['door', 'none', 'in', 'in', 'none', 'none'],
  'POST /versions/:id/preview/:number': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /versions/:id/phone': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /versions/:id/paper': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /versions/:id/text': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /versions/:id/screen/:number': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /versions/:id/languages': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/languages': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/languages/default': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/languages/:language/removal': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/languages/:language/removal': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/translation/:language/:number': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/translation/:language/:number': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /versions/:id/texts/:language.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /versions/:id/texts': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /workshops/:id': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /workshops/:id/edit': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /workshops/:id/edit': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /workshops/:id/facilitators': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /workshops/:id/facilitators/:personId/removal': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /workshops/:id/sessions': ['door', 'none', 'in', 'in', 'none', 'none'],
  'POST /workshops/:id/sessions': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /sessions': ['door', 'in', 'in', 'in', 'in', 'in'],
  'GET /sessions/:id': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /sessions/:id/totals': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /sessions/:id/code-sheet': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /sessions/:id/screen': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /sessions/:id/edit': ['door', 'none', 'in', 'in', 'none', 'none'],
  'POST /sessions/:id/edit': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /sessions/:id/discarding': ['door', 'none', 'in', 'in', 'none', 'none'],
  'POST /sessions/:id/discarding': ['door', 'none', 'in', 'in', 'none', 'none'],
  'POST /sessions/:id/sharing': ['door', 'none', 'none', 'in', 'none', 'none'],
  'POST /sessions/:id/opening': ['door', 'none', 'none', 'in', 'none', 'none'],
  'POST /sessions/:id/pause': ['door', 'none', 'none', 'in', 'none', 'none'],
  'POST /sessions/:id/resumption': ['door', 'none', 'none', 'in', 'none', 'none'],
  'POST /sessions/:id/reopening': ['door', 'none', 'none', 'in', 'none', 'none'],
  'POST /sessions/:id/notes': ['door', 'none', 'in', 'in', 'none', 'none'],
  'POST /sessions/:id/notes/:note/away': ['door', 'none', 'in', 'in', 'none', 'none'],
  'GET /sessions/:id/closing': ['door', 'none', 'none', 'in', 'none', 'none'],
  'POST /sessions/:id/closing': ['door', 'none', 'none', 'in', 'none', 'none'],
  'GET /sessions/:id/sealing': ['door', 'none', 'none', 'in', 'none', 'none'],
  'POST /sessions/:id/sealing': ['door', 'none', 'none', 'in', 'none', 'none'],
  'GET /consultations/:id/results': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results.png': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results.svg': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/across': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/across/:other': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/across/:other.csv': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/results/:question/across/:other.png': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/results/:question/across/:other.svg': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/results/:question/map': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/map.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/ranking.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/ranking.svg': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/ranking.png': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/map.svg': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/map.png': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/dissent': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/dissent.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/dissent.png': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question/dissent.svg': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/results/:question/dissent': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/searches': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/since': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/since.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question.svg': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/results/:question.png': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/rounds/new': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/rounds': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/rounds/:number': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/rounds/:number/agreement.csv': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/rounds/:number/finishing': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/coding/:variable/rounds/:number/differences': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/coding/:variable/rounds/:number/differences/:unit': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/rounds/:number/differences/:unit': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/rounds/:number/reopening': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/coding/:variable/codebook': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/codebook.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/codebook.qdc': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/codebook/versions/:number': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/coding/:variable/codebook/codes/:guid/answers': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/codebook/codes/:guid/answers': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/codebook/codes': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/codebook/codes/:guid': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/codebook/proposals': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/codebook/memos': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/codebook/file': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/export/:code': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/export/:code': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /coding': ['door', 'none', 'none', 'none', 'none', 'in'],
  'GET /coding/:id': ['door', 'none', 'none', 'none', 'none', 'in'],
  'GET /coding/:id/answers/:unit': ['door', 'none', 'none', 'none', 'none', 'in'],
  'POST /coding/:id/codings': ['door', 'none', 'none', 'none', 'none', 'in'],
  'POST /coding/:id/codes': ['door', 'none', 'none', 'none', 'none', 'in'],
  'POST /coding/:id/translating': ['door', 'none', 'none', 'none', 'none', 'in'],
  'POST /coding/:id/undoing': ['door', 'none', 'none', 'none', 'none', 'in'],
  'POST /coding/:id/memos': ['door', 'none', 'none', 'none', 'none', 'in'],
  'POST /coding/:id/finishing': ['door', 'none', 'none', 'none', 'none', 'in'],
  'GET /consultations/:id/coding/:variable/looking': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/looking.svg': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/looking/answers': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/looking/codes.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/looking/together.csv': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/coding/:variable/looking/words.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/looking/saturation.csv': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/coding/:variable/framework': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/framework.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/framework/cell': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/framework/cell': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/new/:kind': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/new/:kind': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/:name': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/:name/history': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/texts': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/steps': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/looks': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/review': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/coding/:variable/review/:unit': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/review/clean': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/review/replacing': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/review/same': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/review/removing': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/review/undoing': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/coding/:variable/review/organisations': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/review/forgetting': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/coding/:variable/review/translating': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/findings/answers/:variable/:unit': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/coverage/:variable.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/coverage/:variable': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/audit/:variable.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/audit/:variable': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/audit/:variable/adding': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/audit/:variable/aside': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/audit/:variable/aside/back': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/findings/working-paper': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/working-paper.html': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/evidence.csv': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/audit-trail': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/:name/chain': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/basis': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/basis/:place/away': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/items': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/items/away': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/criteria': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/responses': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/links': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/links/:place/away': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/:name/numbers': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/numbers/figures': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/numbers/figures/:place/away': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/findings/:name/numbers/passing': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/numbers/passing/back': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/findings/:name/confidence': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/confidence': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/confidence/:judgement/holding': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/findings/:name/confidence/:judgement/reading': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/findings/:name/evidence/new/quote': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/:name/evidence/new/quote/:unit': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'POST /consultations/:id/findings/:name/evidence/new/quote/:unit': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/findings/quotes': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/quotes/:quote/withdraw': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/quotes/:quote/back': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/quotes/:quote/translation': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/findings/:name/evidence/new/text': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/evidence/new/text': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/:name/evidence/new/:way': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/evidence/new/:way': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/findings/:name/evidence/:piece': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/evidence/:piece': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/findings/:name/evidence/:piece/away': [
    'door',
    'none',
    'in',
    'none',
    'none',
    'none',
  ],
  'GET /consultations/:id/export': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/export': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/merging': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/merging': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /consultations/:id/ending': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /consultations/:id/ending': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /questionnaires/:id/ending': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /questionnaires/:id/ending': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /workshops/:id/ending': ['door', 'none', 'in', 'none', 'none', 'none'],
  'POST /workshops/:id/ending': ['door', 'none', 'in', 'none', 'none', 'none'],
  'GET /backups': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /backups': ['door', 'in', 'none', 'none', 'none', 'none'],
  'POST /sign-out': ['in', 'in', 'in', 'in', 'in', 'in'],
}

describe('access to every route', () => {
  let there: Installation

  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => {
    await there.remove()
  })

  it('is listed for every route there is, and for no other', () => {
    expect(routesOf(there.app).toSorted()).to.deep.equal(Object.keys(MATRIX).toSorted())
  })

  for (const [column, role] of ROLES.entries()) {
    it(`is as listed for ${role}`, async () => {
      const { address, browser: tab } = await worldFor(there, role)
      const wrong: string[] = []
      for (const [route, row] of Object.entries(MATRIX)) {
        const found = await accessTo(tab, route, address(route))
        if (found !== row[column]) wrong.push(`${route}: ${found}, not ${row[column] ?? ''}`)
      }
      expect(wrong).to.deep.equal([])
    })
  }

  for (const [column, role] of ROLES.entries()) {
    if (role === 'researcher') continue
    it(`shows ${role} nothing of a finding on any page, and no way to one`, async () => {
      const { address, browser: tab } = await worldFor(there, role)
      const list = address('GET /consultations/:id/findings')
      const telling: string[] = []
      for (const [route, row] of Object.entries(MATRIX)) {
        if (!route.startsWith('GET') || row[column] !== 'in') continue
        const { text, headers } = await tab.get(address(route))
        const told = `${JSON.stringify(headers)}${text}`
        if (told.includes(list) || told.includes(CLAIM)) telling.push(route)
      }
      expect(telling).to.deep.equal([])
    })
  }

  it('stores the notice before the response is sent, on every route with one', async () => {
    await there.remove()
    const fresh = await installation()
    there = installationOn({ ...fresh, stores: slowed(fresh.stores) })
    const told = new Map<string, boolean>()
    for (const role of ['administrator', 'researcher', 'facilitator'] as const) {
      const { address, browser: tab } = await worldFor(watched(there, told), role)
      for (const route of Object.keys(MATRIX))
        if (route.startsWith('POST') && route !== 'POST /sign-out') await tab.post(address(route))
    }
    const late = [...told].flatMap(([path, kept]) => (kept ? [] : [path]))
    expect(late).to.deep.equal([])
    expect(told.size, 'the control: how many told something').to.be.above(5)
  }).timeout(180_000)

  for (const role of ROLES) {
    it(`shows ${role} no address that a request gives`, async () => {
      await there.remove()
      there = await installation({ PROXIES: '1' })
      const { address, browser: tab } = await worldFor(there, role)
      const echoed: string[] = []
      for (const route of Object.keys(MATRIX)) {
        if (route === 'POST /sign-out') continue
        const sent = route.startsWith('GET') ? tab.get(address(route)) : tab.post(address(route))
        const { text, headers } = await claiming(sent)
        if (`${JSON.stringify(headers)}${text}`.includes(ELSEWHERE)) echoed.push(route)
      }
      expect(echoed).to.deep.equal([])
    })
  }
})

/** Records per URL whether a notice was stored before the response headers were sent. */
function watched(there: Installation, told: Map<string, boolean>): Installation {
  const app = express()
  app.use((req, res, next) => {
    const writeHead = res.writeHead.bind(res) as (...all: unknown[]) => typeof res
    res.writeHead = (...all: unknown[]) => {
      const { session: visit, sessionID } = req as Partial<typeof req>
      if (visit?.notice && sessionID)
        void keptNotice(there, sessionID).then((kept) => told.set(req.originalUrl, kept === visit.notice))
      return writeHead(...all)
    }
    next()
  })
  app.use(there.app)
  return { ...there, app }
}

async function keptNotice({ stores }: Installation, id: string): Promise<unknown> {
  const row = await stores.visits
    .selectFrom('visit')
    .select('content')
    .where('id_hash', '=', hashOf(id))
    .executeTakeFirst()
  return (JSON.parse(row?.content ?? '{}') as { notice?: string }).notice
}

/** A foreign host, claimed in every header that could name one. */
const ELSEWHERE = 'elsewhere.example'
const CLAIMS = {
  Host: ELSEWHERE,
  'X-Forwarded-Host': ELSEWHERE,
  'X-Forwarded-Server': ELSEWHERE,
  'X-Original-URL': `https://${ELSEWHERE}/`,
  Forwarded: `host=${ELSEWHERE};proto=https`,
}
const claiming = (sent: ReturnType<Tab['get']>) => sent.set(CLAIMS)

type Tab = Pick<Browser, 'get' | 'post'>

async function worldFor(
  there: Installation,
  role: Role,
): Promise<{ address: (route: string) => string; browser: Tab }> {
  const world = await aWorld(there, { form: withAgreement })
  const { db } = there.stores
  const colleague = await aPerson(db, ['researcher', 'facilitator'])
  await db
    .insertInto('membership')
    .values({ consultation_id: world.consultation.id, person_id: colleague.id })
    .execute()
  await db
    .insertInto('workshop_facilitator')
    .values({ workshop_id: world.workshop.id, person_id: colleague.id })
    .execute()
  await aSealedSession(there, world)
  await aReport(there, world.version.id)
  const round = await aRound(there, world)
  await statements(there, world)
  await db
    .insertInto('room_note')
    .values({
      consultation_id: world.consultation.id,
      session_id: world.session.id,
      words: 'It rained.',
      at: NOON.toISOString(),
      person_id: colleague.id,
    })
    .execute()
  const ids: Record<string, number> = {
    people: colleague.id,
    account: 1,
    consultations: world.consultation.id,
    questionnaires: world.version.questionnaire_id,
    versions: world.version.id,
    workshops: world.workshop.id,
    sessions: world.session.id,
    coding: round.id,
  }
  const address = (route: string) => {
    const [, path = ''] = route.split(' ')
    return path
      .replace(':id', String(ids[path.split('/')[1] ?? '']))
      .replace(':note', '1')
      .replace(':personId', String(colleague.id))
      .replace(':code', world.session.join_code)
      .replace(':number', '1')
      .replace(':variable', 'words')
      .replace(':unit', round.unit)
      .replace(':guid', aCode('rain').guid)
      .replace(':language', 'fr')
      .replace(':place', '1')
      .replace(':token', 'no-such-token')
      .replace(':kind', 'finding')
      .replace(':way', 'document')
      .replace(':quote', '1')
      .replace(':piece', '1')
      .replace(':judgement', '1')
      .replace(':name', /\/(basis|items|criteria|responses)/.test(path) ? 'R1' : 'F1')
      .replace(':variable', 'words')
      .replace(':other', 'q3~a')
      .replace(
        ':question',
        /\/(map|dissent)/.test(path) ? 'q3' : /\/(ranking|across)/.test(path) ? 'q7' : 'size',
      )
      .replace(/\/dissent(\.\w+)?$/, '/dissent$1?item=a&side=against')
  }
  if (role === 'anyone') return { address, browser: browser(there.app) }
  const person = await signedInAs(there, role === 'coder' ? round.coder : world[role])
  const token = tokenIn((await person.get('/account')).text)
  return {
    address,
    browser: {
      get: person.get,
      post: (path) =>
        person.post(path, { _csrf: token, ...(OF_AN_ANSWER.test(path) ? ofAnswer(round.unit) : {}) }),
    },
  }
}

/** What the forms of a coder name an answer by. */
const OF_AN_ANSWER = /^\/coding\/|\/review\//
const ofAnswer = (unit: string) => ({
  unit,
  memo: '0',
  on: '1',
  code: '',
  start: '0',
  end: '',
  words: 'More',
  back: '',
  placeholder: 'person',
  language: 'en',
  translation: 'More',
  organisations: 'Rain and Sons',
})

/** The questionnaire with an agreement scale, which alone has a map, and with items to put in order. */
const withAgreement: Questionnaire = {
  ...twoSections,
  choice_lists: { ...twoSections.choice_lists, ...everyKind.choice_lists },
  sections: [
    ...twoSections.sections,
    {
      code: 's3',
      title: { en: 'Agreement' },
      questions: questionsOf(everyKind).filter(({ code }) => code === 'q3' || code === 'q7'),
    },
  ],
}

const CLAIM = 'Told by the well.'

/** Begins a finding and a recommendation, each with a figure of its text. */
async function statements({ stores: { db } }: Installation, world: Awaited<ReturnType<typeof aWorld>>) {
  const by = { by: world.researcher.id, now: NOON }
  for (const kind of ['finding', 'recommendation'] as const) {
    const of = { consultation_id: world.consultation.id, kind, language: 'en' }
    const number = await beginStatement(db, of, { claim: CLAIM, action: CLAIM }, by)
    await chooseFigure(db, { ...of, number }, 'size', by)
  }
  const finding = { consultation_id: world.consultation.id, kind: 'finding', number: 1 } as const
  const piece = { relation: 'supports', reason: CLAIM, kind: 'figure', source: 'words' } as const
  await addEvidence(db, finding, piece, by)
  const none = { concern: 'none', why: '' } as const
  const concerns = { collection: none, fit: none, amount: none, bearing: none }
  await judge(db, finding, { concerns, level: 'low', reason: 'So.' }, by)
}

/** Begins a blind round on one answer, on which its two coders differ, and finishes it. */
async function aRound({ stores }: Installation, world: Awaited<ReturnType<typeof aWorld>>) {
  const { db } = stores
  const consultation = await consultationById(db, world.consultation.id)
  const by = { by: world.researcher.id, now: NOON }
  const at = { workshop_id: world.workshop.id, version_id: world.version.id }
  await aHeldSession(stores, at, [{ words: 'More rain' }])
  const dataset = await datasetIn(db, consultation)
  const [variable] = textVariables(dataset)
  if (!variable) throw new Error('no question in words')
  await takeUnits(db, dataset, variable)
  const of = { consultation_id: consultation.id, variable: 'words', number: 1 }
  const version = { codebook: { codes: [aCode('rain'), aCode('snow')] }, change: {}, reason: '' }
  await db.transaction().execute(async (trx) => await insertVersion(trx, of, version, by))
  const units = await unitsOf(db, consultation.id, 'words')
  const [one, other] = [await aPerson(db, ['coder'], 'Cora Coder'), await aPerson(db, ['coder'])]
  const readers = [one, other].map(({ id }) => ({ person_id: id, languages: ['en'] }))
  const begun = { variable: 'words', codebook_number: 1, kind: 'blind', twice: 100, readers, units } as const
  const { id } = await beginRound(db, consultation, begun, by)
  const unit = units[0]?.id ?? ''
  const round = await roundGivenTo(db, one.id, id)
  for (const [coder, slug] of [
    [one, 'rain'],
    [other, 'snow'],
  ] as const) {
    const change = { unit, add: [onWhole(aCode(slug).guid)], remove: [] }
    await codeUnits(db, round, [change], { person_id: coder.id, now: NOON })
  }
  await finishRound(db, round, by)
  const quote = { consultation_id: consultation.id, unit_id: Buffer.from(unit, 'hex'), language: 'en' }
  await db
    .insertInto('quote')
    .values({ ...quote, named: 'participant', at: NOON.toISOString(), person_id: by.by })
    .execute()
  return { id, unit, coder: one }
}

/** Stores the workbook report of a version. */
async function aReport(there: Installation, versionId: number): Promise<void> {
  const { report } = refusedReading({ key: 'workbook.no_question' })
  await storeReport(there.stores.db, versionId, { file: 'form.xlsx', read_at: NOON.toISOString(), report })
}

/** Creates data for the pages of results and of the export. */
async function aSealedSession(
  there: Installation,
  { workshop, version }: Awaited<ReturnType<typeof aWorld>>,
): Promise<void> {
  const made = await aSession(there.stores.db, {
    workshop_id: workshop.id,
    version_id: version.id,
    state: 'closed',
  })
  await sealSession(there.stores, await sessionById(there.stores.db, made.id), null, there.clock.now)
}

async function accessTo(tab: Tab, route: string, address: string): Promise<Access> {
  const response = await (route.startsWith('GET') ? tab.get(address) : tab.post(address))
  if (response.status === 303 && response.headers['location'] === '/sign-in' && route !== 'POST /sign-out')
    return 'door'
  return response.status === 404 ? 'none' : 'in'
}
