import { expect } from 'chai'

import { ibanLength } from '../../../src/coding/review/iban.ts'
import { flagsIn, type FlagKind } from '../../../src/coding/review/rules.ts'
import { pointsOf } from '../../../src/text.ts'

const NAMES = ['Ministry of Water', 'Farmers', '水利部']
const flagged = (text: string) =>
  flagsIn(text, NAMES).map(({ kind, start, end }) => [kind, pointsOf(text).slice(start, end).join('')])

/** What is flagged in each sentence, and nothing else. */
const SENTENCES: readonly (readonly [string, FlagKind, string])[] = [
  ['Write to info@presidio.site.', 'email', 'info@presidio.site'],
  ['🙂 a.b (at) mill.example.org', 'email', 'a.b (at) mill.example.org'],
  ['Pay to GB82 WEST 1234 5698 7654 32 please', 'iban', 'GB82 WEST 1234 5698 7654 32'],
  ['See https://example.org/a?b=c, there.', 'url', 'https://example.org/a?b=c'],
  ['It is on mill.example.com.', 'url', 'mill.example.com'],
  ['Logged as 203.0.113.7 twice', 'ip', '203.0.113.7'],
  ['Logged as 2001:db8::7 twice', 'ip', '2001:db8::7'],
  ['Ask @mill_owner, really', 'handle', '@mill_owner'],
  ['The ministry of water said no.', 'organisation', 'ministry of water'],
  ['我在水利部工作', 'organisation', '水利部'],
  ['Call +41 22 917 12 34 now', 'phone', '+41 22 917 12 34'],
  ['Call 07700 900123 now', 'phone', '07700 900123'],
  ['اتصل على ٠٧٧ ١٢٣ ٤٥٦٧ غدا', 'phone', '٠٧٧ ١٢٣ ٤٥٦٧'],
  ['We meet at 12 Green Street in town', 'address', '12 Green Street'],
  ['Rue de Lausanne 54 is closed', 'address', 'Rue de Lausanne 54'],
  ['Bahnhofstraße 3 ist zu', 'address', 'Bahnhofstraße 3'],
  ['ул. Ленина, 7 закрыта', 'address', 'ул. Ленина, 7'],
  ['I am the only miller here', 'only', 'I am the only'],
  ['Je suis la seule meunière', 'only', 'Je suis la seule'],
  ['Soy el único molinero', 'only', 'Soy el único'],
  ['أنا الوحيد هنا', 'only', 'أنا الوحيد'],
  ['Я единственный мельник', 'only', 'Я единственный'],
  ['我是这里唯一的磨坊主', 'only', '我是这里唯一'],
]

describe('the rules of the review', () => {
  for (const [text, kind, words] of SENTENCES)
    it(`flag ${kind} in: ${text}`, () => {
      expect(flagged(text)).to.deep.equal([[kind, words]])
    })

  it('leave dates, spans of years, amounts, shares and plain words alone', () => {
    for (const text of [
      'From 2014-2016, on 2016-04-07 and 07.04.2016.',
      'It cost 1 250 000 or 1.250.000 in all, 12 % of it.',
      'The only way is more rain; e.g. this and that.',
      'In session 3 the farmers of group 12 met at 14:05.',
    ])
      expect(flagged(text), text).to.deep.equal([])
  })

  it('check the digits of an IBAN', () => {
    expect(ibanLength('GB82WEST12345698765432')).to.equal(22)
    expect(ibanLength('GB82WEST12345698765433')).to.equal(0)
    expect(ibanLength('DE89 3704 0044 0532 0130 00 and')).to.equal(27)
  })

  it('take no longer for a text made to be slow', () => {
    for (const text of [
      'a@'.repeat(10_000),
      '1 '.repeat(10_000),
      'Rue A '.repeat(3_000),
      `${'a.'.repeat(9_000)}!`,
    ])
      expect(flagsIn(text, NAMES)).to.be.an('array')
  }).timeout(4000)
})
