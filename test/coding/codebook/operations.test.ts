import { expect } from 'chai'
import fc from 'fast-check'

import type { Changed, Codebook } from '../../../src/coding/codebook/codebook.ts'
import * as operations from '../../../src/coding/codebook/operations.ts'
import { book, done, EMPTY, expectLawful, guid, lines, refusedAs } from './books.ts'

const { add, bring, change, merge, move, restore, retire, split } = operations
const MONEY = book('Money', ' Coins', ' Small sums', 'People', ' Young', '  Boys')

describe('adding a code', () => {
  it('puts it after those below the same code, with a slug of its name', () => {
    const changed = add(
      MONEY,
      { guid: guid('Deep fakes'), name: ' Deep\n  fakes ', color: '#ABCDEF' },
      guid('Money'),
    )
    expect(lines(done(changed))).to.deep.equal(['Money', ' Coins', ' Small sums', ' Deep fakes', 'People', ' Young', '  Boys']) // prettier-ignore
    expect(changed).to.deep.include({ touched: { added: [guid('Deep fakes')] } })
    expect(done(changed).codes[3]).to.deep.equal({
      guid: guid('Deep fakes'),
      slug: 'deep_fakes',
      name: 'Deep fakes',
      parent: guid('Money'),
      definition: '',
      use: '',
      not_use: '',
      example: '',
      color: '#abcdef',
      retired: false,
    })
  })

  it('refuses a name twice below one code, in any case and composition', () => {
    const cafe = done(add(EMPTY, { guid: guid('1'), name: 'Cafe\u0301' }, null))
    expect(refusedAs(add(cafe, { guid: guid('2'), name: 'CAF\u00c9' }, null))).to.equal('codes.name_taken')
    expect(refusedAs(add(cafe, { guid: guid('2'), name: 'CAFÉ' }, guid('1')))).to.equal('done')
  })

  it('refuses what is none, too long, too deep, too many or below what is retired', () => {
    const code = { guid: guid('new'), name: 'New' }
    expect(refusedAs(add(MONEY, { ...code, name: ' \u200B ' }, null))).to.equal('codes.name_missing')
    expect(refusedAs(add(MONEY, { ...code, name: 'x'.repeat(121) }, null))).to.equal('form.too_long')
    expect(refusedAs(add(MONEY, { ...code, use: 'x'.repeat(2001) }, null))).to.equal('form.too_long')
    expect(refusedAs(add(MONEY, { ...code, name: 'a\uD800' }, null))).to.equal('form.broken')
    expect(refusedAs(add(MONEY, { ...code, color: 'red' }, null))).to.equal('codes.color')
    expect(refusedAs(add(MONEY, { ...code, guid: guid('Money') }, null))).to.equal('codes.there_already')
    expect(refusedAs(add(MONEY, code, guid('nobody')))).to.equal('codes.not_there')
    expect(refusedAs(add(book('a', ' b', '  c', '   d'), code, guid('d')))).to.equal('codes.too_deep')
    expect(refusedAs(add(done(retire(book('a'), guid('a'))), code, guid('a')))).to.equal(
      'codes.parent_retired',
    )
    const full = book(...Array.from({ length: 300 }, (_, place) => `Code ${place}`))
    expect(refusedAs(add(full, code, null))).to.equal('codes.too_many')
    expectLawful(full)
  })
})

describe('a slug', () => {
  const slug = (...names: readonly string[]) => book(...names).codes.at(-1)?.slug

  it('is the name in Latin letters, cut at a word', () => {
    expect(slug('Überwachung')).to.equal('uberwachung')
    expect(slug('Местные языки')).to.equal('mestnye_iazyki')
    expect(slug('Local languages unseen by companies')).to.equal('local_languages_unseen_by')
    expect(slug('x'.repeat(40))).to.equal('x'.repeat(30))
  })

  it('begins with a letter, also for a name without Latin ones', () => {
    expect(slug('5G')).to.equal('code_5g')
    expect(slug('不够')).to.equal('code')
    expect(slug('不够', '🪙')).to.equal('code_2')
  })

  it('has a number where another code has it', () => {
    expect(slug('A b', 'A-b', 'a, b')).to.equal('a_b_3')
    expect(slug('x'.repeat(40), 'x'.repeat(41))).to.equal(`${'x'.repeat(28)}_2`)
  })
})

describe('changing a code', () => {
  it('renames it and keeps its slug', () => {
    const changed = change(MONEY, guid('Coins'), { name: 'Virtual assets' })
    expect(changed).to.deep.include({ touched: { renamed: guid('Coins') } })
    expect(done(changed).codes[1]).to.include({ name: 'Virtual assets', slug: 'coins' })
  })

  it('tells a new definition from a new example', () => {
    const touchedBy = (words: Parameters<typeof change>[2]) => change(MONEY, guid('Coins'), words)
    expect(touchedBy({ not_use: 'Not for banks' })).to.deep.include({ touched: { redefined: guid('Coins') } })
    expect(touchedBy({ example: '“Tokens”', color: '#000000' })).to.deep.include({ touched: {} })
    expect(touchedBy({ name: 'Coins', definition: ' ' })).to.deep.include({ touched: {} })
  })

  it('refuses the name of a code beside it', () => {
    expect(refusedAs(change(MONEY, guid('Coins'), { name: 'small SUMS' }))).to.equal('codes.name_taken')
    expect(refusedAs(change(MONEY, guid('Coins'), { name: 'Money' }))).to.equal('done')
    expect(refusedAs(change(MONEY, guid('Coins'), { name: 'COINS' }))).to.equal('done')
  })
})

