import { paths, questionsOf } from '../adapter.ts'
import { canonicalPage } from '../canonical.ts'
import type { Texts } from '../golden.ts'
import type { Scene } from '../scene.ts'

/** Numbers of every question of every consultation, a file each. */
export async function results(scene: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { consultation, code } of asked(scene)) {
    const { status, text } = await scene.rosa.get(paths.figure(consultation.id, code, '', '.csv'))
    texts.set(`results/${consultation.code}/${code}.csv`, status === 200 ? text : `${status}\n`)
  }
  return texts
}

/** Result pages of the same questions, with charts and texts. */
export async function resultPages(scene: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { id, code } of scene.consultations) {
    const { text } = await scene.rosa.get(paths.results(id)).expect(200)
    texts.set(`result-pages/${code}/all.html`, canonicalPage(text))
  }
  for (const { consultation, code } of asked(scene)) {
    const { status, text } = await scene.rosa.get(paths.result(consultation.id, code))
    const page = status === 200 ? canonicalPage(text) : `${status}\n`
    texts.set(`result-pages/${consultation.code}/${code}.html`, page)
  }
  return texts
}

/** Returns the distinct question codes of a consultation's published versions. */
const asked = ({ consultations, versions }: Scene) =>
  consultations.flatMap((consultation) => {
    const own = versions.filter(
      ({ consultation_id, state }) => consultation_id === consultation.id && state === 'published',
    )
    const codes = own.flatMap(({ form }) => questionsOf(form).map(({ code }) => code))
    return [...new Set(codes)].map((code) => ({ consultation, code }))
  })
