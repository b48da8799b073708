import fc from 'fast-check'

/** A hostile request without its URL: a route as in the router, and its deviations. */
export type Hostile = Readonly<{
  route: string
  method: string
  /** Value of the route's parameters; '' for valid ones. */
  param: string
  query: string
  head: readonly string[]
  body: Body
  /** Whether staff send a CSRF token. */
  token: boolean
}>

/** `fields`: with the names of the form at that URL, if any. */
type Body =
  | Readonly<{ is: 'fields'; names: readonly string[]; values: readonly string[] }>
  | Readonly<{ is: 'bytes'; type: string; bytes: Buffer; length: 'right' | 'more' | 'chunked' | 'none' }>

const long = (length: number) => 'a'.repeat(length)

const PARAMS = [
  ['0', '-1', '1.0', '1e3', '0x1', 'NaN', '2147483648', '9007199254740993', '9223372036854775808'],
  ['9'.repeat(400), long(5000), '%', '%00', '%ff', '%E0%A4%A', '%ED%A0%80', '%0d%0aSet-Cookie:%20a=b'],
  ['..', '..%2f..%2fetc%2fpasswd', '....//', '__proto__', 'constructor', 'toString', '%F0%9F%92%A7'],
  ["'%20or%201=1--", '%3Cscript%3E', ',', ';', '*', '(', ':id', '%25', '+', '%C2%A0', '\xff\xfe'],
].flat()
const QUERIES = [
  ['', '?', '?lang=xx', '?lang=__proto__', '?lang[]=en&lang[a]=b', '?lang=%ff', '?lang=%00'],
  ['?lang=en&lang=fr'],
  ['?before=-1', '?before=9223372036854775808', '?before=1e400', '?before[]=1', '?from=x&to=%00'],
  ['?from=1&from=2'],
  ['?in=__proto__&only=constructor', '?question=%00&codes=%00', '?begun[__proto__]=1'],
  ['?code=%ED%A0%80&in=%00'],
  [`?${'a=1&'.repeat(3000)}`, `?a=${long(12_000)}`, '?__proto__[status]=200', `?${'a['.repeat(400)}`],
  ['?%'],
  ['?add=__proto__', '?in=xx&question=..%2f', '?kind=__proto__', '?separator=%00&values=constructor'],
].flat()
const HEADS = [
  [`X-Long: ${long(20_000)}`, `Cookie: draft=${long(4000)}`, 'Cookie: draft=%00; draft=__proto__; ='],
  ['Host: \xff'],
  ['Accept-Language: *;q=x, ../../etc, __proto__', `Accept-Language: ${'en,'.repeat(1500)}`],
  ['Accept: \x01'],
  ['Content-Encoding: gzip', 'Content-Encoding: br', 'Content-Encoding: __proto__'],
  ['Accept-Encoding: gzip;q=-1'],
  ['Content-Length: -1', 'Content-Length: 1e3', 'Content-Length: 5\r\nContent-Length: 6'],
  ['Transfer-Encoding: gzip'],
  ['Transfer-Encoding: chunked\r\nContent-Length: 4', 'X-Forwarded-For: \xff, ::::, 999.1.1.1'],
  ['Origin: null'],
  ['Sec-Fetch-Site: cross-site', 'Origin: http://[', 'If-None-Match: "', 'Range: bytes=-1--2'],
  ['Expect: 100-continue'],
  ['Expect: x', 'Upgrade: websocket\r\nConnection: Upgrade', 'No colon here', ' folded: x'],
  ['Na\x00me: x', 'X: a\rb'],
  ['Cookie: colloquy=s%3A__proto__.x', 'Cookie: visit=s:x.y; __proto__=1'],
  [`X-${long(500)}: x\r\n`.repeat(100).trim()],
].flat()
const TYPES = [
  ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=x'],
  ['application/json'],
  ['application/x-www-form-urlencoded; charset=utf-16le', 'text/plain', '', '/', 'multipart/form-data'],
  ['multipart/form-data; boundary=', 'multipart/form-data; boundary=b'],
  ['multipart/form-data; boundary=\xff', 'a/b; ='],
].flat()
const VALUES = [
  ['', ' ', '%00', 'a%00b', '%ff%fe', '%ED%A0%80', '%ED%BF%BF%ED%A0%80', '%EF%BF%BE', '%E2%80%AE'],
  ['%F0%9F%92%A7', '%', '%zz'],
  ['-1', '0', '1', '1.5', '1e309', '-0', 'NaN', 'Infinity', '9223372036854775808', '2147483648'],
  ['%D9%A3', '9'.repeat(500)],
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '[object Object]', 'null', 'true', 'en'],
  ['xx', '97', '-97'],
  ['{', '[]', '{"__proto__":{"a":1}}', '[[[[', '%0d%0aSet-Cookie:%20a=b'],
  ['%3Cscript%3Ealert(1)%3C/script%3E', "'--"],
  ['2016-02-30', '99999-99-99', '0000-00-00', '2016-04-07', '-271821-04-20', '275760-09-14', '25:61'],
  ['2016-04-07T99:99'],
  ['a@b', 'person@example.org', '$%7Bx%7D', '${', '%24%7B%24%7B', 'regex(., "(.*.*.*.*)%7B60%7Db")'],
  ['((((((((((', '. > 1 and'],
  ['Europe/Nowhere', 'up', 'down', 'drop', 'add:__proto__', 'move:', 'save:x', 'next', 'send', 'start'],
  ['yes', 'live', long(70_000)],
].flat()
const NAMES = [
  ['__proto__', 'constructor', 'do', 'group', 'consent', 'revision', 'title_en', 'code', 'email'],
  ['password', 'size'],
  ['a[b]', 'a[__proto__][b]', '[]', '', '%00', '%ff', 'title[en]', 'languages', 'words', 'size[]'],
  ['toString', '_csrf'],
].flat()

