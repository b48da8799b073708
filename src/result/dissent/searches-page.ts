import { inConsultation } from '../../consultation/menu.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import type { Results } from '../load.ts'
import { MOST_SEARCHES, type KeptSearch } from './search.ts'
import { foundSaid, questionNamed, searchedSaid, subjectOf } from './words.ts'

/** Renders the kept searches for negative cases, newest first, each with a link that searches again. */
export function searchesPage(frame: Frame, results: Results, searches: readonly KeptSearch[]): Page {
  const { language } = frame
  const { t, of } = language
  const { id, title } = results.consultation
  const heading = t('result.dissent_searches')
  return page(inConsultation(frame, results.consultation, paths.results(id)), 'result/searches', heading, {
    crumbs: [
      { path: paths.consultation(id), label: of(title) },
      { path: paths.results(id), label: t('result.results') },
    ],
    heading,
    lede: searches.length > 0 ? t('result.dissent_searches_lede', { n: searches.length }) : '',
    some: searches.length === MOST_SEARCHES ? t('result.dissent_searches_some', { n: MOST_SEARCHES }) : '',
    searches: searches.map((search) => searchShown(search, results, language)),
  })
}

/** `path` is '' where results no longer have what was searched. */
function searchShown(search: KeptSearch, { consultation, sections }: Results, language: Language) {
  const { t } = language
  const { id, question, item: code, side, found, note, at, person_name } = search
  const { listed, item } = subjectOf(search, sections)
  const day = at.slice(0, 10)
  return {
    id,
    name: t('result.dissent_search', { n: id }),
    searched: searchedSaid(search, sections, language),
    question: listed ? questionNamed(listed, language) : '',
    found: foundSaid(found, language),
    by: t('result.dissent_by_value', { name: person_name, day: language.days(day, day) }),
    note,
    path: item ? paths.dissent(consultation.id, question, { item: code, side }) : '',
    use_path: paths.useInFinding(consultation.id, `dissent/${id}`),
  }
}
