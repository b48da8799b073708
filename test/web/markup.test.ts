import { expect } from 'chai'

import { asSource, block, inline, isMarkup, plainLines, plainWords } from '../../src/web/markup.ts'

const line = (source: string) => {
  const words = inline(source)
  return isMarkup(words) ? words.html : words
}

const A = 'target="_blank" rel="noopener noreferrer"'

describe('marks in authors’ words', () => {
  for (const [source, html, plain] of [
    ['Plain & simple', 'Plain &amp; simple', 'Plain & simple'],
    ['**strong** and *em* _em_', '<strong>strong</strong> and <em>em</em> <em>em</em>', 'strong and em em'],
    ['one\ntwo', 'one<br>\ntwo', 'one two'],
    [
      '[a](https://x.org) [b](mailto:a@x.org)',
      `<a href="https://x.org" ${A}>a</a> <a href="mailto:a@x.org" ${A}>b</a>`,
      'a b',
    ],
    ['a_b_c', 'a_b_c', 'a_b_c'],
    ['\\*not em\\*', '*not em*', '*not em*'],
    ['# no heading', '# no heading', '# no heading'],
    ['`no code`', '`no code`', '`no code`'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[a](http://x.org)', '[a](http://x.org)', '[a](http://x.org)'],
    ['[a](data:text/html,x)', '[a](data:text/html,x)', '[a](data:text/html,x)'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    ['<script>x</script>', '&lt;script&gt;x&lt;/script&gt;', '<script>x</script>'],
    ['![a](https://x.org/a.png)', `!<a href="https://x.org/a.png" ${A}>a</a>`, '!a'],
    [
      '[a](https://x.org "t\\" onclick=\\"x")',
      `<a href="https://x.org" title="t&quot; onclick=&quot;x" ${A}>a</a>`,
      'a',
    ],
  ] as const) {
    it(`${source} on a line`, () => {
      expect(line(source)).to.equal(html)
      expect(plainWords(source)).to.equal(plain)
    })
  }

  it('are paragraphs and lists in a block', () => {
    expect(block('One.\n\n- a\n- **b**').html.replaceAll('\n', '')).to.equal(
      '<p>One.</p><ul><li>a</li><li><strong>b</strong></li></ul>',
    )
    expect(block('plain').html).to.equal('<p>plain</p>')
  })

  it('are left out line by line on paper', () => {
    expect(plainLines('**One**\ntwo\n\n- a\n- b ${q1}')).to.equal('One\ntwo\na\nb ${q1}')
  })

  it('are none in a text that is written as a source', () => {
    for (const text of [
      '*a*',
      '[a](https://x)',
      '<b>',
      '\\',
      '- a',
      '1. a',
      '&amp;',
      '~!@#$%^&*()_+{}|:"<>?',
    ]) {
      expect(plainWords(asSource(text))).to.equal(text)
      expect(block(asSource(text)).html).to.match(/^<p>[^<]*<\/p>$/)
    }
  })
})
