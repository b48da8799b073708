import pino, { type Logger } from 'pino'

/**
 * A logger of JSON lines on standard error, written at once: in order, and not lost when the process ends. Never log a
 * participant's request, an answer, a name or a join code.
 */
export const createLog = (level = 'info'): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['*.password', '*.token', '*.cookie'],
    },
    pino.destination({ dest: 2, sync: true }),
  )

/** Limits: characters per line, lines per stack. */
const [WIDTH, LINES] = [200, 11]

/** Returns the loggable part of an error: never its message, which may quote what a person wrote. */
export const classOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name.slice(0, WIDTH),
        ...('code' in error && { code: String(error.code).slice(0, WIDTH) }),
      }
    : { name: typeof error }

/** Adds the stack, for a bug. The stack repeats the message, possibly of many lines: only lines after it are frames. */
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
