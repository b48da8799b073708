import { paths } from '../adapter.ts'
import { canonicalPage } from '../canonical.ts'
import type { Texts } from '../golden.ts'
import type { Scene } from '../scene.ts'

/** Comparison of each pair of versions of each questionnaire: data and page. */
export async function comparison({ rosa, versions }: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const from of versions)
    for (const to of versions.filter(
      (one) => one.questionnaire_id === from.questionnaire_id && one.number > from.number,
    )) {
      const pair = `?from=${from.number}&to=${to.number}`
      const at = `comparison/${from.file}-${to.file}`
      const csv = await rosa.get(paths.comparisonCsv(from.questionnaire_id) + pair).expect(200)
      texts.set(`${at}.csv`, csv.text)
      const page = await rosa.get(paths.comparison(from.questionnaire_id) + pair).expect(200)
      texts.set(`${at}.html`, canonicalPage(page.text))
    }
  return texts
}
