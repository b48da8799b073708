import { readdirSync, readlinkSync } from 'node:fs'

import { expect } from 'chai'

import { freshSqlite } from '../support/database.ts'

/** Returns the files of a folder that this process has open. */
const openIn = (folder: string): readonly string[] =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const file = readlinkSync(`/proc/self/fd/${fd}`)
      return file.startsWith(folder) ? [file] : []
    } catch {
      return []
    }
  })

describe('an installation in files that is closed', function () {
  it('has no file open any more, asked or not', async function () {
    if (process.platform !== 'linux') this.skip()
    const { stores, folder, remove } = await freshSqlite()
    expect(openIn(folder)).not.to.deep.equal([])
    await stores.close()
    expect(openIn(folder)).to.deep.equal([])
    await stores.close()
    await remove()
  })
})
