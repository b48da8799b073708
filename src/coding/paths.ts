import { paths } from '../web/paths.ts'
import type { QueueView } from './queue/view.ts'
import type { UnitId } from './text/unit.ts'

/** Addresses of coding: of a consultation for its researchers, of a round for its coders. */
export const codingPaths = {
  rounds: paths.coding,
  round: (id: number, view: Partial<QueueView> = {}) => `/coding/${id}${queryOf(view)}`,
  /** The same page with these answers only. */
  answers: (id: number, units: readonly UnitId[]) =>
    `/coding/${id}?${new URLSearchParams(units.map((unit) => ['unit', unit]))}`,
  answer: (id: number, unit: UnitId) => `/coding/${id}/answers/${unit}`,
  codings: (id: number) => `/coding/${id}/codings`,
  undoing: (id: number) => `/coding/${id}/undoing`,
  memos: (id: number) => `/coding/${id}/memos`,
  finishing: (id: number) => `/coding/${id}/finishing`,
} as const

function queryOf({ order, language, show, page }: Partial<QueueView>): string {
  const given = new URLSearchParams(
    [
      ['order', order === 'shuffled' ? '' : (order ?? '')],
      ['language', language ?? ''],
      ['show', show === 'all' ? '' : (show ?? '')],
      ['page', page === undefined || page === 1 ? '' : String(page)],
    ].filter((pair): pair is [string, string] => pair[1] !== ''),
  )
  return given.size > 0 ? `?${given}` : ''
}
