import { insertVersion } from '../../src/coding/codebook/queries.ts'
import type { Code } from '../../src/coding/codebook/codebook.ts'
import { guidOf } from '../../src/coding/codebook/guid.ts'
import { duplicateGroups } from '../../src/coding/help/duplicates.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { unitsOf } from '../../src/coding/text/queries.ts'
import { takeUnits } from '../../src/coding/text/take.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { datasetIn } from '../../src/dataset/assembled.ts'
import { textVariables } from '../../src/dataset/texts.ts'
import type { Stores } from '../../src/db/database.ts'
import { randomOf } from '../demo/random.ts'
import { serverOf } from './child.ts'
import { fillSealed } from './fill-sealed.ts'
import { installation } from './installation.ts'
import { bodyOf } from './invent.ts'
import { figure, median, percentile } from './numbers.ts'
import { textOf, type Phone } from './phone.ts'
import { line, say, type Topic } from './topic.ts'
import { signedIn, timed } from './watch.ts'

const [FEW, SOME, MANY] = [200, 5_000, 20_000]
const CODES = 300
const ACTS = 300
const TIMES = 15
const TEXTS = 1_500
const LETTERS = 'a e i o u r s t l n m'.split(' ')
/** Milliseconds of an act, and times the page of few answers. */
const [AIM_ECHO, AIM_OPENS] = [100, 2]

/** Measures a coder's queue by its size, one act of coding, and the search for near-duplicates. */
export async function codingTopic(): Promise<Topic> {
  const few = await openedIn(FEW)
  const many = await openedIn(MANY)
  const { echoes, first, again } = await codedIn(SOME)
  const echo = percentile(echoes, 95)
  const near = await nearDuplicates()
  say(`Coding: ${figure(echo)} ms an act`)
  return {
    title: 'Coding answers in words',
    lines: [
      line(`The queue of ${MANY.toLocaleString('en')} answers opens`, `${figure(many)} ms`, {
        beside: `${figure(few)} ms with ${FEW}`,
        ratio: figure(many / few),
        aim: `${AIM_OPENS} or less`,
        reached: many / few <= AIM_OPENS,
      }),
      line('A code given and shown, p95', `${figure(echo)} ms`, {
        aim: `${AIM_ECHO} ms or less`,
        reached: echo <= AIM_ECHO,
      }),
      line(`One of ${SOME.toLocaleString('en')} answers opens with its help`, `${figure(again)} ms`, {
        beside: `${figure(first)} ms the first time`,
      }),
      line(`Near-duplicates among ${TEXTS.toLocaleString('en')} answers`, `${figure(near)} ms`),
    ],
    notes: [
      `The queue, an answer with help and near-duplicates: medians of ${TIMES}. Codes: ${ACTS} in a row by script among ${SOME.toLocaleString('en')} answers and ${CODES} codes, each posted by way of help and the page of its answer read.`,
    ],
  }
}

async function openedIn(answers: number): Promise<number> {
  return await atQueueOf(answers, async (phone, round) => {
    await timed(phone, codingPaths.round(round))
    const ms: number[] = []
    for (let time = 0; time < TIMES; time += 1) ms.push(await timed(phone, codingPaths.round(round)))
    return median(ms)
  })
}

type Echoes = Readonly<{ echoes: readonly number[]; first: number; again: number }>

/** Codes answers one by one, then opens some of them with their help. */
async function codedIn(answers: number): Promise<Echoes> {
  return await atQueueOf(answers, async (phone, round) => {
    const ms: number[] = []
    const cards: string[] = []
    for (let page = 1; ms.length < ACTS; page += 1) {
      const html = textOf(await phone.get(codingPaths.round(round, { page })))
      const csrf = /data-csrf="([^"]+)"/.exec(html)?.[1] ?? ''
      for (const [, unit = ''] of html.matchAll(/data-unit="(\w+)"/g)) {
        ms.push(await coded(phone, round, { unit, code: guidOf('bench', String(ms.length % CODES)), csrf }))
        cards.push(codingPaths.answer(round, unit))
      }
    }
    const opened: number[] = []
    for (const card of cards.slice(0, TIMES + 1)) opened.push(await timed(phone, card))
    return { echoes: ms, first: opened[0] ?? 0, again: median(opened.slice(1)) }
  })
}

async function coded(
  phone: Phone,
  round: number,
  { unit, code, csrf }: Readonly<{ unit: string; code: string; csrf: string }>,
): Promise<number> {
  const begun = performance.now()
  const fields = { unit: [unit], code: [code], on: ['1'], back: [''], help: ['similar'], _csrf: [csrf] }
  const { status, location } = await phone.post(codingPaths.codings(round), bodyOf(fields))
  if (status !== 303) throw new Error(`coding was answered with ${status}`)
  const shown = await phone.get(location)
  if (shown.status !== 200) throw new Error(`GET ${location} answered ${shown.status}`)
  return performance.now() - begun
}

async function atQueueOf<Measured>(
  answers: number,
  measure: (phone: Phone, round: number) => Promise<Measured>,
): Promise<Measured> {
  const there = installation()
  const stores = await there.stores()
  const round = await aRoundIn(stores, await fillSealed(stores, answers))
  await stores.close()
  const server = await serverOf('server', [], there.env)
  const phone = await signedIn(server)
  const measured = await measure(phone, round)
  phone.close()
  await server.stop()
  there.remove()
  return measured
}

/** Begins an open round of all answers for one coder, the researcher of the bench. */
export async function aRoundIn({ db }: Stores, consultation_id: number): Promise<number> {
  const consultation = await consultationById(db, consultation_id)
  const dataset = await datasetIn(db, consultation)
  const variable = textVariables(dataset).find(({ name }) => name === 't2')
  if (!variable) throw new Error('the bench asks for no paragraph')
  await takeUnits(db, dataset, variable)
  const { id: person_id } = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  await db.updateTable('person').set({ coder: 1 }).execute()
  const by = { by: person_id, now: new Date() }
  const of = { consultation_id, variable: variable.name, number: 1 }
  const version = { codebook: { codes: Array.from({ length: CODES }, aCode) }, change: {}, reason: '' }
  await db.transaction().execute(async (trx) => await insertVersion(trx, of, version, by))
  const units = await unitsOf(db, consultation_id, variable.name)
  const readers = [{ person_id, languages: ['en'] }]
  const begun = {
    variable: variable.name,
    codebook_number: 1,
    kind: 'open',
    twice: 0,
    help: true,
    readers,
    units,
  } as const
  return (await beginRound(db, consultation, begun, by)).id
}

const aCode = (_: unknown, at: number): Code => ({
  guid: guidOf('bench', String(at)),
  slug: `code_${at}`,
  name: `Code ${at}`,
  parent: null,
  definition: 'What it says.',
  use: '',
  not_use: '',
  example: '',
  color: '',
  retired: false,
})

/** One text in five is another with a word more. */
async function nearDuplicates(): Promise<number> {
  const random = randomOf(14)
  const word = () => Array.from({ length: random.whole(2, 9) }, () => random.pick(LETTERS)).join('')
  const vocabulary = Array.from({ length: 2_000 }, word)
  const texts: string[] = []
  while (texts.length < TEXTS)
    texts.push(
      texts.length > 0 && random.chance(0.2)
        ? `${random.pick(texts)} so`
        : Array.from({ length: random.whole(5, 40) }, () => random.pick(vocabulary)).join(' '),
    )
  const ms: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const begun = performance.now()
    await duplicateGroups(texts)
    ms.push(performance.now() - begun)
  }
  return median(ms)
}
