import type { World } from './world.ts'

/** What a reader gathers: the text of every address. */
export type Gathered = ReadonlyMap<string, string>

/** Pictures in pixels are drawn from the SVG; the dissent finder tells of single people, and says so. */
const LEFT_OUT = /\.png(?:\?|$)|\/dissent(?:[.?/]|$)/
/** Steps back and forth, and lists that lead to an address of another list, or to the same numbers in another order. */
const NOTHING_NEW = /[?&](?:undone|add|question)=|\.csv\?(?:.*&)?order=/
const TRAITS = ['workshop', 'group', 'language', 'session', 'version']

/**
 * Reads all that results link to, starting at the overview: pages, tables and pictures to download, and what their GET
 * forms ask for. Of addresses that differ only in their question and in what they ask for, `most` are read, but every
 * table of every question by one trait, and of those of `twice` by two. Filters by several values of a trait are sums of those by one.
 */
export async function gatheredFrom(
  { id, get }: World,
  { most, twice, only = /./ }: Readonly<{ most: number; twice: RegExp; only?: RegExp }>,
): Promise<Gathered> {
  const root = `/consultations/${id}/results`
  const isOurs = within(root, most, twice)
  const gathered = new Map<string, string>()
  const waiting = [root]
  const known = new Set(waiting)
  const reach = (some: readonly string[]) => {
    for (const address of some.map(canonical))
      if (!known.has(address) && only.test(address)) {
        known.add(address)
        if (isOurs(address)) waiting.push(address)
      }
  }
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const { status, headers, text, body } = await get(address).buffer(true)
    if (status >= 300 && status < 400) reach([String(headers['location'])])
    else if (status !== 200 && status !== 422) throw new Error(`${address} was answered ${status}`)
    const said = text ?? String(body)
    gathered.set(address, said)
    if (String(headers['content-type']).includes('html')) reach(linkedIn(said, address))
  }
  return gathered
}

/** Returns whether an address is read; counts those that are alike. */
function within(root: string, most: number, twice: RegExp): (address: string) => boolean {
  const isBelow = new RegExp(`^${root}(?:[./?]|$)`)
  const read = new Map<string, number>()
  return (address) => {
    if (!isBelow.test(address) || LEFT_OUT.test(address) || NOTHING_NEW.test(address)) return false
    const [path = '', query = ''] = address.split('?')
    const asked = [...new URLSearchParams(query)]
    const filtered = asked.flatMap(([name]) => (TRAITS.includes(name) ? [name] : []))
    if (new Set(filtered).size < filtered.length) return false
    const names = asked.map(([name]) => name).join()
    const isOne = filtered.length === 0 && /^(?:by)?$/.test(names)
    const isPair = filtered.length === 0 && /^(?:by,)?then$/.test(names)
    const question = /^\/(q\w+)/.exec(path.slice(root.length))?.[1] ?? ''
    if ((isPair || filtered.length > 0) && !twice.test(question)) return false
    if (isOne && /results\/\w+(?:\.csv)?$/.test(path)) return true
    const by = TRAITS.indexOf(asked.find(([name]) => name === 'by')?.[1] ?? 'workshop')
    const then = TRAITS.indexOf(asked.find(([name]) => name === 'then')?.[1] ?? '')
    if (isPair && by < then && !path.endsWith('.svg')) return true
    const shape =
      path
        .slice(root.length)
        .replace(/^\/q\w+(?:~\w+)?/, '')
        .replace(/across\/[^.]*/, 'across') + names
    const before = read.get(shape) ?? 0
    read.set(shape, before + 1)
    return before < most
  }
}

/** One address for all that ask for the same: sorted, without empty values. */
function canonical(address: string): string {
  const [path = '', query = ''] = address.replace(/#.*$/, '').split('?')
  const asked = new URLSearchParams([...new URLSearchParams(query)].filter(([, value]) => value !== ''))
  asked.sort()
  return asked.size === 0 ? path : `${path}?${asked}`
}

const linkedIn = (html: string, address: string): readonly string[] => [
  ...[...html.matchAll(/\shref="([^"]*)"/g)].map(([, to = '']) => resolved(unescaped(to), address)),
  ...[...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) =>
    /method="post"/i.test(tag) ? [] : askedBy(tag, inside, address),
  ),
]

/** What a GET form asks for: each option of each list beside the first of the others, and of two lists together. */
function askedBy(tag: string, inside: string, address: string): readonly string[] {
  const action = unescaped(/action="([^"]*)"/.exec(tag)?.[1] ?? address.split('?')[0] ?? '')
  const fixed = [...inside.matchAll(/<input\b([^>]*)>/g)].flatMap(([, input = '']): [string, string][] => {
    const name = attribute(input, 'name')
    const isChosen = !/type="(?:checkbox|radio)"/.test(input) || /\schecked/.test(input)
    return name && isChosen ? [[name, attribute(input, 'value')]] : []
  })
  const boxes = [...inside.matchAll(/<input\b([^>]*type="(?:checkbox|radio)"[^>]*)>/g)].map(
    ([, input = '']) => [attribute(input, 'name'), attribute(input, 'value')],
  )
  const lists = [...inside.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)].map(
    ([, list = '', options = '']) => ({
      name: attribute(list, 'name'),
      values: [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(([, option = '', text = '']) =>
        option.includes('value=') ? attribute(option, 'value') : text,
      ),
    }),
  )
  const first = lists.map(({ name, values }): [string, string] => [name, values[0] ?? ''])
  const but = (changed: readonly (readonly [string, string])[]) => [
    ...fixed,
    ...first.filter(([name]) => !changed.some(([other]) => other === name)),
    ...changed,
  ]
  const one = lists.map(({ name, values }) => values.map((value) => [name, value] as const))
  const asked = [
    but([]),
    ...one.flat().map((choice) => but([choice])),
    ...one.flatMap((some, at) =>
      one
        .slice(at + 1)
        .flatMap((others) => some.flatMap((mine) => others.map((theirs) => but([mine, theirs])))),
    ),
    ...boxes.map(([name = '', value = '']) => [...but([]), [name, value] as const]),
  ]
  return asked.map((pairs) => `${action}?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`)
}

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const resolved = (to: string, address: string): string => {
  const { pathname, search } = new URL(to, `http://here${address}`)
  return to.startsWith('http') ? '' : pathname + search
}

const unescaped = (text: string): string =>
  text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A body without what is new at every visit: the token of forms, and the order of texts. */
export const steady = (body: string): string =>
  body
    .replaceAll(/name="_csrf" value="[^"]*"/g, '')
    .replaceAll(/<ul class="said">[^]*?<\/ul>/g, (list) => list.split('\n').sort().join('\n'))
