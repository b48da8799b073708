import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { openSqlite } from '../../src/db/sqlite.ts'
import { root } from '../../src/root.ts'
import { ENGINE, type Fresh } from '../support/database.ts'
import { SERVER } from '../support/program.ts'
import { times } from './counts.ts'
import { aCrowd, aRestartableServer, type Crowd, type RestartableServer } from './crowd.ts'
import { cutDisk, type CutDisk } from './cut-disk.ts'
import { aScene, integrityOf } from './fixtures.ts'

const CUTS = times(3, 50)
const PEOPLE = times(8, 50)
/** Control: the same server, acknowledging before data are on disk. */
const CARELESS = path.join(root, 'dist/careless.js')

if (ENGINE === 'sqlite')
  describe(`the power of a disk that is cut ${CUTS} times under ${PEOPLE} people who go on sending`, function () {
    const probe = cutDisk()
    if (!probe) {
      it('needs a disk of its own: run it on Linux as root, with mkfs.ext4 (e2fsprogs) and perl')
      return
    }
    this.timeout(times(180_000, 3_600_000))
    let disk: CutDisk
    let server: RestartableServer
    let crowd: Crowd
    before(async () => await probe.remove())
    afterEach(async () => {
      await crowd?.giveUp()
      await server?.kill()
      await disk?.remove()
      rmSync(CARELESS, { force: true })
    })

    const start = async (program: readonly string[]) => {
      disk = cutDisk() ?? expect.fail('this account may not mount')
      const { folder } = disk
      const [file, remove] = [path.join(folder, 'colloquy.db'), async () => {}]
      const fresh: Fresh = { stores: openSqlite(file), folder, place: { engine: 'sqlite', file }, remove }
      const { session } = await aScene(fresh)
      server = await aRestartableServer(fresh, session, program)
      execFileSync('sync', ['--file-system', folder])
      await server.serve()
      crowd = aCrowd(PEOPLE, session, server.url)
    }

    /**
     * Cuts the power during load and remounts the disk; the server stays stopped. It loses power together with the disk:
     * ext4 may return success for the `fsync` in flight when it is shut down.
     */
    const cut = async () => {
      const before = crowd.told.length
      while (crowd.told.length < before + PEOPLE / 2) await pause(5)
      await pause(Math.random() * 50)
      server.freeze()
      disk.cut()
      await server.kill()
      await disk.restart()
    }

    it('leaves each acknowledged response stored exactly once', async () => {
      await start(SERVER)
      for (let time = 0; time < CUTS; time += 1) {
        await cut()
        await server.serve()
      }
      await crowd.leave()
      await server.kill()
      const [told, stored] = [[...crowd.told].sort(), await server.stored()]
      const missing = told.filter((words) => !stored.includes(words))
      expect(missing, 'lost').to.deep.equal([])
      expect(stored).to.deep.equal(told)
      expect(integrityOf(disk.folder)).to.deep.equal(['ok', 'ok', 'ok'])
      console.log(`      ${told.length} told Sent`)
    })

    it('the control: a server that does not wait for the disk loses them', async () => {
      const careful = readFileSync(path.join(root, 'dist/server.js'), 'utf8')
      expect(careful.split('synchronous: 2,')).to.have.length(2)
      writeFileSync(CARELESS, careful.replace('synchronous: 2,', 'synchronous: 0,'))
      await start([CARELESS])
      await cut()
      await crowd.giveUp()
      const stored = await server.stored()
      expect(crowd.told.filter((words) => !stored.includes(words))).not.to.deep.equal([])
    })
  })
