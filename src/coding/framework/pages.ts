import { holdsBack } from '../../result/table.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { crumbsBelow, lookingFrame } from '../looking/frame.ts'
import { codingPaths } from '../paths.ts'
import type { Framework } from './load.ts'
import { rowsOffered, type MatrixCell, type Row } from './matrix.ts'
import { cellPath, namesOf, rowName } from './named.ts'

/** Renders the framework matrix of a question. `unkept`: words of a summary whose cell cannot be told any more. */
export function frameworkPage(frame: Frame, framework: Framework, unkept?: string): Page {
  const { language } = frame
  const { t, of } = language
  const { decided, by, matrix } = framework
  const { looked } = decided
  const { consultation, variable } = looked
  const title = `${t('looking.framework')}: ${of(variable.label)}`
  return page(lookingFrame(frame, consultation), 'coding/framework', title, {
    crumbs: crumbsBelow(looked, language),
    heading: of(variable.label),
    lede: t('looking.framework_lede', { by }),
    unkept: unkept ?? null,
    rules: rulesOf(framework, language),
    splits: rowsOffered(decided).map((one) => ({
      path: codingPaths.framework(consultation.id, variable.name, one),
      name: rowName(one, language),
      current: one === by,
    })),
    files: [{ name: 'CSV', path: codingPaths.frameworkCsv(consultation.id, variable.name, by) }],
    apart: by === 'both' && matrix.rows.every(({ row }) => row.state !== 'shown'),
    row_head: rowName(by, language),
    heads: matrix.codes.map(({ name }) => name),
    rows: matrix.rows.map(({ row, cells }) => {
      const names = namesOf(framework, row, language)
      return {
        names,
        withheld: row.state === 'few' || row.state === 'held_back',
        why: whyOf(row, consultation.room_threshold, language),
        cells: cells.map((cell) =>
          cell ? cellShown(framework, row, cell, language) : withheldCell(language),
        ),
      }
    }),
  })
}

/** Why rows are missing; of one trait alone, as the page of what was coded says it. */
function rulesOf({ decided, by }: Framework, { t }: Language): readonly string[] {
  const n = decided.looked.consultation.room_threshold
  if (by === 'both') return [t('looking.framework_rule', { n })]
  const table = decided.tables[by]
  return [
    ...(table && holdsBack(table) ? [t('result.rule_held_back')] : []),
    ...(table?.blocks[0]?.total_withheld ? [t('result.no_total')] : []),
    t('looking.answers_rule', { n }),
  ]
}

function whyOf({ state }: Row, threshold: number, { t }: Language): string {
  if (state === 'shown') return ''
  if (state === 'nobody') return t('looking.framework_nobody')
  if (state === 'not_asked' || state === 'asked_otherwise') return t(`result.${state}`)
  return state === 'few' ? t('looking.framework_few', { n: threshold }) : t('result.held_back')
}

function cellShown(framework: Framework, row: Row, { code, people, summary }: MatrixCell, { t }: Language) {
  return {
    path: people > 0 || summary?.words ? cellPath(framework, row, code.slug) : '',
    code: code.name,
    words: summary?.words ?? '',
    count: people > 0 ? t('looking.framework_answers', { n: people }) : t('looking.framework_empty'),
    label: t(summary?.words ? 'looking.framework_change' : 'looking.framework_write'),
  }
}

const withheldCell = ({ t }: Language) => ({
  path: '',
  code: '',
  words: '',
  count: t('result.withheld_mark'),
  label: '',
})
