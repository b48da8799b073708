import { findChromium, launched } from '../../test/support/chromium.ts'

/** Returns the median milliseconds of an exported function of a module in Chromium; null when it is missing. */
export async function inChromium(
  source: string,
  { name, args, times }: { name: string; args: readonly unknown[]; times: number },
): Promise<number | null> {
  const executablePath = findChromium()
  if (!executablePath) return null
  const browser = await launched(executablePath)
  try {
    const page = await browser.newPage()
    const address = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`
    const taken = await page.evaluate(
      async ([from, called, given, runs]) => {
        const module = (await import(from)) as Record<string, (...list: readonly unknown[]) => unknown>
        return Array.from({ length: runs }, () => {
          const begun = performance.now()
          module[called]?.(...given)
          return performance.now() - begun
        })
      },
      [address, name, args, times] as const,
    )
    return taken.toSorted((a, b) => a - b)[times >> 1] ?? null
  } finally {
    await browser.close()
  }
}