describe('moving a code', () => {
  it('takes along what is below it, before another code or to the end', () => {
    const changed = move(MONEY, guid('Young'), { parent: guid('Money'), before: guid('Small sums') })
    expect(lines(done(changed))).to.deep.equal([
      'Money',
      ' Coins',
      ' Young',
      '  Boys',
      ' Small sums',
      'People',
    ])
    expect(changed).to.deep.include({ touched: { moved: guid('Young') } })
    expect(lines(done(move(MONEY, guid('Coins'), { parent: guid('Money') })))).to.deep.equal(
      ['Money', ' Small sums', ' Coins', 'People', ' Young', '  Boys'], // prettier-ignore
    )
    expect(lines(done(move(MONEY, guid('People'), { parent: null, before: guid('Money') })))[0]).to.equal(
      'People',
    )
  })

  it('refuses a circle, too many levels, and a place that is not there', () => {
    expect(refusedAs(move(MONEY, guid('People'), { parent: guid('Boys') }))).to.equal('codes.below_itself')
    expect(refusedAs(move(MONEY, guid('People'), { parent: guid('People') }))).to.equal('codes.below_itself')
    expect(refusedAs(move(MONEY, guid('People'), { parent: guid('Coins') }))).to.equal('codes.too_deep')
    expect(refusedAs(move(MONEY, guid('Coins'), { parent: null, before: guid('Boys') }))).to.equal(
      'codes.not_there',
    )
    expect(refusedAs(move(book('a', ' b', 'c', ' B'), guid('b'), { parent: guid('c') }))).to.equal(
      'codes.name_taken',
    )
  })
})

describe('merging codes', () => {
  it('moves what is below along, and retires the code with its name', () => {
    const changed = merge(MONEY, guid('Young'), guid('Coins'))
    expect(lines(done(changed))).to.deep.equal([
      'Money',
      ' Coins',
      '  Boys',
      ' Small sums',
      'People',
      ' (Young)',
    ])
    expect(changed).to.deep.include({ touched: { merged: { from: guid('Young'), into: guid('Coins') } } })
    expect(lines(done(merge(MONEY, guid('Young'), guid('People'))))).to.deep.equal(
      ['Money', ' Coins', ' Small sums', 'People', ' (Young)', ' Boys'], // prettier-ignore
    )
  })

  it('refuses itself, what is below it, retired codes, and names or levels that do not fit', () => {
    expect(refusedAs(merge(MONEY, guid('People'), guid('Boys')))).to.equal('codes.below_itself')
    expect(refusedAs(merge(MONEY, guid('Coins'), guid('Coins')))).to.equal('codes.below_itself')
    const retired = done(retire(MONEY, guid('Coins')))
    expect(refusedAs(merge(retired, guid('Coins'), guid('Young')))).to.equal('codes.is_retired')
    expect(refusedAs(merge(retired, guid('Young'), guid('Coins')))).to.equal('codes.is_retired')
    expect(refusedAs(merge(book('a', ' x', 'b', ' X'), guid('a'), guid('b')))).to.equal('codes.name_taken')
    const deep = book('a', ' b', '  c', '   d', 'e', ' f', '  g')
    expect(refusedAs(merge(deep, guid('e'), guid('d')))).to.equal('codes.too_deep')
  })
})

describe('splitting a code', () => {
  const into = [
    { guid: guid('Assets'), name: 'Assets', definition: 'Value moved in tokens.' },
    { guid: guid('Funds'), name: 'Funds' },
  ]

  it('puts new ones right after it and retires it', () => {
    const changed = split(MONEY, guid('Coins'), into)
    expect(lines(done(changed)).slice(0, 5)).to.deep.equal([
      'Money',
      ' (Coins)',
      ' Assets',
      ' Funds',
      ' Small sums',
    ])
    expect(changed).to.deep.include({
      touched: { split: { from: guid('Coins'), into: [guid('Assets'), guid('Funds')] } },
    })
  })

  it('refuses one code, names taken, and a code with others below it', () => {
    expect(refusedAs(split(MONEY, guid('Coins'), into.slice(1)))).to.equal('codes.split_two')
    const twice = into.map((code) => ({ ...code, name: 'Same' }))
    expect(refusedAs(split(MONEY, guid('Coins'), twice))).to.equal('codes.name_taken')
    expect(refusedAs(split(MONEY, guid('Money'), into))).to.equal('codes.has_codes')
  })
})

