import { expect } from 'chai'

import { applyButton, fieldId, isNumbered } from '../../../src/instrument/asking/ask.ts'
import type { Sentence } from '../../../src/instrument/answer.ts'
import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { questionsOf } from '../../../src/instrument/questionnaire.ts'
import { languageOf } from '../../../src/web/language.ts'
import { LANGUAGES, form, html, posted, the } from './asking.ts'

const idsIn = (page: string) => [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
const count = (page: string, part: RegExp) => [...page.matchAll(new RegExp(part, 'g'))].length

const asked = questionsOf(form).filter(({ kind }) => kind !== 'calculated')
const FAULT: Sentence = { key: 'kinds.whole_date' }
const described = {
  single_choice: posted({ q1: '97', q1_97_txt: '"><script>' }),
  multiple_choice: posted({ q2: ['1', '97'], q2_97_txt: 'x' }),
  ranking: posted({ q7_law_rank: '2', q7_open_rank: '1', q8_law_rank: '1' }),
}
const every = Object.assign({}, ...Object.values(described))

describe('a question on the page', () => {
  for (const question of asked) {
    const { code } = question
    const fields = kindOf(question).fields(question, form)

    it(`${code} prints in every language, untouched, answered and refused`, async () => {
      for (const language of LANGUAGES) {
        for (const given of [{}, { input: every }, { input: every, fault: FAULT }]) {
          const page = await html(question, { ...given, language })
          expect(page).to.include(language.of(question.label))
          expect(page).not.to.include('undefined')
          expect(page).not.to.include('[object')
          expect(page).not.to.include('<script>')
        }
      }
    })

    it(`${code} has each id once, and every id that is referred to`, async () => {
      for (const given of [{}, { input: every, fault: FAULT }]) {
        const page = await html(question, given)
        const ids = idsIn(page)
        expect(new Set(ids).size).to.equal(ids.length)
        for (const [, list = ''] of page.matchAll(
          /(?:aria-describedby|for|data-count|data-total)="([^"]+)"/g,
        )) {
          expect(ids).to.include.members(list.split(' '))
        }
      }
    })

    if (isNumbered(question)) {
      it(`${code} leads from an error to its fields`, async () => {
        const page = await html(question, { fault: FAULT })
        expect(idsIn(page)).to.include(fieldId(fields[0] ?? ''))
        expect(page).to.include('Error: </span>Enter the day, the month and the year</p>')
        expect(page).to.match(/class="q(?: likert)? bad"/)
        expect(page).to.match(new RegExp(`aria-describedby="[^"]*\\be-${code}\\b`))
      })

      it(`${code} marks the field its error is about, and no other`, async () => {
        for (const wrong of fields) {
          const page = await html(question, { fault: FAULT, wrong, input: every })
          const marked = [
            ...page.matchAll(/name="([^"]+)"[^>]*aria-invalid|class="[^"]*\bwrong"[^]*?name="([^"]+)"/g),
          ]
          const names = new Set(marked.map(([, own, within]) => own ?? within))
          expect([...names].filter((name) => name !== wrong)).to.deep.equal([])
          if (!question.kind.startsWith('rank')) expect([...names]).to.deep.equal([wrong])
        }
      })

      it(`${code} offers to clear an answer only where there is one`, async () => {
        expect(await html(question)).not.to.match(/value="clear:[^>]*(?<! hidden)>/)
        const page = await html(question, { input: every })
        const isClearable = page.includes('clear:')
        if (isClearable && fields.some((field) => field in every))
          expect(page).not.to.match(/value="clear:[^>]* hidden/)
      })

      it(`${code} has its number, and no error when there is none`, async () => {
        const page = await html(question)
        expect(page).to.include('<span class="qn">7</span>')
        expect(page).not.to.include('class="err"')
        expect(page).not.to.include('aria-invalid')
      })
    }

    it(`${code} has nothing chosen beforehand`, async () => {
      expect(await html(question)).not.to.include(' checked')
    })
  }

  it('says the message of an author as it is, hints, guidance and that an answer is needed', async () => {
    const question = the('single_choice', { required: true })
    const page = await html(question, { fault: 'Say which <source>' })
    expect(page).to.include('Say which &lt;source&gt;')
    expect(page).to.include('This question needs an answer.')
    expect(page).to.include('<summary>More about this question</summary><p>Think of the last year.</p>')
  })
})

