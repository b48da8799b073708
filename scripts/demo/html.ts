const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
}

/** Returns what a page says in a piece of HTML. */
export const textIn = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** Returns the value of a hidden field. Throws when there is none. */
export function fieldIn(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
  if (value === undefined) throw new Error(`no field ${name} on the page`)
  return textIn(value)
}

/** Returns the address of the first link that begins like this. Throws when there is none. */
export function linkIn(html: string, beginning: RegExp): string {
  const href = [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, address = '']) => textIn(address))
    .find((one) => beginning.test(one))
  if (href === undefined) throw new Error(`no link like ${beginning.source} on the page`)
  return href
}
