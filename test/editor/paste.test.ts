import { expect } from 'chai'

import { pastedOptions } from '../../src/editor/paste.ts'

describe('options pasted as lines', () => {
  for (const [what, text, taken, read] of [
    ['labels alone', 'Rain\nSnow', [], ['1 Rain', '2 Snow']],
    ['codes beside labels', 'r\tRain\ns\tSnow', [], ['r=Rain', 's=Snow']],
    ['both', '5\tRain\nSnow', [], ['5=Rain', '6 Snow']],
    [
      'lines of Windows, of old Macs and empty ones',
      ' Rain \r\n\r\nSnow\rIce',
      [],
      ['1 Rain', '2 Snow', '3 Ice'],
    ],
    ['after what is there', 'Rain', ['1', '2'], ['3 Rain']],
    ['marks of a list', '- Rain\n• Snow\n1. Ice\n2) Fog', [], ['1 Rain', '2 Snow', '3 Ice', '4 Fog']],
    ['numbers that are labels', '2015\n10 – 20', [], ['1 2015', '2 10 – 20']],
    ['a first cell that is no code', 'A long one\tand more', [], ['1 A long one and more']],
    ['more columns', 'r\tRain\tor drizzle', [], ['r=Rain or drizzle']],
    ['nothing', ' \n\t\n', [], []],
    ['signs of no width, which nobody sees', 'Rain\n\u200B\n \u2060\u200D\nSnow', [], ['1 Rain', '2 Snow']],
  ] as const) {
    it(`are read from ${what}`, () => {
      const options = pastedOptions(text, taken)
      expect(options.map(({ code, label, given }) => `${code}${given ? '=' : ' '}${label}`)).to.deep.equal(
        read,
      )
    })
  }
})
