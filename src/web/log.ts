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