describe('retiring a code', () => {
  it('keeps it, its name, and lets it come back', () => {
    const changed = retire(MONEY, guid('Boys'))
    expect(changed).to.deep.include({ touched: { retired: guid('Boys') } })
    expect(lines(done(changed)).at(-1)).to.equal('  (Boys)')
    expect(refusedAs(add(done(changed), { guid: guid('x'), name: 'boys' }, guid('Young')))).to.equal(
      'codes.name_retired',
    )
    const back = restore(done(changed), guid('Boys'))
    expect(back).to.deep.include({ codebook: MONEY, touched: { restored: guid('Boys') } })
  })

  it('is from below up, and back from above down', () => {
    expect(refusedAs(retire(MONEY, guid('Young')))).to.equal('codes.has_codes')
    const both = done(retire(done(retire(MONEY, guid('Boys'))), guid('Young')))
    expect(refusedAs(restore(both, guid('Boys')))).to.equal('codes.parent_retired')
    expect(refusedAs(retire(both, guid('Boys')))).to.equal('codes.is_retired')
    expect(refusedAs(restore(MONEY, guid('Boys')))).to.equal('codes.not_retired')
  })
})

describe('bringing a codebook in', () => {
  it('makes the same codebook of none, retired codes and slugs included', () => {
    const renamed = done(change(MONEY, guid('Boys'), { name: 'Young men', use: 'age and sex matter' }))
    const whole = done(retire(renamed, guid('Boys')))
    const changed = bring(EMPTY, whole)
    expect(changed).to.deep.include({
      codebook: whole,
      touched: { added: whole.codes.map((code) => code.guid) },
    })
  })

  it('adds what is not there, and leaves what is', () => {
    const here = done(change(book('Money', ' Funds', 'People'), guid('Money'), { name: 'Means' }))
    const changed = bring(here, MONEY)
    expect(lines(done(changed))).to.deep.equal([
      'Means',
      ' Funds',
      ' Coins',
      ' Small sums',
      'People',
      ' Young',
      '  Boys',
    ])
    expectLawful(done(changed))
    expect(bring(done(changed), MONEY)).to.deep.include({ codebook: done(changed), touched: { added: [] } })
  })

  it('gives a code another slug where its own is taken', () => {
    const other = {
      codes: book('Coins', 'Coins 2').codes.map((code) => ({
        ...code,
        guid: guid(code.slug),
        name: `${code.name}!`,
      })),
    }
    const both = done(bring(book('Coins'), other))
    expect(both.codes.map(({ slug }) => slug)).to.deep.equal(['coins', 'coins_2', 'coins_2_2'])
    expectLawful(both)
  })

  it('is refused where a name is taken by another code, or the code above is retired', () => {
    const other = { codes: book('Coins').codes.map((code) => ({ ...code, guid: guid('other') })) }
    expect(refusedAs(bring(book('coins'), other))).to.equal('codes.name_taken')
    expect(refusedAs(bring(done(retire(book('Money'), guid('Money'))), MONEY))).to.equal(
      'codes.parent_retired',
    )
  })
})

describe('a codebook, whatever is done to it', () => {
  const place = fc.nat(30)
  const name = fc.oneof(
    fc.constantFrom('a', 'A', 'é', 'e\u0301', 'б', '不', '', '  '),
    fc.string({ maxLength: 8 }),
  )
  const act = fc.record({
    kind: fc.constantFrom('add', 'add', 'add', 'change', 'move', 'merge', 'split', 'retire', 'restore'),
    one: place,
    other: place,
    name,
    second: name,
  })
  type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

  function after(codebook: Codebook, { kind, one, other, name: first, second }: Act, turn: number): Changed {
    /** Any code, or one that is not there. */
    const at = (number: number) =>
      codebook.codes[number % (codebook.codes.length + 1)]?.guid ?? guid('nobody')
    const parent = other % 4 === 0 ? null : at(other)
    const fresh = [first, second].map((words, number) => ({ guid: guid(`${turn} ${number}`), name: words }))
    if (kind === 'add') return add(codebook, fresh[0] ?? { guid: '', name: '' }, parent)
    if (kind === 'change') return change(codebook, at(one), { name: first, use: second })
    if (kind === 'move')
      return move(codebook, at(one), { parent, before: one % 2 === 0 ? at(other + 1) : undefined })
    if (kind === 'merge') return merge(codebook, at(one), at(other))
    if (kind === 'split') return split(codebook, at(one), fresh)
    return kind === 'retire' ? retire(codebook, at(one)) : restore(codebook, at(one))
  }

  it('keeps its laws, and every code its GUID and slug', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(act, { minLength: 20, maxLength: 60 }), (acts) => {
        let codebook: Codebook = EMPTY
        for (const [turn, one] of acts.entries()) {
          const changed = after(codebook, one, turn)
          if (!changed.ok) continue
          seen.add(one.kind)
          expectLawful(changed.codebook)
          for (const { guid: own, slug } of codebook.codes)
            expect(changed.codebook.codes.find((code) => code.guid === own)?.slug).to.equal(slug)
          codebook = changed.codebook
        }
      }),
      { numRuns: 200 },
    )
    expect(seen.size, 'every operation was done at least once').to.equal(7)
  })
})
