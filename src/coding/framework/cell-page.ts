import { blank, faultList, field, titled, type Filled } from '../../web/field.ts'
import { first } from '../../web/form.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { crumbsBelow, lookingFrame } from '../looking/frame.ts'
import { codingPaths } from '../paths.ts'
import { UNKNOWN } from '../round/round.ts'
import type { Framework, OpenCell } from './load.ts'
import { matrixCell, type MatrixCell, type Row } from './matrix.ts'
import { cellPath, namesOf } from './named.ts'
import type { Summary } from './queries.ts'

/** A refused summary; `meanwhile`: what somebody else kept. */
type Posted = Readonly<{ filled: Pick<Filled, 'input' | 'faults'>; meanwhile?: Summary | undefined }>

/** Renders a cell: its summary to write, and the answers it rests on. */
export function cellPage(frame: Frame, framework: Framework, open: OpenCell, posted?: Posted): Page {
  const { language } = frame
  const { t } = language
  const { looked } = framework.decided
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
  const title = titleOf(framework, open.row, open.cell, language)
  return page(lookingFrame(frame, consultation), 'coding/framework-cell', titled(filled, title), {
    crumbs: [
      ...crumbsBelow(looked, language),
      {
        path: codingPaths.framework(consultation.id, variable.name, framework.by),
        label: t('looking.framework'),
      },
    ],
    heading: title,
    faults: faultList(filled, [words]),
    action: cellPath(framework, open.row, code.slug),
    ...lastShown(summary, posted, filled, language),
    words,
    answers: answersShown(open, filled),
    ...restShown(framework, open, language),
  })
}

const titleOf = (framework: Framework, row: Row, { code }: MatrixCell, language: Language): string => {
  const [place = '', group] = namesOf(framework, row, language)
  const { t } = language
  return group === undefined
    ? t('looking.answers_title', { code: code.name, place })
    : t('looking.cell_title', { code: code.name, place, group })
}

/** Answers of the cell that are not listed in it, and where they are. */
function restShown(framework: Framework, { row, cell }: OpenCell, language: Language) {
  const { t } = language
  if (cell.units.length >= cell.people) return { rest: '', all: null }
  const total = matrixCell(framework.matrix, { place: '', group: '', code: cell.code.slug })
  const n = framework.decided.looked.consultation.room_threshold
  return {
    rest: cell.units.length === 0 ? t('looking.answers_none') : t('looking.answers_rule', { n }),
    all:
      total && total.row !== row
        ? {
            path: cellPath(framework, total.row, cell.code.slug),
            label: titleOf(framework, total.row, total.cell, language),
          }
        : null,
  }
}

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
