import { page, type Frame, type Page } from '../../web/page.ts'
import type { CodebookVersion } from '../codebook/queries.ts'
import { codingPaths } from '../paths.ts'
import { atShelf, crumbsOf } from './crumbs.ts'
import { changesSaid } from './history.ts'
import type { Shelf } from './load.ts'
import { sectionsOf } from './sections.ts'

/** Renders a version of a codebook to read. */
export function earlierPage(frame: Frame, shelf: Shelf, version: CodebookVersion): Page {
  const { language } = frame
  const { t, number } = language
  const { consultation, variable } = shelf
  const heading = t('codes.title', { n: number(version.number) })
  const day = language.days(version.at.slice(0, 10), version.at.slice(0, 10))
  const none = { answers: 0, coded: 0, codes: new Map<string, number>() }
  return page(atShelf(frame, shelf), 'coding/codebook-earlier', heading, {
    crumbs: crumbsOf(language, shelf, true),
    heading,
    lede: version.number === shelf.version?.number ? '' : t('codes.earlier_lede', { day }),
    said: changesSaid(version, version.codebook, language),
    reason: version.reason,
    by: version.by,
    sections: sectionsOf({ ...shelf, version, counts: none, history: [] }, '', language),
    back: codingPaths.codebook(consultation.id, variable.name),
  })
}
