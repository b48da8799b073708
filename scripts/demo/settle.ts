import { codingPaths } from '../../src/coding/paths.ts'
import { goldOf, type GoldQuestion } from './gold.ts'
import { fieldIn, textIn } from './html.ts'
import type { Staff } from './staff.ts'

/** Ways to settle a difference, and why, in the words of the researcher. */
const REASONS = {
  all: 'What one of us overlooked is in the answer.',
  common: 'The further code is not in the answer.',
  coder_A: 'The definition fits better.',
} as const

/** Settles the differences of a round one by one, as the example says; returns how many there were. */
export async function settleAll(
  researcher: Staff,
  id: number,
  round: Readonly<{ variable: string; number: number }>,
  question: GoldQuestion,
): Promise<number> {
  const end = codingPaths.agreement(id, round)
  let here = await researcher.led(codingPaths.differences(id, round))
  for (let settled = 0; ; settled += 1) {
    if (here === end) return settled
    const html = await researcher.page(here)
    const as = choiceFor(html, question)
    here = await researcher.send(html, here, {
      last: [fieldIn(html, 'last')],
      as: [as],
      settled_by: ['together'],
      reason: [REASONS[as]],
    })
  }
}

/** Chooses the most telling way that has the codes of the example. */
function choiceFor(html: string, question: GoldQuestion): keyof typeof REASONS {
  const [first, second] = givenIn(html, question)
  const gold = new Set(goldOf(question, answerIn(html)))
  if (!first || !second) throw new Error('not two coders on the page')
  if (isSame(intersection(first, second), gold)) return 'common'
  if (isSame(new Set([...first, ...second]), gold)) return 'all'
  if (isSame(first, gold)) return 'coder_A'
  throw new Error('neither coder gave the codes of the example')
}

const intersection = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  new Set([...one].filter((item) => other.has(item)))
const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && intersection(one, other).size === one.size

const answerIn = (html: string): string =>
  textIn((/<p class="words"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '').replaceAll(/<sup>.*?<\/sup>/g, ''))

/** The codes of each coder, by slug; their names stand in two columns. */
function givenIn(html: string, { codes }: GoldQuestion): readonly ReadonlySet<string>[] {
  const slugs = new Map(codes.map(({ name, slug }) => [name, slug]))
  const [, columns = ''] = /<div class="two-c">(.*?)<\/div>/s.exec(html) ?? []
  return [...columns.matchAll(/<ul>(.*?)<\/ul>/gs)].map(([, list = '']) => {
    const names = [...list.matchAll(/<span class="b\d"><bdi>(.*?)<\/bdi>/g)].map(([, name = '']) =>
      textIn(name),
    )
    return new Set(names.map((name) => slugs.get(name) ?? name))
  })
}
