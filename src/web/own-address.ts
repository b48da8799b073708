import type { Request } from 'express'

/**
 * Returns the path and query of a request, as a form action. Never a host: a request line may contain one, and a path
 * that begins with two slashes would be parsed as one.
 */
export const ownAddress = (req: Request): string =>
  req.originalUrl.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '').replace(/^\/*/, '/')
