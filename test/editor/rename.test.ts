import { expect } from 'chai'

import { questionAt } from '../../src/editor/place.ts'
import { renamingOf } from '../../src/editor/renaming.ts'
import { respelled } from '../../src/instrument/expression/respell.ts'
import { type Question, type Questionnaire, questionsOf } from '../../src/instrument/questionnaire.ts'
import { withNames } from '../../src/instrument/rename.ts'
import { aForm, aLine, aSection, calculatedAs, choice, likert, some, yesNo } from '../questionnaire/a-form.ts'

const form = aForm(
  aSection('s1', [yesNo('old'), likert('set', ['a'])]),
  aSection(
    's2',
    [
      aLine('c', {
        relevant: "${old}  = '1' and ${set_a} > 2 and ${older} = 'old'",
        label: { en: 'You said ${old}', fr: 'Vous : ${ old }' },
        constraint: 'string-length(.) > 2 or ${old} = 1',
        required: '${old} = 0',
      }),
      calculatedAs('sum', 'number(${old}) + 1'),
    ],
    '${old} != 0',
  ),
)

describe('renaming a question', () => {
  const renamed = (handle: string, code: string) => {
    const { question } = questionAt(form, handle)
    return JSON.stringify(withNames(form, renamingOf(form, { question, code })))
  }

  it('renames it in every expression and every text, and nothing else', () => {
    const said = renamed('old', 'new')
    expect(said).not.to.match(/\$\{ ?old ?\}/)
    expect(said).to.contain("${new}  = '1' and ${set_a} > 2 and ${older} = 'old'")
    expect(said).to.contain('You said ${new}').and.contain('Vous : ${new}')
    expect(said).to.contain('number(${new}) + 1').and.contain('"relevant":"${new} != 0"')
    expect(said).to.contain('"required":"${new} = 0"').and.contain('or ${new} = 1')
  })

  it('renames its columns', () => {
    expect(renamed('set', 'views')).to.contain('${views_a} > 2')
  })

  for (const [source, written] of [
    ['jr:choice-name( ${a},  "${a}" ) = \'Yes\'', 'jr:choice-name( ${x},  "${x}" ) = \'Yes\''],
    ["'${a}' = ${ a }", "'${a}' = ${x}"],
    ['${a} = # ${b}', undefined],
  ] as const) {
    it(`writes ${source} ${written === undefined ? 'not at all' : `as ${written}`}`, () => {
      const name = (one: string) => (one === 'a' ? 'x' : undefined)
      expect(respelled(source, { name, word: () => undefined })).to.equal(written)
    })
  }

  it('keeps an expression that cannot be read, with its references renamed', () => {
    const torn = aForm(aSection('s', [yesNo('a'), aLine('b', { relevant: '${a} = # ${b}' })]))
    const now = withNames(torn, renamingOf(torn, { question: questionAt(torn, 'a').question, code: 'x' }))
    expect(questionsOf(now)[1]?.relevant).to.equal('${x} = # ${b}')
  })
})

/** Single, multiple, Likert set and ranking over the list a, b, c; single and Likert set over 1, 2, 3. */
const LISTS: Questionnaire = {
  ...aForm(
    aSection('s1', [
      { ...yesNo('q'), list: 'abc' } as Question,
      some('m'),
      likert('set', ['a', 'b']),
      { kind: 'ranking', code: 'r', label: { en: 'Order' }, list: 'abc' },
      { ...yesNo('n'), list: 'numbers' } as Question,
      { ...likert('q5', ['1']), list: 'numbers' } as Question,
      { kind: 'points', code: 'p', label: { en: 'Share' }, list: 'abc', total: 10 },
    ]),
  ),
  choice_lists: {
    abc: ['a', 'b', 'c'].map(choice),
    numbers: ['1', '2', '3'].map(choice),
    yesno: ['a', 'b'].map(choice),
  },
}

const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ["${q} = 'a'", "${q} = 'x'"],
  ["'a'!=${q}", "'x'!=${q}"],
  ['${q}  =  "a"  and 1 < 2', '${q}  =  "x"  and 1 < 2'],
  ["${q} = 'b' or ${q} = 'c'", "${q} = 'b' or ${q} = 'c'"],
  ["selected(${m}, 'a')", "selected(${m}, 'x')"],
  ["selected('b a', ${q})", "selected('b x', ${q})"],
  ["selected(concat(${q}, ' ', ${m}), 'a')", "selected(concat(${q}, ' ', ${m}), 'x')"],
  ["selected-at(${r}, 0) = 'a'", "selected-at(${r}, 0) = 'x'"],
  ["jr:choice-name('a', '${q}')", "jr:choice-name('x', '${q}')"],
  ["if(${q} = 'a', 'a', 'b')", "if(${q} = 'x', 'a', 'b')"],
  ["${q} = if(${old} = 'a', 'a', 'b')", "${q} = if(${old} = 'a', 'x', 'b')"],
  ["coalesce(${q}, ${m}) = 'a'", "coalesce(${q}, ${m}) = 'x'"],
  ["not(${q} = 'a') and ${set_a} = 'a'", "not(${q} = 'x') and ${set_a} = 'x'"],
  ["${set_b} != 'a'", "${set_b} != 'x'"],
  ['${m_a} = 1 and ${p_a_pts} > ${r_a_rank}', '${m_x} = 1 and ${p_x_pts} > ${r_x_rank}'],
  ["${q} = ''", "${q} = ''"],
  ["${old} = 'a' or 'a' = 'a'", "${old} = 'a' or 'a' = 'a'"],
  ["concat(${q}, 'a')", "concat(${q}, 'a')"],
  ["${q5_1} = '3'", "${q5_1} = '3'"],
]

