import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import { first } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import type { CrossedRow } from '../looking/crossed.ts'
import type { Looked } from '../looking/looked.ts'
import { crumbsBelow, lookingFrame } from '../looking/frame.ts'
import { UNKNOWN } from '../round/round.ts'
import type { Framework, OpenCell } from './load.ts'
import type { MatrixCell } from './matrix.ts'
import type { Summary } from './queries.ts'

/** Renders the framework matrix of a question. */
export function frameworkPage(frame: Frame, { decided, matrix }: Framework): Page {
  const { language } = frame
  const { t, of } = language
  const { looked } = decided
  const { consultation, variable } = looked
  const title = `${t('looking.framework')}: ${of(variable.label)}`
  return page(lookingFrame(frame, consultation), 'coding/framework', title, {
    crumbs: crumbsBelow(looked, language),
    heading: of(variable.label),
    said: [t('looking.framework_lede'), t('looking.framework_rule', { n: consultation.room_threshold })],
    files: [{ name: 'CSV', path: codingPaths.frameworkCsv(consultation.id, variable.name) }],
    apart: matrix.rows.every(({ row }) => row.state !== 'shown'),
    looking_path: codingPaths.looking(consultation.id, variable.name),
    heads: matrix.codes.map(({ name }) => name),
    rows: matrix.rows.map(({ row, cells }) => ({
      place: of(row.place.name),
      group: of(row.group.name),
      withheld: row.state === 'few' || row.state === 'held_back',
      why: whyOf(row, consultation.room_threshold, language),
      cells: cells.map((cell) => cellShown(looked, row, cell, language)),
    })),
  })
}

function whyOf({ state }: CrossedRow, threshold: number, { t }: Language): string {
  if (state === 'shown') return ''
  if (state === 'nobody') return t('looking.framework_nobody')
  return state === 'few' ? t('looking.framework_few', { n: threshold }) : t('result.held_back')
}

function cellShown(looked: Looked, row: CrossedRow, { code, units, summary }: MatrixCell, { t }: Language) {
  return {
    path: units.length > 0 || summary?.words ? pathOf(looked, row, code.slug) : '',
    code: code.name,
    words: summary?.words ?? '',
    count:
      units.length > 0 ? t('looking.framework_answers', { n: units.length }) : t('looking.framework_empty'),
    label: t(summary?.words ? 'looking.framework_change' : 'looking.framework_write'),
  }
}

const pathOf = ({ consultation, variable }: Looked, { place, group }: CrossedRow, code: string): string =>
  codingPaths.frameworkCell(consultation.id, variable.name, { place: place.code, group: group.code, code })

/** A refused summary; `meanwhile`: what somebody else kept. */
type Posted = Readonly<{ filled: Pick<Filled, 'input' | 'faults'>; meanwhile?: Summary | undefined }>

/** Renders a cell: its summary to write, and the answers it rests on. */
export function cellPage(frame: Frame, { decided }: Framework, open: OpenCell, posted?: Posted): Page {
  const { language } = frame
  const { t } = language
  const { looked } = decided
  const { consultation, variable } = looked
  const { code, summary } = open.cell
  const filled: Filled = posted
    ? { ...posted.filled, language }
    : blank(language, { words: summary?.words ?? '', unit: summary?.units ?? [] })
  const words = field(filled, 'words', t('looking.summary'), {
    control: 'textarea',
    hint: t('looking.summary_hint'),
    optional: true,
  })
  const title = titleOf(open, language)
  return page(lookingFrame(frame, consultation), 'coding/framework-cell', titled(filled, title), {
    crumbs: [
      ...crumbsBelow(looked, language),
      { path: codingPaths.framework(consultation.id, variable.name), label: t('looking.framework') },
    ],
    heading: title,
    faults: faultList(filled, [words]),
    action: pathOf(looked, open.row, code.slug),
    ...lastShown(summary, posted, filled, language),
    words,
    answers: answersShown(open, filled),
  })
}

const titleOf = ({ row, cell }: OpenCell, { t, of }: Language): string =>
  t('looking.cell_title', { code: cell.code.name, place: of(row.place.name), group: of(row.group.name) })

/** The summary that counts: the one its writer saw, or what somebody else kept meanwhile. */
function lastShown(
  summary: Summary | undefined,
  posted: Posted | undefined,
  { input }: Filled,
  { t }: Language,
) {
  const { meanwhile } = posted ?? {}
  const seen = posted && !meanwhile ? first(input, 'seen') : String((meanwhile ?? summary)?.id ?? '')
  return {
    seen,
    meanwhile: meanwhile
      ? { said: t('looking.summary_meanwhile', { name: meanwhile.by }), words: meanwhile.words }
      : null,
    last: summary && !meanwhile ? t('looking.summary_last', { name: summary.by }) : '',
  }
}

function answersShown({ answers }: OpenCell, { input }: Filled) {
  const rests = new Set(input['unit'] ?? [])
  return answers.map(({ id, text, dir, language: lang }) => ({
    id,
    text,
    dir,
    lang: lang === UNKNOWN ? '' : lang,
    rests: rests.has(id),
  }))
}
