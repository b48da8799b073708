import Papa from 'papaparse'

import { codebookCsv } from '../../src/coding/codebook/csv.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { exampleConsultation } from '../../src/workshop/example.ts'
import { codeRound, type Hand } from './coder.ts'
import { goldCodebook, goldQuestions, type GoldQuestion } from './gold.ts'
import { invited } from './invited.ts'
import { reviewAll } from './review.ts'
import { byGold, lessClosely } from './second-coder.ts'
import { settleAll } from './settle.ts'
import { newPassword, staffBy, type Staff } from './staff.ts'

/** How far two coders agree on a code, as the product says; null where it has no figure. */
export type Agreed = Readonly<{
  question: string
  code: string
  n: number
  agreed: number | null
  kappa: number | null
  alpha: number | null
}>

type Demonstration = Readonly<{
  url: string
  seed: number
  consultation_id: number
  /** Opens the account of the researcher, who is an administrator, too. */
  link: string
  say: (line: string) => void
}>

/** The coders by name, so that the first is Coder A. */
const CODERS = [
  { name: 'Amira Haddad', email: 'amira@example.org' },
  { name: 'Bruno Keller', email: 'bruno@example.org' },
] as const

type Seat = Readonly<{ staff: Staff; id: number; hand: Hand }>

/** Reviews the open answers of the example over the real pages, codes them twice, blind, and settles the differences. */
export async function codedTwice(demonstration: Demonstration): Promise<readonly Agreed[]> {
  const { url, seed, consultation_id: id, link, say } = demonstration
  const researcher = await staffBy(url, link, newPassword())
  const hands: readonly Hand[] = [
    { gives: byGold, marks: true },
    { gives: lessClosely(seed), marks: false },
  ]
  const seats: Seat[] = []
  for (const [at, hand] of hands.entries()) seats.push(await seated(url, researcher, at, hand))
  const overview = codingPaths.overview(id)
  await researcher.act(overview, overview, { approach: ['reliability'] })
  const found: Agreed[] = []
  for (const question of goldQuestions()) {
    const { variable } = question
    await reviewAll(researcher, id, variable)
    await bringCodebook(researcher, id, question)
    const round = await begun(researcher, demonstration, variable, seats)
    const [answers = 0] = await Promise.all(
      seats.map(async ({ staff, hand }) => await codeRound(staff, question, hand)),
    )
    await researcher.act(round, codingPaths.ending(id, numberedIn(round, variable)))
    found.push(...(await agreedIn(researcher, id, round, variable)))
    const settled = await settleAll(researcher, id, numberedIn(round, variable), question)
    say(`${variable}: ${answers} answers coded by two, ${settled} differences settled.`)
  }
  return found
}

/** Invites a coder and opens the link for them. */
async function seated(url: string, researcher: Staff, at: number, hand: Hand): Promise<Seat> {
  return { ...(await invited(url, researcher, { ...(CODERS[at] ?? CODERS[0]), roles: ['coder'] })), hand }
}

async function bringCodebook(researcher: Staff, id: number, question: GoldQuestion): Promise<void> {
  const { variable } = question
  const file = { name: `${variable}.csv`, text: codebookCsv(goldCodebook(question)) }
  await researcher.upload(codingPaths.codebook(id, variable), codingPaths.bringing(id, variable), file)
}

/** Begins a blind round in which everybody codes every answer; returns its address. */
async function begun(
  researcher: Staff,
  { consultation_id: id }: Demonstration,
  variable: string,
  seats: readonly Seat[],
): Promise<string> {
  const { languages } = exampleConsultation().consultation
  const reads = seats.map((seat) => [`reads_${seat.id}`, languages])
  return await researcher.act(codingPaths.begin(id, variable), codingPaths.beginning(id, variable), {
    kind: ['blind'],
    twice: ['100'],
    scope: ['all'],
    coder: seats.map((seat) => String(seat.id)),
    ...Object.fromEntries(reads),
  })
}

const numberedIn = (round: string, variable: string) => ({
  variable,
  number: Number(round.slice(round.lastIndexOf('/') + 1)),
})

/** Looks at a round and reads its agreement file. */
async function agreedIn(
  researcher: Staff,
  id: number,
  round: string,
  variable: string,
): Promise<readonly Agreed[]> {
  await researcher.page(round)
  const text = await researcher.page(codingPaths.agreementCsv(id, numberedIn(round, variable)))
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const figure = (cell = '') => (cell === '' ? null : Number(cell))
  return data
    .filter((row) => row['measure'] === 'code')
    .map((row) => ({
      question: row['question'] ?? '',
      code: row['code_slug'] ?? '',
      n: Number(row['n']),
      agreed: figure(row['agreed']),
      kappa: figure(row['kappa']),
      alpha: figure(row['alpha']),
    }))
}
