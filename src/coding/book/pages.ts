import { blank, faultList, titled, type Filled } from '../../web/field.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codeOf } from '../codebook/tree.ts'
import { codingPaths } from '../paths.ts'
import { atShelf, crumbsOf } from './crumbs.ts'
import { isHeading } from './entry.ts'
import { editFields, newFields } from './fields.ts'
import { historyShown } from './history.ts'
import type { Book } from './load.ts'
import { memosShown, proposalsShown } from './around.ts'
import { sectionsOf } from './sections.ts'

/** What is open on the page: a code to edit, or the form of a new one, with what was posted. */
export type Opened = Readonly<{
  code: string
  adding: boolean
  posted?: Pick<Filled, 'input' | 'faults'> | undefined
}>

/** Renders a codebook as a dictionary, a code open in place to be edited, with history, proposals, memos and files. */
export function bookPage(frame: Frame, book: Book, opened: Opened): Page {
  const { language } = frame
  const { t, number } = language
  const { version, counts } = book
  const codebook = version?.codebook ?? { codes: [] }
  const filled: Filled = opened.posted ? { ...opened.posted, language } : blank(language)
  const code = codeOf(codebook, opened.code)
  const editing = code && editFields(filled, book, code, opened.posted?.input['act'] !== undefined)
  const isEmpty = codebook.codes.length === 0
  const adding = (opened.adding || isEmpty) && !code ? newFields(filled, book) : undefined
  const fields = editing?.fields ?? adding?.fields ?? []
  const inUse = codebook.codes.filter(({ retired }) => !retired)
  const headed = inUse.filter((one) => isHeading(codebook, one))
  const heading = version ? t('codes.title', { n: number(version.number) }) : t('codes.codebook')
  return page(atShelf(frame, book), 'coding/codebook', titled(filled, heading), {
    crumbs: crumbsOf(language, book),
    heading,
    lede: version
      ? t('codes.lede', {
          codes: inUse.length - headed.length,
          headings: headed.length,
          coded: number(counts.coded),
          all: counts.answers,
        })
      : t('codes.begin_lede'),
    faults: faultList(filled, fields),
    actions: actionsOf(book, adding !== undefined),
    version: String(version?.number ?? 0),
    adding,
    editing,
    sections: sectionsOf(book, opened.code, language),
    proposals: proposalsShown(book, language),
    memos: memosShown(book, '', filled, language),
    history: historyShown(book, language),
    file_fault: filled.faults['file'] ? t(filled.faults['file']) : '',
  })
}

function actionsOf({ consultation: { id }, variable: { name }, version }: Book, isAdding: boolean) {
  const isEmpty = (version?.codebook.codes.length ?? 0) === 0
  return {
    csv: isEmpty ? '' : codingPaths.codebookFile(id, name, 'csv'),
    qdc: isEmpty ? '' : codingPaths.codebookFile(id, name, 'qdc'),
    adding: isAdding ? '' : codingPaths.adding(id, name),
    codebook: codingPaths.codebook(id, name),
    bringing: codingPaths.bringing(id, name),
    memos: codingPaths.bookMemos(id, name),
    proposals: codingPaths.proposals(id, name),
  }
}
