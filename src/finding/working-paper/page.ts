import { INTERFACE_LANGUAGES, type Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { adviceShown } from './advice-shown.ts'
import {
  cameShown,
  headingShown,
  leftOutShown,
  missedShown,
  openShown,
  purposeShown,
} from './around-shown.ts'
import { findingShown, lineShown } from './findings-shown.ts'
import { methodShown } from './method-shown.ts'
import type { Paper } from './paper.ts'
import type { Sheet } from './sheet.ts'

/** Renders the working paper among the pages of the consultation, with the ways to print and keep it. */
export function paperPage(frame: Frame, paper: Paper): Page {
  const { consultation, language } = paper
  const { id } = consultation
  const own = findingFrame({ ...frame, language }, consultation)
  const around = { ...own.around, mark: language.t('report.mark') }
  return page({ ...own, around }, 'finding/working-paper', titleIn(paper), {
    crumbs: crumbsToStatement(consultation, language),
    ways: {
      file: findingPaths.paperFile(id, language.code),
      evidence: findingPaths.evidenceFile(id, language.code),
      trail: findingPaths.trail(id),
    },
    tongues: INTERFACE_LANGUAGES.map(({ code, name, dir }) => ({
      code,
      name,
      dir,
      path: findingPaths.paper(id, code),
      current: code === language.code,
    })),
    sheet: sheetShown({ ...paper, linked: true }),
  })
}

/** Renders the working paper as a document of its own, without links to other pages. */
export function paperDocument(paper: Paper): Page {
  const { language } = paper
  const around = { mark: language.t('report.mark') }
  return page({ layout: 'document', language, around }, 'finding/paper-document', titleIn(paper), {
    sheet: sheetShown({ ...paper, linked: false }),
  })
}

const titleIn = ({ consultation, language: { t, of } }: Paper): string =>
  t('report.title_of', { title: of(consultation.title) })

/** Returns everything the paper prints, for `finding/paper-sheet`. */
function sheetShown(sheet: Sheet) {
  const { findings, recommendations, language, opened } = sheet
  const withdrawn = findings.filter(({ standing }) => standing.state === 'withdrawn')
  return {
    ...headingShown(sheet),
    has_answers: opened !== undefined,
    purpose: purposeShown(sheet),
    came: cameShown(sheet),
    lines: findings.map((one) => lineShown(sheet, one)),
    findings: findings.filter((one) => !withdrawn.includes(one)).map((one) => findingShown(sheet, one)),
    recommendations: recommendations
      .filter(({ standing }) => standing.state !== 'withdrawn')
      .map((one) => adviceShown(sheet, one)),
    gone: goneSaid(sheet, language),
    missed: missedShown(sheet),
    open: openShown(sheet),
    left_out: leftOutShown(sheet, sheet.left_out),
    method: methodShown(sheet),
  }
}

/** Names the recommendations that were withdrawn; '' for none. */
function goneSaid({ recommendations }: Sheet, { t, list }: Language): string {
  const names = recommendations.flatMap(({ statement, standing }) =>
    standing.state === 'withdrawn' ? [`R${statement.number}`] : [],
  )
  return names.length > 0 ? t('report.withdrawn', { names: list(names) }) : ''
}
