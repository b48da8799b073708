/** A periodic job. */
export type Job = Readonly<{
  /** Schedules no further run; resolves when the current one has ended. */
  stop: () => Promise<void>
}>

/**
 * Runs `run` at once and then every `seconds`, never two at a time. `failed` receives what a run throws; the next run
 * tries again.
 */
export function every(seconds: number, run: () => Promise<void>, failed: (error: unknown) => void): Job {
  const attempt = async () => {
    try {
      await run()
    } catch (error) {
      failed(error)
    }
  }
  let running = attempt()
  const timer = setInterval(() => {
    running = running.then(attempt)
  }, seconds * 1000)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
