import { expect } from 'chai'
import fc from 'fast-check'

import { xlsformOf } from '../../../src/questionnaire/xlsform/write.ts'
import { twoSections } from '../../support/two-sections.ts'
import { anyQuestionnaire } from './any-questionnaire.ts'
import { thereAndBack } from './rows.ts'
import { strFromU8, unzipSync } from 'fflate'

describe('a questionnaire written as a workbook', () => {
  it('reads back to the same, whatever it is', () => {
    fc.assert(
      fc.property(anyQuestionnaire, (form) => {
        expect(thereAndBack(form)).to.deep.equal(form)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    )
  }).timeout(240_000)

  it('has no formula, and every cell is text', () => {
    const form = { ...twoSections, title: { en: '=HYPERLINK("https://example.org")' } }
    const files = unzipSync(xlsformOf(form))
    const sheets = Object.entries(files).filter(([name]) => /worksheets\/sheet\d\.xml$/.test(name))
    expect(sheets).to.have.lengthOf(3)
    for (const [, bytes] of sheets) {
      const xml = strFromU8(bytes)
      expect(xml).not.to.match(/<f[ >]/)
      expect(xml.match(/<c [^>]*>/g)?.every((cell) => cell.includes('t="inlineStr"'))).to.equal(true)
    }
    expect(thereAndBack(form)).to.deep.equal(form)
  })
})