/** Builds a multipart body with the boundary `b` from these part headers; without the final boundary. */
const parts = (...given: readonly string[]) => given.map((part) => `--b\r\n${part}`).join('\r\n')
const filed = (name: string, more = '') =>
  `Content-Disposition: form-data; name="workbook"; filename="${name}"\r\n${more}\r\nPK\x03\x04 no workbook`
const BYTES = [
  ['', 'a', '\xff\xfe\x00', 'a=%ff%fe&a=\xff', '{"a":', '{"__proto__":{"a":1}}', '['.repeat(20_000)],
  ['&'.repeat(9000)],
  ['a=1&'.repeat(6000), `a=${long(600_000)}`, `${'a[b]'.repeat(2000)}=1`, '=&=&='],
  ['\x1f\x8b\x08\x00broken', '\r\n\r\n'],
  ['5\r\nab', 'zz\r\na\r\n', 'ffffffffffffffff\r\na', '0\r\nX: y', '-1\r\n', `1${'0'.repeat(400)}\r\n`],
  ['--b', '--b--', '--b\r\n\r\n', parts('Content-Disposition: form-data')],
  [parts(filed('../../etc/passwd'))],
  [parts(filed('a.xlsx\r\nX: y')), `${parts(filed('a.xlsx', 'Content-Type: \xff\r\n'))}\r\n--b--\r\n`],
  [`${parts(filed('\x00'), filed('__proto__'), filed('b.xlsx'))}\r\n--b--\r\n`],
  [parts(`X: ${long(100_000)}`)],
  [`${parts('Content-Disposition: form-data; name="__proto__"\r\n\r\nx')}\r\n--b--\r\n`],
  [
    `${parts(...Array.from({ length: 3000 }, () => 'Content-Disposition: form-data; name="a"\r\n\r\nx'))}\r\n--b--\r\n`,
  ],
]
  .flat()
  .map((text) => Buffer.from(text, 'latin1'))

