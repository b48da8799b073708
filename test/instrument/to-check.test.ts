import { expect } from 'chai'

import type { Questionnaire, Text } from '../../src/instrument/questionnaire.ts'
import { carriedChecks, madeFrom, stillRight, wordingsBefore } from '../../src/instrument/to-check.ts'
import { withNames } from '../../src/instrument/rename.ts'
import { readDefinition } from '../../src/instrument/definition.ts'
import { aForm, aLine, aSection } from '../questionnaire/a-form.ts'

/** A questionnaire with questions of these labels. */
const asking = (...labels: readonly Text[]): Questionnaire => ({
  ...aForm(
    aSection(
      's1',
      labels.map((label, at) => aLine(`q${at + 1}`, { label })),
    ),
  ),
  languages: ['en', 'fr', 'ar'],
})
const dam = { en: 'A dam?', fr: 'Un barrage ?', ar: 'سدّ؟' }
const later = { ...dam, en: 'Another dam?' }
const before = (form: Questionnaire, text: Text, language = 'fr') => wordingsBefore(form)(text, language)

describe('a translation is of a wording', () => {
  const reworded = carriedChecks(asking(dam), asking(later), 'en')

  it('so that it is to be checked in every language when the wording changes', () => {
    expect(before(asking(dam), dam)).to.equal(undefined)
    expect(before(reworded, later)).to.equal('A dam?')
    expect(before(reworded, later, 'ar')).to.equal('A dam?')
    expect(before(reworded, later, 'en')).to.equal(undefined)
    expect(readDefinition(reworded)).to.deep.equal({ ok: true, form: reworded })
  })

  it('and right again when the wording goes back, through whatever came between', () => {
    const twice = carriedChecks(reworded, { ...reworded, ...asking({ ...dam, en: '' }) }, 'en')
    const thrice = carriedChecks(twice, { ...twice, ...asking({ ...dam, en: 'A weir?' }) }, 'en')
    expect(before(thrice, { ...dam, en: 'A weir?' })).to.equal('A dam?')
    const back = carriedChecks(thrice, { ...thrice, ...asking(dam) }, 'en')
    expect(back).to.deep.equal(asking(dam))
  })

  it('wherever its question goes, and under whatever code', () => {
    const { sections } = asking({ en: 'New?' }, later)
    const moved = carriedChecks(reworded, { ...reworded, sections }, 'en')
    expect(before(moved, later)).to.equal('A dam?')
  })

  it('which a new translation is of', () => {
    const anew = { ...later, fr: 'Encore un barrage ?' }
    const translated = carriedChecks(reworded, { ...reworded, ...asking(anew) }, 'fr')
    expect(before(translated, anew)).to.equal(undefined)
    expect(before(translated, anew, 'ar')).to.equal('A dam?')
  })

  it('also where another text is translated alike', () => {
    const untranslated = asking(dam, { en: 'A barrage?' })
    const alike = { en: 'A barrage?', fr: dam.fr }
    expect(before(carriedChecks(untranslated, asking(dam, alike), 'fr'), alike)).to.equal(undefined)
    const both = carriedChecks(asking(dam, alike), asking(dam, { ...alike, en: 'A weir?' }), 'en')
    expect(before(both, dam)).to.equal(undefined)
    expect(before(both, { ...alike, en: 'A weir?' })).to.equal('A barrage?')
  })

  it('which somebody may say it still says', () => {
    const checked = stillRight(reworded, 'fr', [later])
    expect(before(checked, later)).to.equal(undefined)
    expect(before(checked, later, 'ar')).to.equal('A dam?')
    const saved = carriedChecks(reworded, checked, 'fr')
    expect(before(saved, later)).to.equal(undefined)
  })

  it('that a spreadsheet may have been made from', () => {
    const read = madeFrom(asking(later), 'fr', later, 'A dam?')
    expect(before(carriedChecks(asking({ en: later.en }), read, 'fr'), later)).to.equal('A dam?')
  })

  it('and another default language has it the other way round', () => {
    const turned = carriedChecks(reworded, { ...reworded, default_language: 'fr' }, 'en')
    expect(before(turned, later, 'en')).to.equal('')
    expect(before(turned, later, 'ar')).to.equal('')
    const whole = carriedChecks(asking(dam), { ...asking(dam), default_language: 'fr' }, 'en')
    expect(before(whole, dam, 'en')).to.equal(undefined)
  })

  it('in which an answer is called as its question is', () => {
    const piped = { en: 'Why ${q1}?', fr: 'Pourquoi ${q1} ?' }
    const now = { ...piped, en: 'Why so, ${q1}?' }
    const checks = carriedChecks(asking(dam, piped), asking(dam, now), 'en')
    const renamed = withNames(checks, {
      name: (name) => (name === 'q1' ? 'dam' : undefined),
      word: () => undefined,
    })
    const label = { en: 'Why so, ${dam}?', fr: 'Pourquoi ${dam} ?' }
    expect(before(carriedChecks(checks, renamed, 'en'), label)).to.equal('Why ${dam}?')
  })
})
