import { expect } from 'chai'

import { secretsOf } from '../src/secrets.ts'
import { freshStores } from './support/database.ts'

describe('the secrets of an installation', () => {
  it('are made once, whichever server asks first, and another installation has others', async () => {
    const { stores, remove } = await freshStores()
    const asked = await Promise.all(Array.from({ length: 5 }, async () => await secretsOf(stores.visits)))
    expect(asked[0]?.visit).to.match(/^[\w-]{43}$/)
    for (const other of asked) expect(other).to.deep.equal(asked[0])
    await remove()
    const elsewhere = await freshStores()
    expect(await secretsOf(elsewhere.stores.visits)).not.to.deep.equal(asked[0])
    await elsewhere.remove()
  })
})