describe('the fields of a question on the page', () => {
  it('are rows for a choice, Other with its words, ways out apart', async () => {
    const page = await html(the('single_choice'), { input: described.single_choice })
    expect(count(page, /type="radio"/)).to.equal(6)
    expect(page).to.include('name="q1" value="97" data-other checked')
    expect(page).to.include('<div class="reveal"><label for="f-q1_97_txt">')
    expect(page).to.match(/<p class="or">or<\/p>\s*<div class="alone"/)
    expect(page).to.include('dir="auto" autocomplete="off" value="&#34;&gt;&lt;script&gt;"')
    expect(page).to.include('name="do" value="clear:q1"')
  })

  it('are tick boxes for several, the exclusive ones marked', async () => {
    const page = await html(the('multiple_choice'), { input: described.multiple_choice })
    expect(count(page, /type="checkbox"/)).to.equal(7)
    expect(count(page, / data-exclusive/)).to.equal(2)
    expect(count(page, / checked/)).to.equal(2)
    expect(page).not.to.include('clear:')
  })

  it('are a group for each statement', async () => {
    const page = await html(the('likert_set'), { input: posted({ q3_b: '5' }) })
    expect(count(page, /<fieldset><legend>/)).to.equal(2)
    expect(count(page, /class="opts strip"/)).to.equal(2)
    expect(page).to.include('name="q3_b" value="5" checked')
  })

  it('are eleven cells from 0 to 10 with words at the ends', async () => {
    const page = await html(the('scale'), { input: posted({ q4: '10' }) })
    expect(count(page, /class="cell"/)).to.equal(11)
    expect(page).to.include('<p class="ends"><span>0 – not at all</span><span>10 – fully</span></p>')
    expect(page).to.include('value="10" checked')
  })

  it('are a field with its unit for a number, with what was typed', async () => {
    const page = await html(the('number'), {
      input: posted({ q5: 'twelve' }),
      fault: FAULT,
      wrong: 'q5',
    })
    expect(page).to.include('inputmode="numeric" autocomplete="off" value="twelve"')
    expect(page).to.include('aria-describedby="i-q5 e-q5 u-q5" aria-invalid="true"')
    expect(page).to.include('<span id="u-q5">people</span>')
  })

  it('keep the first line of a text even when it is empty', async () => {
    const page = await html(the('long_text'), { input: posted({ q11: '\nsecond' }) })
    expect(page).to.include('>\n\nsecond</textarea>')
    expect(page).to.include('data-max="500"')
    expect(page).to.include('dir="auto"')
  })

  it('are a field for every part of a date', async () => {
    const page = await html(the('date_time'))
    for (const label of ['Day', 'Month', 'Year', 'Hour', 'Minutes'])
      expect(page).to.include(`>${label}</label>`)
    expect(count(page, /inputmode="numeric"/)).to.equal(5)
  })

  it('are a field for every item that gets points, and what is left', async () => {
    const page = await html(the('points'), { input: posted({ q9_law_pts: '30' }) })
    expect(count(page, /<li>/)).to.equal(4)
    expect(page).to.include('<output id="t-q9">70</output>')
    expect(page).to.include('data-of="100"')
  })

  it('are words alone for a note', async () => {
    const page = await html(the('note'))
    expect(page).to.include('<p>Answer for your organisation.</p>')
    expect(page).not.to.include('class="qn"')
  })

  it('are nothing at all for what is calculated', async () => {
    expect((await html(the('calculated'))).trim()).to.equal('')
  })
})

describe('a ranking on the page', () => {
  const whole = the('ranking')
  const some = the('ranking', { code: 'q8', partial: true })

  it('is not an order before it is started', async () => {
    const page = await html(whole)
    expect(page).to.include('Not ranked yet')
    expect(page).to.include('value="rank:q7">Start ranking</button>')
    expect(page).not.to.include('<ol')
    expect(page).not.to.include('clear:')
  })

  it('moves up and down once started, though not beyond the ends', async () => {
    const page = await html(whole, { input: applyButton(form, {}, 'rank:q7') ?? {} })
    expect(count(page, /type="hidden" name="q7_\w+_rank" value="[1-4]"/)).to.equal(4)
    expect(page).to.include('value="up:q7:law" aria-label="Move up: Rule of law" aria-disabled="true"')
    expect(page).to.include('value="down:q7:law" aria-label="Move down: Rule of law">')
    expect(count(page, /aria-disabled/)).to.equal(2)
    expect(page).to.include('value="clear:q7"')
    expect(page).to.include('data-say="{item} is now number {n}"')
  })

  it('has those with a place on top where it is partial, and a button for each of the others', async () => {
    const page = await html(some, { input: described.ranking })
    expect(page).to.include('value="drop:q8:law"')
    expect(count(page, /value="add:q8:/)).to.equal(3)
    expect(count(page, /type="hidden" name="q8_\w+_rank" value=""/)).to.equal(3)
    expect(page).not.to.include('rank:q8')
  })

  it('is mirrored with the page, so it names no side', async () => {
    const page = await html(whole, { input: described.ranking, language: languageOf('ar', 'en') })
    expect(page).not.to.match(/left|right/)
  })
})
