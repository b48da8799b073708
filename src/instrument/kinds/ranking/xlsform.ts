import { NO_LIMITS, type RowFace } from '../faces/xlsform.ts'
import { LISTED, listedCells, listedLeft, listedWorked } from '../common/workbook-choice.ts'
import { present, yes } from '../common/workbook.ts'
import type { Ranking } from './schema.ts'

export const xlsform: RowFace<Ranking> = {
  ...NO_LIMITS,
  stands: 'row',
  columns: { plain: [...LISTED, 'partial'], spoken: [] },
  default: { refused: 'workbook.default_of_ranking' },
  takes: ({ type }) => type === 'rank',
  read: ({ list, flag }) => ({ list, kind: 'ranking', ...present({ partial: flag('partial') }) }),
  left: listedLeft,
  worked: listedWorked,
  type: ({ list }) => `rank ${list}`,
  cells: (question) => ({ ...listedCells(question), 'colloquy::partial': yes(question.partial) }),
}
