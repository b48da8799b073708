import { expect } from 'chai'

import { hashOfPassword, isCommon, isPassword } from '../../src/people/password.ts'

describe('a password', () => {
  it('is told from another one', async () => {
    const stored = await hashOfPassword('rivers have no owners')
    expect(await isPassword(stored, 'rivers have no owners')).to.equal(true)
    expect(await isPassword(stored, 'rivers have no owner')).to.equal(false)
  })

  it('has a new hash every time', async () => {
    expect(await hashOfPassword('rivers have no owners')).not.to.equal(
      await hashOfPassword('rivers have no owners'),
    )
  })

  it('is one, however its accents are composed', async () => {
    const stored = await hashOfPassword('d\u00e9j\u00e0 vu, encore une fois')
    expect(await isPassword(stored, 'de\u0301ja\u0300 vu, encore une fois')).to.equal(true)
  })

  it('is never right where there is none', async () => {
    expect(await isPassword(null, 'nobody has this password')).to.equal(false)
    expect(await isPassword(undefined, '')).to.equal(false)
  })

  it('works as much where there is none, so that the time tells nothing', async () => {
    const stored = await hashOfPassword('rivers have no owners')
    await isPassword(null, 'warm up')
    const known = await workOf(async () => await isPassword(stored, 'wrong'))
    const unknown = await workOf(async () => await isPassword(undefined, 'wrong'))
    expect(unknown / known).to.be.within(0.3, 3)
  })
})

describe('passwords that anybody would try', () => {
  const common = [
    'password1234',
    'Password2026!',
    'passwordpassword',
    'iloveyou1234',
    'administrator',
    'Colloquy-2026',
    'correct horse battery staple',
    '123456789012',
    '098765432109',
    'qwertyuiopasdf',
    'abcdefghijklm',
    'aaaaaaaaaaaaa',
    'abcabcabcabcab',
    'ｐａｓｓｗｏｒｄ１２３４',
  ]
  for (const password of common) it(`include ${password}`, () => expect(isCommon(password)).to.equal(true))

  const own = [
    'correct horse battery',
    'rivers have no owners',
    'b7#kQ!z0pLm2',
    'كلمة مرور طويلة',
    '我们的河流没有主人你知道吗',
  ]
  for (const password of own)
    it(`do not include ${password}`, () => expect(isCommon(password)).to.equal(false))
})

/** Microseconds of processor time of this process, the least of five. */
async function workOf(act: () => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let n = 0; n < 5; n += 1) {
    const from = process.cpuUsage()
    await act()
    spent.push(process.cpuUsage(from).user)
  }
  return Math.min(...spent)
}
