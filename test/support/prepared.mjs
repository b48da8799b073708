// Builds what tests run as users do: the commands, the server, the browser's script. Once for all that run beside each
// other.
if (!process.env.MOCHA_WORKER_ID) await import('../../scripts/build.mjs')
