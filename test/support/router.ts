import type { Express, Router } from 'express'

type Layer = {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}

/** Returns the distinct routes of an app, such as `GET /people/:id`. */
export function routesOf(app: Express): readonly string[] {
  const { router } = app as unknown as { router: Router & { stack: Layer[] } }
  return [...new Set(routesIn(router.stack))]
}

/** Excludes middleware that never responds (`_all`). */
const routesIn = (stack: readonly Layer[]): readonly string[] =>
  stack.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods)
          .filter((method) => method !== '_all')
          .flatMap((method) =>
            String(route.path)
              .split(',')
              .map((path) => `${method.toUpperCase()} ${path}`),
          )
      : routesIn(handle?.stack ?? []),
  )
