import { paths } from '../../src/web/paths.ts'
import { serverOf } from './child.ts'
import { clocks } from './clocks.ts'
import { inventedFor } from './invent.ts'
import { figure, median, spread } from './numbers.ts'
import { phoneAt, type Phone } from './phone.ts'
import { benchForm } from './questionnaire.ts'
import { anOpenSession, installation } from './installation.ts'
import { line, say, type Topic } from './topic.ts'

/** People, saves per person and round (a minute at one per five seconds), and rounds. */
const [PEOPLE, BEATS, ROUNDS] = [60, 12, 5]
/** Milliseconds of processor time per save. */
const AIM = 1

/** Measures the cost of saving drafts while a section is filled in. */
export async function savingTopic(): Promise<Topic> {
  const there = installation()
  const stores = await there.stores()
  const join_code = await anOpenSession(stores, benchForm)
  await stores.close()
  const server = await serverOf('server', [], there.env)
  const phones = await Promise.all(
    inventedFor(benchForm, 1, PEOPLE).map(async ({ start, sections }) => {
      const phone = phoneAt(server.url)
      await phone.post(paths.start(join_code), start)
      for (const [at, body] of sections.entries()) await phone.post(paths.section(join_code, at + 1), body)
      return phone
    }),
  )
  const used: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const count = clocks([server.pid])
    await Promise.all(phones.map(async (phone) => await saved(phone, join_code, round)))
    // The first round warms up.
    if (round > 0) used.push((1000 * count().server_cpu) / PEOPLE / BEATS)
  }
  for (const phone of phones) phone.close()
  await server.stop()
  there.remove()
  say(`A save: ${figure(median(used))} ms of the processor`)
  return {
    title: 'Saving',
    lines: [
      line('A save: processor time', spread(used, ' ms'), {
        aim: `${AIM} ms or less`,
        reached: median(used) <= AIM,
      }),
    ],
    notes: [
      `What a page saves while it is filled in, counted apart: ${PEOPLE} people who have answered everything each save one answer ${BEATS} times, as often as in a minute, ${ROUNDS} rounds. A pass above has no saves, since its phones have no scripts.`,
    ],
  }
}

async function saved(phone: Phone, join_code: string, round: number): Promise<void> {
  for (let beat = 1; beat <= BEATS; beat += 1) {
    const body = new URLSearchParams({ q2: String(beat) })
    const at = round * BEATS + beat
    for (const touched of [`1234-5678 ${at}`, `${at} q2`]) body.append(':touched', touched)
    const text = `${body.toString()}&:pad=`
    const { status } = await phone.post(paths.saving(join_code, 1), text.padEnd(1024, '0'))
    if (status !== 204) throw new Error(`a save was answered with ${status}`)
  }
}
