import { expect } from 'chai'

import { minutes, signInThrottle, type SignInAttempt } from '../../src/people/sign-in-throttle.ts'

const at = (minute: number) => new Date(Date.UTC(2016, 3, 7) + minute * 60_000)
const from = (place: string, browser?: string): SignInAttempt => ({
  email: 'rosa@example.org',
  place,
  browser,
})

describe('tries to sign in', () => {
  let slowed: number
  let tries: ReturnType<typeof signInThrottle>
  beforeEach(() => {
    slowed = 0
    tries = signInThrottle(async () => await Promise.resolve((slowed += 1)))
  })
  const wrong = async (count: number, trier: SignInAttempt, minute = 0) => {
    const waits: number[] = []
    for (let n = 0; n < count; n += 1) waits.push(await tries.take(trier, at(minute)))
    return waits
  }

  it('are ten from one place for one account; one more every minute and a half', async () => {
    expect(await wrong(11, from('here'))).to.deep.equal([...Array.from({ length: 10 }, () => 0), 90])
    expect(minutes(90)).to.deep.equal({ n: 2 })
    expect(await wrong(2, from('here'), 1.5)).to.deep.equal([0, 90])
  })

  it('from elsewhere refuse nobody here, however many they are', async () => {
    for (let n = 0; n < 500; n += 1) await wrong(11, from(`elsewhere ${n}`))
    expect(await tries.take(from('here'), at(0))).to.equal(0)
  })

  it('from many places are slowed down, and are three for each', async () => {
    for (let n = 0; n < 5; n += 1) await wrong(10, from(`elsewhere ${n}`))
    expect(slowed).to.equal(0)
    expect(await wrong(4, from('one more'))).to.deep.equal([0, 0, 0, 180])
    expect(slowed).to.equal(3)
    expect(await wrong(1, { ...from('another'), email: 'ada@example.org' })).to.deep.equal([0])
    expect(slowed, 'for another account').to.equal(3)
  })

  it('with a browser that signed in before are its own ten, and never slowed down', async () => {
    for (let n = 0; n < 20; n += 1) await wrong(10, from(`elsewhere ${n}`))
    await wrong(11, from('here'))
    slowed = 0
    expect(await wrong(11, from('here', 'known'))).to.deep.equal([...Array.from({ length: 10 }, () => 0), 90])
    expect(slowed).to.equal(0)
    expect(await tries.take(from('here', 'another'), at(0))).to.equal(0)
  })

  it('are forgotten once one was right', async () => {
    for (const trier of [from('here'), from('here', 'known')]) {
      await wrong(10, trier)
      tries.right(trier)
      expect((await wrong(10, trier)).at(-1)).to.equal(0)
    }
  })
})
