import { expect } from 'chai'

import { surveyOf } from '../../../src/instrument/answers.ts'
import type { Input } from '../../../src/instrument/answer.ts'
import { inPlainWords } from '../../../src/instrument/piping.ts'
import type { Question, Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { sectionShown } from '../../../src/instrument/asking/section-shown.ts'
import { languageOf } from '../../../src/web/language.ts'
import { isMarkup } from '../../../src/web/markup.ts'
import {
  aForm,
  aLine,
  aNumber,
  aSection,
  calculatedAs,
  choice,
  en,
  formOf,
  some,
  yesNo,
} from '../../questionnaire/a-form.ts'

const shown = (form: Questionnaire, input: Input, index = 0, tag = 'en') => {
  const section = form.sections[index]
  if (!section) throw new TypeError('no section')
  const survey = surveyOf(form, input)
  const faults = survey.faults.get(index) ?? []
  return sectionShown(form, section, { survey, input, faults, own: 'p', language: languageOf(tag, 'en') })
}

const words = (value: unknown) => (isMarkup(value) ? value.html : value)

const escaped = (text: string) => text.replaceAll('>', '&gt;').replaceAll('"', '&quot;')

describe('an answer in the words of a page', () => {
  const said = (question: Question, input: Input, label = 'About ${q}?', tag = 'en') => {
    const form = aForm(aSection('s', [question]), aSection('t', [aLine('after', { label: en(label) })]))
    return words(shown(form, input, 1, tag).questions[0]?.label)
  }

  const cases: readonly (readonly [string, Question, Input, string])[] = [
    ['an option by its label', yesNo('q'), { q: ['1'] }, 'About Option 1?'],
    ['options as a list', some('q'), { q: ['a', 'b', 'c'] }, 'About Option a, Option b and Option c?'],
    ['a number with its unit', aNumber('q', { unit: en('km') }), { q: ['1200.5'] }, 'About 1,200.5 km?'],
    ['the words of Other', yesNo('q', { other: true }), { q: ['97'], q_97_txt: ['A tie'] }, 'About A tie?'],
    [
      'a day',
      { kind: 'date', code: 'q', label: en('Q') },
      { q_d: ['7'], q_m: ['4'], q_y: ['2016'] },
      'About 7 April 2016?',
    ],
    ['nothing as an ellipsis', yesNo('q'), {}, 'About …?'],
    ['a number that was worked out', calculatedAs('q', '0.1 + 0.2'), {}, 'About 0.3?'],
    ['a text that was worked out', calculatedAs('q', '0.1 + 0.2', 'text'), {}, 'About 0.3?'],
    ['nothing where it is refused', aNumber('q', { max: 3 }), { q: ['9'] }, 'About …?'],
  ]
  for (const [what, question, input, label] of cases) {
    it(`says ${what}`, () => expect(said(question, input)).to.equal(label))
  }

  for (const [label, held] of [
    ['See [map](https://x.org/${q}) of ${q}', '<a href="https://x.org/$%7Bq%7D" @>map</a> of W'],
    [
      'See [map](https://x.org/?a=1&b=${ q }&c=${q})',
      '<a href="https://x.org/?a=1&amp;b=$%7Bq%7D&amp;c=$%7Bq%7D" @>map</a>',
    ],
    ['See [${q}](https://${q}.x.org)', '<a href="https://$%7Bq%7D.x.org" @>W</a>'],
    ['See [map](<https://x.org/(a) ${q}>)', '<a href="https://x.org/(a)%20$%7Bq%7D" @>map</a>'],
    ['See [map](https://x.org "of ${q}")', '<a href="https://x.org" title="of ${q}" @>map</a>'],
    ['See [map](${q})', '[map](${q})'],
    ['See [map](\n${q} "x")', '[map](<br>\n${q} &quot;x&quot;)'],
    ['See <https://x.org/${q}>', '<a href="https://x.org/$%7Bq%7D" @>https://x.org/${q}</a>'],
    ['See [mail](mailto:a@x.org?body=${q})', '<a href="mailto:a@x.org?body=$%7Bq%7D" @>mail</a>'],
    ['See [map](https://x.org), ${q}', '<a href="https://x.org" @>map</a>, W'],
    ['See [map](https://x.org/ ${q})', '[map](https://x.org/ W)'],
  ] as const) {
    it(`never puts an answer into an address: ${JSON.stringify(label)}`, () => {
      const written = `See ${held.replaceAll(' @', ' target="_blank" rel="noopener noreferrer"')}`
      for (const answer of ['secret', 'https://evil.org', 'a) b', '"t"', '>', '${q}'])
        expect(said(aLine('q'), { q: [answer] }, label)).to.equal(written.replaceAll('W', escaped(answer)))
    })
  }

  it('stays out of addresses where a script would say it anew', () => {
    const form = formOf([aLine('q'), aLine('after', { label: en('[${q}](https://x.org/${q})') })])
    expect(words(shown(form, { q: ['x'] }).questions[1]?.label)).to.match(
      /^<a href="https:\/\/x\.org\/\$%7Bq%7D" [^<>]*><span data-said="q">x<\/span><\/a>$/,
    )
  })

  it('joins options as the language of the page does', () => {
    expect(said(some('q'), { q: ['a', 'b'] }, 'Q ${q}', 'fr')).to.equal(
      '<span lang="en" dir="ltr">Q Option a et Option b</span>',
    )
  })

  it('is text, whatever signs a person wrote', () => {
    for (const sign of [
      '<b>x</b>',
      '**x**',
      '[a](https://x.org)',
      '_a_',
      '${q}',
      '\\',
      '&amp;',
      '1. a',
      '`c`',
    ]) {
      const html = sign.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(said(aLine('q'), { q: [sign] })).to.equal(`About ${html}?`)
    }
  })

  it('stands in hints, guidance, options, messages, titles and descriptions', () => {
    const form: Questionnaire = {
      ...aForm(aSection('s', [aLine('q')]), {
        ...aSection('t', [
          {
            ...yesNo('after', { list: 'own', hint: en('h ${q}'), guidance: en('g ${q}'), required: true }),
            required_message: en('m ${q}'),
          },
        ]),
        title: en('T *${q}*'),
        description: en('d ${q}'),
      }),
      choice_lists: { own: [{ code: '1', label: en('o ${q}') }] },
    }
    const page = shown(form, { q: ['x'] }, 1)
    const [question] = page.questions
    expect(page.title).to.equal('T x')
    expect(words(page.description)).to.equal('<p>d x</p>')
    expect([question?.hint, question?.error].map(words)).to.deep.equal(['h x', 'm x'])
    expect(words(question?.guidance)).to.equal('<p>g x</p>')
    expect(JSON.stringify(question?.asked['rows'])).to.include('"label":"o x"')
    expect(page.faults[0]?.sentence).to.equal('2. Question after – m x')
  })

  it('is marked where an answer of the same page may change it', () => {
    const form = formOf([aLine('q'), aLine('after', { label: en('So ${q}?') })])
    expect(words(shown(form, { q: ['x'] }).questions[1]?.label)).to.equal('So <span data-said="q">x</span>?')
  })
})

describe('numbers on a page', () => {
  it('are those of the questionnaire, whatever this person is asked', () => {
    const form = formOf([yesNo('q1'), aLine('q2', { relevant: '${q1} = 1' }), aLine('q3')])
    const numbers = (input: Input) =>
      shown(form, input).questions.map(({ code, number, when }) => `${code} ${number} ${when}`.trim())
    expect(numbers({ q1: ['1'] })).to.deep.equal(['q1 1', 'q2 2 shown', 'q3 3'])
    expect(numbers({ q1: ['0'] })).to.deep.equal(['q1 1', 'q2 2 hidden', 'q3 3'])
  })
})

describe('plain words', () => {
  it('have no marks, and the code of an answer in brackets', () => {
    const form = formOf([aLine('q'), aLine('after', { label: en('**So** ${q} [x](https://x.org)?') })], {
      l: [{ ...choice('a'), label: en('_A_') }],
    })
    const plain = inPlainWords(form)
    expect(plain.sections[0]?.questions[1]?.label).to.deep.equal({ en: 'So [q] x?' })
    expect(plain.choice_lists['l']?.[0]?.label).to.deep.equal({ en: 'A' })
  })
})
