import { createHook } from 'node:async_hooks'

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
    await isPassword(null, 'the first one makes the hash of nobody')
    const known = await hashingsOf(async () => await isPassword(stored, 'wrong'))
    const unknown = await hashingsOf(async () => await isPassword(undefined, 'wrong'))
    expect([known, unknown]).to.deep.equal([1, 1])
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

/** Async-hooks resource type of napi-rs, with which argon2 is implemented. */
const NATIVE = 'undefined'

/** Counts the tasks that native packages queue to other threads, as argon2 does. */
async function hashingsOf(act: () => Promise<unknown>): Promise<number> {
  let handed = 0
  const hook = createHook({ init: (_id, type) => void (handed += type === NATIVE ? 1 : 0) }).enable()
  await act()
  hook.disable()
  return handed
}
