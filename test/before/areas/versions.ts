import { paths, questionsOf } from '../adapter.ts'
import { canonicalPage } from '../canonical.ts'
import type { Texts } from '../golden.ts'
import type { Scene } from '../scene.ts'

type Version = Scene['versions'][number]

const isDraft = ({ state }: Version) => state === 'draft'
/** Published versions, and the draft that can be published. */
const drawn = ({ versions }: Scene) => versions.filter((one) => !one.name.startsWith('Broken'))
/** Returns the default language and the last one: Arabic where there is Arabic. */
const languagesOf = ({ form }: Version) => [form.default_language, form.languages.at(-1) ?? '']

/** Paper forms of each version in two languages, once with codes. */
export async function paper(scene: Scene): Promise<Texts> {
  const wanted = drawn(scene).flatMap((version) =>
    languagesOf(version).map((language, at) => ({
      name: `paper/${version.file}-${language}.html`,
      address: `${paths.paper(version.id)}?lang=${language}${at > 0 ? '&codes=yes' : ''}`,
    })),
  )
  return await pagesAt(scene, wanted)
}

/** Each version as plain text, and its texts to translate. */
export async function words(scene: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const version of drawn(scene)) {
    for (const language of languagesOf(version)) {
      const { text } = await scene.rosa.get(`${paths.plainText(version.id)}?lang=${language}`).expect(200)
      texts.set(`words/${version.file}-${language}.txt`, text)
    }
    for (const language of version.form.languages.filter((one) => one !== version.form.default_language)) {
      const { text } = await scene.rosa.get(paths.textsCsv(version.id, language)).expect(200)
      texts.set(`words/${version.file}-${language}.csv`, text)
    }
  }
  return texts
}

/** Preview of each section in two languages, with the phone frame and the end. */
export async function preview(scene: Scene): Promise<Texts> {
  const wanted = drawn(scene).flatMap((version) => [
    { name: `preview/${version.file}/frame.html`, address: paths.phone(version.id) },
    ...languagesOf(version).flatMap((language) =>
      [...version.form.sections.keys(), version.form.sections.length].map((at) => ({
        name: `preview/${version.file}/${language}-${at + 1}.html`,
        address: `${paths.preview(version.id, at + 1)}?lang=${language}`,
      })),
    ),
  ])
  return await pagesAt(scene, wanted)
}

/** Each section with invalid input in every field. */
export async function refused(scene: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { id, file, form } of drawn(scene))
    for (const [at] of form.sections.entries())
      for (const lang of ['en', 'fr']) {
        const address = `${paths.preview(id, at + 1)}?lang=${lang}`
        const { text } = await scene.rosa.get(address).expect(200)
        const names = [...text.matchAll(/ name="([a-z_0-9]+)"/g)].map(([, name = '']) => name)
        const fields = Object.fromEntries(names.map((name) => [name, 'zz']))
        const own = { do: 'next', spoken: lang }
        const { lang: _lang, _csrf, ...posted } = { ...fields, lang: '', _csrf: '' }
        const answer = await scene.rosa.act(address, { ...posted, ...own })
        texts.set(`refused/${file}/${lang}-${at + 1}.html`, `${answer.status}\n${canonicalPage(answer.text)}`)
      }
  return texts
}

/** Every question of the third version and of the draft, for the projector. */
export async function screen(scene: Scene): Promise<Texts> {
  const wanted = drawn(scene)
    .filter(({ name, number }) => name === 'Ports' && number > 1)
    .flatMap((version) =>
      questionsOf(version.form)
        .filter(({ kind }) => kind !== 'note' && kind !== 'calculated')
        .map(({ code }, at) => ({
          name: `screen/${version.file}/${code}.html`,
          address: `${paths.screen(version.id, at + 1)}?lang=${version.number === 3 ? 'ar' : 'en'}`,
        })),
    )
  return await pagesAt(scene, wanted)
}

/** Errors that prevent publishing each draft: page of the questionnaire, and list in the editor. */
export async function obstacles(scene: Scene): Promise<Texts> {
  const wanted = scene.versions.filter(isDraft).flatMap((version) => [
    { name: `obstacles/${version.file}.html`, address: paths.questionnaire(version.questionnaire_id) },
    { name: `obstacles/${version.file}-list.html`, address: paths.editVersion(version.id) },
  ])
  return await pagesAt(scene, wanted)
}

/** Editor pages of the draft: cards, settings, languages. */
export async function editor(scene: Scene): Promise<Texts> {
  const wanted = drawn(scene)
    .filter(isDraft)
    .flatMap(({ id, form }) => [
      { name: 'editor/settings.html', address: paths.settings(id) },
      { name: 'editor/languages.html', address: paths.languages(id) },
      ...form.sections.map(({ code }) => ({
        name: `editor/section-${code}.html`,
        address: paths.editSection(id, code),
      })),
      ...questionsOf(form).map(({ code, kind }) => ({
        name: `editor/question-${kind}-${code}.html`,
        address: paths.editQuestion(id, code),
      })),
      ...[...form.sections.keys(), form.sections.length].map((at) => ({
        name: `editor/translation-${at + 1}.html`,
        address: paths.translation(id, 'fr', at + 1),
      })),
    ])
  return await pagesAt(scene, wanted)
}

/** Staff pages of each consultation besides results: overview, merging, export, sessions. */
export async function staff(scene: Scene): Promise<Texts> {
  const wanted = scene.consultations.flatMap(({ id, code }) => [
    { name: `staff/${code}-overview.html`, address: paths.consultation(id) },
    { name: `staff/${code}-merging.html`, address: paths.merging(id) },
    { name: `staff/${code}-export.html`, address: paths.exporting(id) },
  ])
  return await pagesAt(scene, [...wanted, { name: 'staff/sessions.html', address: paths.sessions() }])
}

async function pagesAt(
  { rosa }: Scene,
  wanted: readonly { name: string; address: string }[],
): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { name, address } of wanted) {
    const { status, text } = await rosa.get(address)
    texts.set(name, `${status === 200 ? '' : `${status}\n`}${canonicalPage(text)}`)
  }
  return texts
}
