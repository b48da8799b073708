import type { Request } from 'express'

/**
 * The path and query a request came to, for the form on its page to be sent to. Never a host: a request line may name
 * one, and a path that begins with two slashes would be read as one.
 */
export const ownAddress = (req: Request): string =>
  req.originalUrl.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '').replace(/^\/*/, '/')