const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'NOSUCH',
  'get',
].flat()

/** Mostly valid values: a request with one deviation gets further. */
const mostly = <One>(usual: One, others: fc.Arbitrary<One>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others })

const fields: fc.Arbitrary<Body> = fc.record({
  is: fc.constant('fields' as const),
  names: fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }),
  values: fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 12 }),
})
const bytes: fc.Arbitrary<Body> = fc.record({
  is: fc.constant('bytes' as const),
  type: fc.constantFrom(...TYPES),
  bytes: fc.constantFrom(...BYTES),
  length: fc.constantFrom(
    'right' as const,
    'right' as const,
    'more' as const,
    'chunked' as const,
    'none' as const,
  ),
})

/** Returns requests to these routes, evenly distributed; deterministic for a seed. */
export function hostileRequests(
  routes: readonly string[],
  numRuns: number,
  seed: number,
): readonly Hostile[] {
  const wrong = fc.record({
    method: mostly('', fc.constantFrom(...METHODS)),
    param: mostly('', fc.constantFrom(...PARAMS)),
    query: mostly('', fc.constantFrom(...QUERIES)),
    head: mostly([] as string[], fc.array(fc.constantFrom(...HEADS), { minLength: 1, maxLength: 2 })),
    body: fc.oneof({ weight: 4, arbitrary: fields }, { weight: 1, arbitrary: bytes }),
    token: mostly(true, fc.constant(false)),
  })
  return fc.sample(wrong, { numRuns, seed }).map((one, at) => {
    const route = routes[at % routes.length] ?? ''
    return { ...one, route, method: one.method || (route.split(' ')[0] ?? '') }
  })
}

/** A sender: cookies, CSRF token, URLs of routes, and field names of the form at a URL. */
export type Sender = Readonly<{
  cookie: string
  token: string
  address: (route: string, param: string) => string
  fieldsAt: (address: string) => readonly string[]
}>

/** Serializes a request. */
export function bytesOfRequest(
  { route, method, param, query, head, body, token }: Hostile,
  sender: Sender,
): Buffer {
  const address = sender.address(route, param)
  const own = token && sender.token !== '' ? `_csrf=${sender.token}` : ''
  const { lines, content } = body.is === 'fields' ? formed(body, sender.fieldsAt(address), own) : plain(body)
  const sent = [
    `${method} ${address}${query} HTTP/1.1`,
    ...(head.some((line) => line.startsWith('Host')) ? [] : ['Host: localhost']),
    ...(sender.cookie === '' ? [] : [`Cookie: ${sender.cookie}`]),
    ...(head.some((line) => /^(Sec-Fetch|Origin)/.test(line)) ? [] : ['Sec-Fetch-Site: same-origin']),
    'Connection: close',
    ...head,
    ...(method === 'GET' || method === 'HEAD' ? [] : lines),
  ]
  const start = Buffer.from(`${sent.join('\r\n')}\r\n\r\n`, 'latin1')
  return method === 'GET' || method === 'HEAD' ? start : Buffer.concat([start, content])
}

function formed({ names, values }: Extract<Body, { is: 'fields' }>, own: readonly string[], token: string) {
  const all = [...own, ...names, ...names.slice(0, 1)]
  const pairs = all.map((name, at) => `${name}=${values[at % values.length] ?? ''}`)
  const content = Buffer.from([...pairs, token].filter((pair) => pair !== '').join('&'), 'latin1')
  return { lines: [`Content-Type: ${TYPES[0] ?? ''}`, `Content-Length: ${content.length}`], content }
}

function plain({ type, bytes: content, length }: Extract<Body, { is: 'bytes' }>) {
  const lengths = {
    right: [`Content-Length: ${content.length}`],
    more: [`Content-Length: ${content.length + 100}`],
    chunked: ['Transfer-Encoding: chunked'],
    none: [],
  }
  return { lines: [`Content-Type: ${type}`, ...lengths[length]], content }
}
