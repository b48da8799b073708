import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

import { TEST_URL } from './postgres.ts'

/** TCP proxy between an installation and PostgreSQL. */
export type TcpProxy = Readonly<{
  port: number
  /** Closes and refuses connections until `mend`. */
  cut: () => void
  mend: () => void
  /** Closes the next connection that commits after the commit, before its acknowledgement. */
  cutAfterCommit: () => void
  close: () => Promise<void>
}>

/** Starts a proxy to the cluster of this run. */
export async function tcpProxy(): Promise<TcpProxy> {
  const socket = `${new URL(TEST_URL ?? '').searchParams.get('host')}/.s.PGSQL.5432`
  const ends = new Set<Socket>()
  const state = { cut: false, commit: false }
  const server = createServer((here) => {
    if (state.cut) {
      here.destroy()
      return
    }
    const there = connect(socket)
    let committing = false
    const end = () => {
      for (const one of [here, there]) ends.delete(one.destroy())
    }
    for (const one of [here, there]) ends.add(one.on('error', end).on('close', end))
    here.on('data', (said) => {
      if (state.commit && /commit/i.test(said.toString('latin1'))) {
        state.commit = false
        committing = true
      }
      there.write(said)
    })
    there.on('data', (said) => {
      if (committing) end()
      else here.write(said)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    state.cut = true
    for (const end of ends) end.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    mend: () => void (state.cut = false),
    cutAfterCommit: () => void (state.commit = true),
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
