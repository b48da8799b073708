import { readConfig, type Config } from './config.ts'
import { lockFor } from './lock.ts'
import { setUpLink } from './people/set-up.ts'
import { openInstallation } from './response/old-digests.ts'
import { secretsOf } from './secrets.ts'
import { serve } from './serve.ts'
import { createLog } from './web/log.ts'

try {
  await main(readConfig(process.env))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main(config: Config): Promise<void> {
  const unlock = lockFor(config)
  const stores = await openInstallation(config.database, new Date())
  const secrets = await secretsOf(stores.visits)
  const log = createLog()
  // Before the first response, so that none is cut.
  const told = new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => resolve(name))
  })
  const serving = await serve({ stores, config, secrets, log, now: () => new Date() })
  console.log(`Colloquy listens on ${serving.url} and is reached at ${config.public_url}`)
  if (isLocal(config.public_url)) {
    console.warn('Phones cannot reach this address: set PUBLIC_URL to the one they can.')
  }
  const link = await setUpLink(stores.db, config, new Date())
  if (link) console.log(`Nobody has an account yet. Set up Colloquy here, within one hour:\n  ${link}`)
  log.info({ signal: await told }, 'stopping')
  await serving.stop()
  unlock()
}

function isLocal(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
}
