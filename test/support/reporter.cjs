// Mocha's spec reporter with a summary of failures and skipped tests, and a plain line of counts.
const Mocha = require('mocha')

/** Limits of the summary: lines per message, names of skipped tests. */
const [LINES, NAMES] = [8, 6]

module.exports = class extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const left_out = new Set()
    runner.on('pending', (test) => left_out.add(nameOf(test)))
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      for (const name of [...left_out].slice(0, NAMES)) console.log(`skipped: ${name}`)
      if (left_out.size > NAMES) console.log(`skipped: and ${left_out.size - NAMES} more`)
      for (const test of this.failures) console.log(`failed: ${nameOf(test)}\n${messageOf(test.err)}`)
      console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`)
    })
  }
}

const nameOf = (test) => test.titlePath().join(' › ')

function messageOf(error) {
  const lines = `${error?.file ? `${error.file}: ` : ''}${error?.message ?? error}`.trim().split('\n')
  const more = lines.length > LINES ? ['…'] : []
  return [...lines.slice(0, LINES), ...more].map((line) => `    ${line}`).join('\n')
}
