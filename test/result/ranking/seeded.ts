import Papa from 'papaparse'

import type { Answer, Answers } from '../../../src/instrument/answer.ts'
import type { Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { paths } from '../../../src/web/paths.ts'
import type { Installation } from '../../support/app.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn } from '../sealed.ts'

/** So many people of a group, their answer, and those to other questions. */
export type People = readonly [count: number, answer: Answer, group?: string, others?: Answers]

/** An order by the first letters of law, open, remedy and steady. */
export const order = (letters: string): readonly string[] =>
  Array.from(
    letters,
    (letter) => ['law', 'open', 'remedy', 'steady'].find((one) => one.startsWith(letter)) ?? '',
  )

/** Creates a consultation whose places answered a question so. */
export async function held(
  there: Installation,
  code: string,
  places: Readonly<Record<string, readonly People[]>>,
  form: Questionnaire = everyKind,
) {
  const world = await aWorld(there, { form })
  const { id } = world.consultation
  for (const [at, [place, people]] of Object.entries(places).entries()) {
    const workshop = await aWorkshopIn(there.stores, id, `P${at}`, { en: place })
    const answers = people.flatMap(([count, answer, group = 'farm', others = {}]) =>
      Array.from({ length: count }, () => ({ _group: group, ...others, [code]: answer })),
    )
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: world.version.id }, answers)
  }
  const rosa = await signedInAs(there, world.researcher)
  return {
    id,
    code: world.consultation.code,
    rosa,
    page: async (view: Parameters<typeof paths.ranking>[2] = {}) =>
      (await rosa.get(paths.ranking(id, code, view)).expect(200)).text,
    csv: async (by = '') => recordsIn((await rosa.get(paths.rankingCsv(id, code, by)).expect(200)).text),
  }
}

export const recordsIn = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data

/** The section of the page, and the rows of its tables as printed: the name of the item, then its cells. */
export const sectionIn = (html: string): string =>
  /<section class="sec" id="ranking"[^]*?<\/section>/.exec(html)?.[0] ?? ''
export const tablesIn = (html: string) =>
  [...sectionIn(html).matchAll(/<caption>([^<]*)<\/caption>([^]*?)<\/table>/g)].map(
    ([, caption = '', table = '']) => ({
      caption,
      heads: [...table.matchAll(/<th scope="col"[^>]*>([^]*?)<\/th>/g)].map(([, head = '']) => textIn(head)),
      rows: [...table.matchAll(/<tr><th scope="row">([^]*?)<\/tr>/g)].map(([, row = '']) =>
        row
          .split(/<\/t[hd]>/)
          .map(textIn)
          .filter((text) => text !== ''),
      ),
    }),
  )
const textIn = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