describe('giving an option another code', () => {
  const recoding = (handle: string, options: Readonly<Record<string, string>>, isOwn = false) => {
    const codes = { options: new Map(Object.entries(options)), isOwn, items: new Map<string, string>() }
    const { question } = questionAt(LISTS, handle)
    return renamingOf(LISTS, { question, code: question.code }, codes)
  }
  /** Returns a question after an option of `handle`'s list was recoded. */
  const after = (
    asked: Question,
    handle: string,
    options: Readonly<Record<string, string>>,
    isOwn = false,
  ) => {
    const whole = { ...LISTS, sections: [...LISTS.sections, aSection('s2', [asked])] }
    return questionsOf(withNames(whole, recoding(handle, options, isOwn))).at(-1)
  }
  const relevant = (source: string, handle: string, options: Readonly<Record<string, string>>) =>
    after(aLine('z', { relevant: source }), handle, options)?.relevant

  for (const [source, written] of EXPRESSIONS) {
    it(`writes ${source} as ${written}`, () => {
      expect(relevant(source, 'q', { a: 'x' })).to.equal(written)
    })
  }

  for (const [source, options, written] of [
    ["${n} = '1' or ${q5_1} != '2'", { 1: '2', 2: '1' }, "${n} = '2' or ${q5_1} != '1'"],
    ["${q5_1} = '3' and ${n} = 3", { 3: '4' }, "${q5_1} = '4' and ${n} = 4"],
    ['3 = ${n} and ${n} > 3', { 3: 'three' }, "'three' = ${n} and ${n} > 3"],
    ['${n} = 3.0 + 0', { 3: '4' }, '${n} = 3.0 + 0'],
    ["${q} = '3'", { 3: '4' }, "${q} = '3'"],
  ] as const) {
    it(`writes ${source} as ${written}`, () => {
      expect(relevant(source, 'n', options)).to.equal(written)
    })
  }

  for (const [what, asked, written] of [
    ['a constraint', { constraint: ". != 'a' and ${n} = 'a'" }, { constraint: ". != 'x' and ${n} = 'a'" }],
    ['a default', { default: 'a' }, { default: 'x' }],
    [
      'a default worked out',
      { default: "if(${n} = '1', 'a', ${q})" },
      { default: "if(${n} = '1', 'x', ${q})" },
    ],
    [
      'a filter',
      { choice_filter: "name != 'a' and of = ${n}" },
      { choice_filter: "name != 'x' and of = ${n}" },
    ],
    ['a seed', { shuffled: "if(${q} = 'a', 1, 2)" }, { shuffled: "if(${q} = 'x', 1, 2)" }],
  ] as const) {
    it(`follows in ${what}`, () => {
      const own = { ...yesNo('own', asked), list: 'abc' } as Question
      expect(after(own, 'q', { a: 'x' })).to.deep.include(written)
      const other = { ...yesNo('own', asked), list: 'numbers' } as Question
      expect(JSON.stringify(after(other, 'n', { b: 'x' }))).to.equal(JSON.stringify(other))
    })
  }

  it('follows in a default of several, and in words that are no codes not', () => {
    expect(after({ ...some('own'), default: 'c a' }, 'q', { a: 'c', c: 'a' })).to.include({
      default: 'a c',
    })
    expect(after(aLine('own', { default: 'a' }), 'q', { a: 'x' })).to.include({ default: 'a' })
  })

  it('follows in attributes that a filter compares with an answer, and in what the filter says of them', () => {
    const choices = [
      { code: '1', label: { en: 'One' }, attributes: { of: 'a', all: 'a b', other: 'a' } },
      { code: '2', label: { en: 'Two' }, attributes: { of: 'b', all: 'c', other: 'b' } },
    ]
    const city = {
      ...yesNo('city'),
      list: 'cities',
      choice_filter: "of = ${q} or selected(all, ${q}) or of = 'a' or other = 'a'",
    } as Question
    const whole = {
      ...LISTS,
      choice_lists: { ...LISTS.choice_lists, cities: choices },
      sections: [...LISTS.sections, aSection('s2', [city])],
    }
    const now = withNames(whole, recoding('q', { a: 'x' }))
    expect(now.choice_lists['cities']?.map(({ attributes }) => attributes)).to.deep.equal([
      { of: 'x', all: 'x b', other: 'a' },
      { of: 'b', all: 'c', other: 'b' },
    ])
    expect(questionsOf(now).at(-1)).to.include({
      choice_filter: "of = ${q} or selected(all, ${q}) or of = 'x' or other = 'a'",
    })
  })

  it('leaves the others of a list alone where the question gets options of its own', () => {
    const asked = aLine('z', { relevant: "${q} = 'a' or ${set_a} = 'a' or ${m_a} = 1" })
    expect(after(asked, 'q', { a: 'x' }, true)?.relevant).to.equal(
      "${q} = 'x' or ${set_a} = 'a' or ${m_a} = 1",
    )
  })

  it('takes along what is called after a statement', () => {
    const { question } = questionAt(LISTS, 'set')
    const codes = { options: new Map(), isOwn: false, items: new Map([['a', 'first']]) }
    const renaming = renamingOf(LISTS, { question, code: 'views' }, codes)
    expect(['set', 'set_a', 'set_b', 'm_a'].map((name) => renaming.name(name))).to.deep.equal([
      'views',
      'views_first',
      'views_b',
      undefined,
    ])
  })
})
