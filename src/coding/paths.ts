import { paths } from '../web/paths.ts'
import type { QueueView } from './queue/view.ts'
import type { UnitId } from './text/unit.ts'

type Numbered = Readonly<{ variable: string; number: number }>

function of(id: number, variable: string): string {
  return `${paths.codingOf(id)}/${variable}`
}

const book = (id: number, variable: string) => `${of(id, variable)}/codebook`

function numbered(id: number, { variable, number }: Numbered): string {
  return `${of(id, variable)}/rounds/${number}`
}

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
  newCode: (id: number) => `/coding/${id}/codes`,
  translating: (id: number) => `/coding/${id}/translating`,
  finishing: (id: number) => `/coding/${id}/finishing`,

  overview: paths.codingOf,
  variable: of,
  codebook: book,
  /** The codebook with a code open to be edited, at the form or at a button that moves it. */
  editing: (id: number, variable: string, code: string, at: 'edit' | 'up' | 'down' = 'edit') =>
    `${book(id, variable)}?code=${code}#${at}`,
  /** The codebook at a code, or at what proposals or new codes begin with. */
  bookAt: (id: number, variable: string, at: `c${string}` | 'add' | 'proposals') =>
    `${book(id, variable)}#${at}`,
  adding: (id: number, variable: string) => `${book(id, variable)}?new=1#new`,
  codes: (id: number, variable: string) => `${book(id, variable)}/codes`,
  code: (id: number, variable: string, code: string) => `${book(id, variable)}/codes/${code}`,
  carried: (id: number, variable: string, code: string) => `${book(id, variable)}/codes/${code}/answers`,
  proposals: (id: number, variable: string) => `${book(id, variable)}/proposals`,
  bookMemos: (id: number, variable: string) => `${book(id, variable)}/memos`,
  bringing: (id: number, variable: string) => `${book(id, variable)}/file`,
  version: (id: number, variable: string, number: number) => `${book(id, variable)}/versions/${number}`,
  codebookFile: (id: number, variable: string, ending: 'csv' | 'qdc') => `${book(id, variable)}.${ending}`,
  review: (id: number, variable: string) => `${of(id, variable)}/review`,
  /** One answer under review; `same`: where words start that were just replaced. */
  reviewing: (id: number, variable: string, unit: UnitId, same?: number) =>
    `${of(id, variable)}/review/${unit}${same === undefined ? '' : `?same=${same}`}`,
  /** An act of the review. */
  reviewAct: (
    id: number,
    variable: string,
    act:
      | 'clean'
      | 'replacing'
      | 'same'
      | 'removing'
      | 'undoing'
      | 'translating'
      | 'forgetting'
      | 'organisations',
  ) => `${of(id, variable)}/review/${act}`,
  looking: (id: number, variable: string) => `${of(id, variable)}/looking`,
  /** The framework matrix, by place and group or by one of them. */
  framework: (id: number, variable: string, by?: string) =>
    `${of(id, variable)}/framework${by === undefined ? '' : `?by=${by}`}`,
  begin: (id: number, variable: string) => `${of(id, variable)}/rounds/new`,
  beginning: (id: number, variable: string) => `${of(id, variable)}/rounds`,
  /** A round for its researchers, by its number: its progress, then how far its coders agreed. */
  agreement: numbered,
  agreementCsv: (id: number, round: Numbered) => `${numbered(id, round)}/agreement.csv`,
  ending: (id: number, round: Numbered) => `${numbered(id, round)}/finishing`,
  reopening: (id: number, round: Numbered) => `${numbered(id, round)}/reopening`,
  differences: (id: number, round: Numbered) => `${numbered(id, round)}/differences`,
  difference: (id: number, round: Numbered, unit: UnitId) => `${numbered(id, round)}/differences/${unit}`,
  /** What was coded, by place or by group. */
  lookingBy: (id: number, variable: string, by: string) => `${of(id, variable)}/looking?by=${by}`,
  /** Files of it: tables, pairs of codes, words, new codes by workshop; the drawing by place or by group. */
  lookingFile: (id: number, variable: string, name: 'codes' | 'together' | 'words' | 'saturation') =>
    `${of(id, variable)}/looking/${name}.csv`,
  lookingPicture: (id: number, variable: string, by: string) => `${of(id, variable)}/looking.svg?by=${by}`,
  /** The answers of a cell of the table. */
  lookingAnswers: (id: number, variable: string, cell: Readonly<Record<'by' | 'in' | 'code', string>>) =>
    `${of(id, variable)}/looking/answers?${new URLSearchParams(cell)}`,
  frameworkCsv: (id: number, variable: string, by: string) => `${of(id, variable)}/framework.csv?by=${by}`,
  /** A cell of the framework matrix: its answers and its summary. */
  frameworkCell: (
    id: number,
    variable: string,
    cell: Readonly<Record<'by' | 'place' | 'group' | 'code', string>>,
  ) => `${of(id, variable)}/framework/cell?${new URLSearchParams(cell)}`,
} as const

function queryOf({ order, language, place, group, show, page }: Partial<QueueView>): string {
  const given = new URLSearchParams(
    [
      ['order', order === 'shuffled' ? '' : (order ?? '')],
      ['language', language ?? ''],
      ['place', place ?? ''],
      ['group', group ?? ''],
      ['show', show === 'all' ? '' : (show ?? '')],
      ['page', page === undefined || page === 1 ? '' : String(page)],
    ].filter((pair): pair is [string, string] => pair[1] !== ''),
  )
  return given.size > 0 ? `?${given}` : ''
}
