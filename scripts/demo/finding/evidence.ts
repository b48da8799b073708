import { QUESTIONS } from '../../../src/finding/confidence/confidence.ts'
import { findingPaths } from '../../../src/finding/paths.ts'
import type { StatementKey } from '../../../src/finding/statement/statement.ts'
import { paths } from '../../../src/web/paths.ts'
import { fieldIn } from '../html.ts'
import type { Staff } from '../staff.ts'
import type { ExampleFinding, Piece } from './example.ts'
import { figureFields } from './figures.ts'
import { addQuote } from './quote.ts'

/** Adds a piece of evidence to a draft; searches are made and kept first. */
export async function addPiece(staff: Staff, id: number, key: StatementKey, piece: Piece): Promise<void> {
  const bearing = { relation: [piece.relation], reason: [piece.reason] }
  const post = async (way: string, fields: Readonly<Record<string, readonly string[]>>) => {
    const address = findingPaths.addingEvidence(id, key, way)
    await staff.act(address, address, fields)
  }
  if (piece.kind === 'document') {
    const { title, from, dated, words } = piece
    return await post('document', {
      title: [title],
      from: [from],
      dated: [dated],
      words: [words],
      ...bearing,
    })
  }
  if (piece.kind === 'quote') return await addQuote(staff, id, key, piece, bearing)
  if (piece.kind === 'note') {
    const note = await noteFrom(staff, findingPaths.addingEvidence(id, key, 'note'), piece.workshop)
    return await post('note', { note: [note], ...bearing })
  }
  if (piece.kind === 'text') {
    const { variable, query, note, relation } = piece
    const asked = new URLSearchParams({ variable, query })
    const address = findingPaths.addingEvidence(id, key, 'text')
    const fields = { variable: [variable], query: [query], relation: [relation], note: [note] }
    await staff.act(`${address}?${asked}`, address, fields)
    return
  }
  if (piece.kind === 'dissent')
    return await post('search', { search: [await keptDissent(staff, id, key, piece)], ...bearing })
  await post('figure', { ...figureFields(piece.of), ...bearing })
}

/** Opens the people on one side of an item, keeps the search, and returns what evidence calls it. */
async function keptDissent(
  staff: Staff,
  id: number,
  key: StatementKey,
  { question, item, side, note }: Piece & { kind: 'dissent' },
): Promise<string> {
  const address = paths.dissent(id, question, { item, side })
  const html = await staff.page(address)
  await staff.send(html, address, { note: [note], seen: [fieldIn(html, 'seen')] })
  const adding = await staff.page(findingPaths.addingEvidence(id, key, 'search'))
  const kept = [...adding.matchAll(/value="dissent\/(\d+)"/g)].map(([, number]) => Number(number))
  return `dissent/${Math.max(...kept)}`
}

/** Finds the note about the room of a workshop among those that a form offers. */
async function noteFrom(staff: Staff, address: string, workshop: string): Promise<string> {
  const note = new RegExp(`<option value="(\\d+)"[^>]*>${workshop}-`).exec(await staff.page(address))?.[1]
  if (!note) throw new Error(`no note of ${workshop} at ${address}`)
  return note
}

/** Judges how sure a finding is. */
export async function judge(
  staff: Staff,
  id: number,
  key: StatementKey,
  { confidence }: ExampleFinding,
): Promise<void> {
  const { level, reason } = confidence
  const questions = QUESTIONS.flatMap((question) => {
    const [concern, why] = confidence[question]
    return [[question, [concern]] as const, [`why_${question}`, [why]] as const]
  })
  const address = findingPaths.confidence(id, key)
  const html = await staff.page(address)
  await staff.send(html, address, {
    seen: [fieldIn(html, 'seen')],
    ...Object.fromEntries(questions),
    level: [level],
    reason: [reason],
  })
}

/** Confirms the judgement of somebody else. */
export async function readJudgement(staff: Staff, id: number, key: StatementKey): Promise<void> {
  const address = findingPaths.confidence(id, key)
  const html = await staff.page(address)
  const action = /action="([^"]*\/confidence\/\d+\/reading)"/.exec(html)?.[1]
  if (!action) throw new Error(`no judgement to confirm at ${address}`)
  await staff.send(html, action, {})
}
