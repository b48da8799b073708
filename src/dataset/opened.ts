import { MISSING, type Answers, type Cell } from '../instrument/answer.ts'

/** What a response says of its sender: stakeholder group and language, or a missing code. */
export type Sender = Readonly<{ group: Cell; language: Cell }>

/** Parses a stored response; the group is -97 when declined, -99 when unanswered. */
export function openedOf(json: string): Sender & { readonly answers: Answers } {
  const { _group: group, _language: language, ...answers }: Answers = JSON.parse(json)
  return {
    group: groupCell(group),
    language: typeof language === 'string' ? language : MISSING.not_answered,
    answers,
  }
}

function groupCell(given: unknown): Cell {
  if (given === String(MISSING.declined)) return MISSING.declined
  return typeof given === 'string' && given !== '' ? given : MISSING.not_answered
}
