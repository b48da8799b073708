import pino, { type Logger } from 'pino'

/** One JSON line per event on standard error; never a participant's request, an answer, a name or a join code. */
export const createLog = (level = 'info'): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['*.password', '*.token', '*.cookie'],
    },
    pino.destination(2),
  )

/** Characters of a line, and lines of a stack. */
const [WIDTH, LINES] = [200, 11]

/** What a log may say of an error: never its message, which may quote what a person wrote. */
export const classOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name.slice(0, WIDTH),
        ...('code' in error && { code: String(error.code).slice(0, WIDTH) }),
      }
    : { name: typeof error }

/** The same with where in the program it arose, for a bug. A message of many lines stands in the stack too: only lines after it are frames. */
export const described = (error: unknown) =>
  error instanceof Error ? { ...classOf(error), stack: framesOf(error) } : classOf(error)

function framesOf({ message, stack = '' }: Error): string {
  const after = stack.slice(stack.indexOf(message) + message.length)
  const frames = after.split('\n', 100).filter((line) => line.startsWith('    at '))
  return frames
    .slice(0, LINES)
    .map((line) => line.slice(0, WIDTH))
    .join('\n')
}
