import type { Language } from '../../../web/language.ts'
import type { Question, Questionnaire, Text } from '../../questionnaire.ts'

/** Something to tick or to write beside, with its code; `line` where words follow. */
export type WrittenOption = Readonly<{ code: string; label: string; line: boolean }>

/** Where an answer goes on a sheet. */
export type PlaceToAnswer = Readonly<{
  shape: 'none' | 'tick' | 'grid' | 'steps' | 'beside' | 'line' | 'lines' | 'cells'
  /** More than one may be ticked. */
  many: boolean
  options: readonly WrittenOption[]
  /** Statements of a grid, or ways out of a scale. */
  rows: readonly WrittenOption[]
  /** What the lowest and the highest step are called. */
  ends: readonly [string, string] | undefined
  /** Beside a line: a unit; below items: what they add up to. */
  after: string
  /** Lines to write on. */
  lines: number
  /** Boxes for single digits, in groups with a name. */
  cells: readonly Readonly<{ label: string; count: number }>[]
}>

/** For what nobody answers on paper: words alone, and what is worked out. */
export const NO_PLACE_TO_ANSWER: PlaceToAnswer = {
  shape: 'none',
  many: false,
  options: [],
  rows: [],
  ends: undefined,
  after: '',
  lines: 0,
  cells: [],
}

type Shape = Exclude<PlaceToAnswer['shape'], 'none'>

/** A place of one shape, with what that shape needs. */
export const placeToAnswer = (
  shape: Shape,
  needs: Partial<Omit<PlaceToAnswer, 'shape'>> = {},
): PlaceToAnswer => ({ ...NO_PLACE_TO_ANSWER, ...needs, shape })

/** What a question is written on. */
export type Sheet = Readonly<{
  form: Questionnaire
  language: Language
  /** An author's words as they can be printed. */
  plainly: (text: Text) => string
}>

/** How a condition speaks of what a name stands for; what is absent cannot be said of it. */
export type Subject = Readonly<{
  /** That this option is the answer, or is not. Codes that name no option are shown as they are. */
  is?: (code: string, holds: boolean) => string
  /** The number a comparison is about. */
  amount?: string
  /** How many were chosen. */
  count?: string
}>

/** Every name of a question that conditions can speak of. */
export type NamedSubjects = readonly (readonly [name: string, subject: Subject])[]

/** What a printed form needs of a kind. */
export interface PaperFace<Q extends Question = Question> {
  /** Where its answer goes; `NO_PLACE_TO_ANSWER` where nobody answers. */
  place(question: Q, sheet: Sheet): PlaceToAnswer
  /** What to do, as a sentence; '' where the place says it by itself. */
  instruction(question: Q, language: Language): string
  /** How conditions speak of it; `number` is the number it carries, '' where it has none. */
  subjects(question: Q, sheet: Sheet, number: string): NamedSubjects
}
