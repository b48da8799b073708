import type { Express, Router } from 'express'

type Layer = {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}

/** Every method and path the router answers, such as `GET /people/:id`, each once. */
export function routesOf(app: Express): readonly string[] {
  const { router } = app as unknown as { router: Router & { stack: Layer[] } }
  return [...new Set(routesIn(router.stack))]
}

/** Guards that answer nothing themselves (`_all`) are left out. */
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
