import { expect } from 'chai'

import { rareSaid } from '../../../src/coding/rounds/rare.ts'
import { languageOf } from '../../../src/web/language.ts'

describe('what is said of scripts and languages of few before a round', () => {
  const tells = { language: false, place: false, group: false }
  const some = (n: number, language: string, script: string) =>
    Array.from({ length: n }, (_, at) => ({
      id: `${language}${at}`,
      session_id: 1,
      k: new Uint8Array(16),
      group_code: 'farm',
      language,
      script,
      tells,
    }))
  const said = (units: ReturnType<typeof some>, room_threshold = 5) =>
    rareSaid(
      { units, consultation: { room_threshold } as Parameters<typeof rareSaid>[0]['consultation'] },
      languageOf('en'),
    )

  it('names scripts of few with how many answers they have, and languages of few in a script of more', () => {
    const units = [
      ...some(9, 'en', 'Latn'),
      ...some(4, 'fr', 'Latn'),
      ...some(1, 'ar', 'Arab'),
      ...some(2, 'en', ''),
    ]
    const [script = '', language = '', ...more] = said(units)
    expect(script).to.match(/^1 answer .*Arabic/)
    expect(language).to.match(/^Fewer than 5 people answered in French/)
    expect(more).to.deep.equal([])
  })

  it('says nothing where all are shared by enough, by the threshold of the consultation', () => {
    expect(said([...some(5, 'en', 'Latn'), ...some(5, 'ar', 'Arab')])).to.deep.equal([])
    expect(said([...some(8, 'en', 'Latn'), ...some(5, 'ar', 'Arab')], 6)).to.have.length(1)
  })
})
