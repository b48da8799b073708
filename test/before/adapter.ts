/**
 * Everything the fixtures of the earlier version import from `src`, except addresses. When a file of `src` moves, only
 * its path here changes in this folder.
 */
export { moveInstallation } from '../../src/backup/move.ts'
export { consultationById, findConsultationByCode, storeGroup } from '../../src/consultation/queries.ts'
export { createConsultation } from '../../src/consultation/create.ts'
export type { Db, Stores } from '../../src/db/database.ts'
export type { DatabaseLocation as Place } from '../../src/db/database-url.ts'
export { openStores } from '../../src/db/stores.ts'
export { keyOldDigests } from '../../src/response/old-digests.ts'
export { beginQuestionnaire, beginVersion } from '../../src/questionnaire/begin.ts'
export { saveDraft } from '../../src/questionnaire/edit.ts'
export type { Answer, Input } from '../../src/instrument/answer.ts'
export { kindOf } from '../../src/instrument/kinds/table.ts'
export { publishDraft } from '../../src/questionnaire/publish.ts'
export { latestAmong, versionById, versionsOf } from '../../src/questionnaire/queries.ts'
export {
  choicesIn,
  questionsOf,
  type Choice,
  type Question,
  type Questionnaire,
  type Section,
  type Text,
} from '../../src/instrument/questionnaire.ts'
export { openWorkbook } from '../../src/xlsform/workbook/open.ts'
export { readWorkbook } from '../../src/xlsform/read/read.ts'
export { asJson } from '../../src/xlsform/read/report.ts'
export { quotedOf } from '../../src/xlsform/said.ts'
export { clashesIn } from '../../src/dataset/clash.ts'
export { decide } from '../../src/dataset/decide.ts'
export { releaseOf } from '../../src/release/export.ts'
export { prepared } from '../../src/release/prepare.ts'
export { onePass } from '../../src/release/pass.ts'
export { sourcesOf } from '../../src/dataset/queries.ts'
export { versionsIn } from '../../src/dataset/source.ts'
export { unkeyedDigestOf } from '../../src/response/digest.ts'
export { sealSession } from '../../src/response/seal.ts'
export { verified } from '../../src/response/verify.ts'
export { closeSession, openSession } from '../../src/session/acts.ts'
export { prepareSession } from '../../src/session/prepare.ts'
export { sessionById, sessionsOf } from '../../src/session/queries.ts'
export { planOf } from '../../src/session/session.ts'
export { languageOf } from '../../src/web/language.ts'
export { paths } from '../../src/web/paths.ts'
export { loadExample } from '../../src/workshop/example.ts'
export { createWorkshop } from '../../src/workshop/plan.ts'
export { workshopById, workshopsOf } from '../../src/workshop/queries.ts'
export type { Workshop, WorkshopPlan } from '../../src/workshop/workshop.ts'
