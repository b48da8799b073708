// Builds what tests run as users do: commands, server, browser script. Once for all parallel workers.
if (!process.env.MOCHA_WORKER_ID) await import('../../scripts/build.mjs')
