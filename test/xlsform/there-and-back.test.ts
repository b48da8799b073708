import { expect } from 'chai'
import fc from 'fast-check'

import { type Question, questionsOf } from '../../src/instrument/questionnaire.ts'
import { xlsformOf } from '../../src/xlsform/write/write.ts'
import { twoSections } from '../support/two-sections.ts'
import { anyQuestionnaire } from './any-questionnaire.ts'
import { aForm, aLine, aSection, yesNo } from '../questionnaire/a-form.ts'
import { column, formOf, thereAndBack } from './rows.ts'
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

  it('gives options the names they came with back, wherever they are said', () => {
    const came = formOf({
      survey: `type | name | label | relevant | choice_filter | default
        select_one l or_other | a | A | | | Very high (1)
        select_multiple m | b | B | | of = \${a} | o'k
        note | n | N | \${a} = 'Very high (1)' and selected(\${b}, "o'k") and \${a} != 'other' | |`,
      choices: `list_name | name | label | of
        l | Very high (1) | V |
        l | b | B |
        m | o'k | O | Very high (1)
        m | n-o | N | b`,
    })
    expect(came.choice_lists['l']?.map(({ code }) => code)).to.deep.equal(['Very_high_1_', 'b'])
    expect(thereAndBack(came)).to.deep.equal(came)
    expect(column(came, 'choices', 'name')).to.deep.equal(['Very high (1)', 'b', "o'k", 'n-o'])
    expect(column(came, 'choices', 'colloquy::code')).to.deep.equal(['Very_high_1_', '', 'o_k', 'n_o'])
    expect(column(came, 'choices', 'of')).to.deep.equal(['', '', 'Very high (1)', 'b'])
    expect(column(came, 'survey', 'default')).to.include.members(['Very high (1)', "o'k"])
    expect(column(came, 'survey', 'relevant')).to.include(
      "${a} = 'Very high (1)' and selected(${b}, \"o'k\") and ${a} != 'other'",
    )
  })

  for (const [what, rows, names] of [
    [
      'in different groups',
      ['begin_group|g|G|', 'text|a|A|', 'end_group', 'begin_group|h|H|', 'integer|a|B|', 'end_group'],
      ['a', 'a'],
    ],
    [
      'that no code can be',
      ['begin_group|g|G|', 'text|my-a|A|', 'end_group', 'begin_group|h|H|', 'text|my-a|B|', 'end_group'],
      ['my-a', 'my-a'],
    ],
    [
      'in groups that are one section here',
      ['begin_group|g||', 'text|a|A|', 'end_group', 'begin_group|h||', 'text|a|B|', 'end_group'],
      ['a', 'a_2'],
    ],
  ] as const) {
    it(`gives questions of one name their names back: ${what}`, () => {
      const came = formOf({ survey: ['type | name | label | relevant', ...rows].join('\n') })
      expect(thereAndBack(came)).to.deep.equal(came)
      expect(
        column(came, 'survey', 'name').filter((name) => name.endsWith('a') || name === 'a_2'),
      ).to.deep.equal(names)
    })
  }

  for (const [what, more] of [
    ['an expression', aLine('z', { relevant: "${a_2} = 'x'" })],
    ['an expression, to the one that is called so', aLine('z', { relevant: "${a} = 'x'" })],
    ['words', aLine('z', { label: { en: 'You said ${a_2}' } })],
  ] as const) {
    it(`gives a name back to one of two only where they are referred to by ${what}`, () => {
      const second = { ...aLine('a_2'), kept: { name: 'a' } }
      const form = aForm(aSection('s1', [aLine('a')]), aSection('s2', [second]), aSection('s3', [more]))
      expect(column(form, 'survey', 'name')).to.deep.equal(['s1', 'a', '', 's2', 'a_2', '', 's3', 'z', ''])
      expect(thereAndBack(form)).to.deep.equal(form)
      const bare = aForm(...form.sections.slice(0, 2))
      expect(column(bare, 'survey', 'name')).to.deep.equal(['s1', 'a', '', 's2', 'a', ''])
    })
  }

  for (const [what, change, names] of [
    ['its code was changed', { code: 'zz' }, ['x-y', 'b']],
    ['another has it as its name', { code: 'x_y', other: 'x-y' }, ['x_y', 'b']],
    ['another has it as its code', { kept: { name: 'b' } }, ['x_y', 'b']],
    ['it is what an answer is compared with, and no option', { relevant: "${a} = 'x-y'" }, ['x_y', 'b']],
    ['nothing could say it', { kept: { name: `a'b"c` } }, ['x_y', 'b']],
  ] as const) {
    it(`calls an option by its name where it can: ${what}`, () => {
      const more: Readonly<Record<string, unknown>> = change
      const given = { code: 'x_y', kept: { name: 'x-y' }, ...('kept' in change && { kept: change.kept }) }
      const option = { ...given, label: { en: 'X' }, ...('code' in change && { code: change.code }) }
      const other = { code: 'b', label: { en: 'B' }, ...('other' in change && { kept: { name: 'x-y' } }) }
      const relevant = typeof more['relevant'] === 'string' ? { relevant: more['relevant'] } : {}
      const form = {
        ...aForm(aSection('s', [{ ...yesNo('a'), list: 'l' }, aLine('z', relevant)] as Question[])),
        choice_lists: { l: [option, other] },
      }
      expect(column(form, 'choices', 'name')).to.deep.equal(names)
      expect(questionsOf(thereAndBack(form))).to.deep.equal(questionsOf(form))
    })
  }

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
