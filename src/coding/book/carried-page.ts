import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { UNKNOWN } from '../round/round.ts'
import { atShelf, crumbsOf } from './crumbs.ts'
import type { Carried, Shelf } from './load.ts'

/** Renders the answers that carry a code; those of one that was split each with the new codes as buttons. */
export function carriedPage(frame: Frame, shelf: Shelf, { code, answers, count, into }: Carried): Page {
  const { language } = frame
  const { t, number } = language
  const { consultation, variable } = shelf
  return page(atShelf(frame, shelf), 'coding/codebook-answers', code.name, {
    crumbs: crumbsOf(language, shelf, true),
    heading: code.name,
    definition: code.definition,
    lede: count > 0 ? t('codes.carried_lede', { n: count }) : t('codes.carried_none'),
    some: count > answers.length ? t('codes.carried_some', { n: answers.length }) : '',
    action: codingPaths.carried(consultation.id, variable.name, code.guid),
    is_split: into.length > 0 && count > 0,
    answers: answers.map(({ id, text, dir, language: lang, review }, at) => ({
      id,
      n: number(at + 1),
      text: review === 'removed' ? '' : text,
      dir,
      lang: lang === UNKNOWN ? '' : lang,
      into: into.map(({ guid, name }) => ({
        guid,
        name,
        label: t('codes.sort_label', { name, n: number(at + 1) }),
      })),
    })),
    back: codingPaths.codebook(consultation.id, variable.name),
  })
}
