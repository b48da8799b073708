import ejs from 'ejs'
import MarkdownIt from 'markdown-it'

const MARK = Symbol('markup')

/** Safe HTML, printed unescaped: made only here, from authors' Markdown, with an allowlist of elements. */
export type Markup = { readonly [MARK]: true; readonly html: string }

/** A printable value: text, which templates escape, or markup. */
export type Words = string | Markup

export const isMarkup = (value: unknown): value is Markup =>
  typeof value === 'object' && value !== null && MARK in value

/** Renders emphasis, strong, line breaks and links of an author's words inline; plain text stays text. */
export const inline = (source: string): Words => (isPlain(source) ? source : drawn(source, 'line'))

/** Like `inline`, with paragraphs and lists. */
export const block = (source: string): Markup => drawn(source, 'block')

/** Strips Markdown from authors' words, on one line, where only text is possible. */
export const plainWords = (source: string): string => (isPlain(source) ? source : unmarked(source, ' '))

/** Like `plainWords`, with line breaks kept, for paper. */
export const plainLines = (source: string): string => (isPlain(source) ? source : unmarked(source, '\n'))

function unmarked(source: string, gap: string): string {
  const texts: string[] = []
  for (const { type, children } of markdown.parse(source, {})) {
    if (type !== 'inline') continue
    if (texts.length > 0) texts.push(gap)
    for (const token of children ?? []) texts.push(token.type.endsWith('break') ? gap : token.content)
  }
  return texts.join('').replaceAll(PIPE, '$2').trim()
}

/** Escapes text as a Markdown source. */
export const asSource = (text: string): string =>
  text
    .replaceAll(/[\uE000-\uE002]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')

/** Returns the source of a text that a script of the page replaces when the answer called `name` changes. */
export const asPiped = (name: string, text: string): string => `\uE000${name}\uE001${asSource(text)}\uE002`

/** Delimits a piped answer with private-use characters of Unicode. */
const PIPE = /\uE000([\w.-]*)\uE001([^\uE000-\uE002]*)\uE002/g

/** Allowlist: no HTML, no images, no headings, no code. */
const reader = () =>
  new MarkdownIt('zero', { html: false, breaks: true }).enable([
    'emphasis',
    'balance_pairs',
    'escape',
    'newline',
    'link',
    'autolink',
    'list',
  ])

const markdown = reader()
markdown.validateLink = (address) => /^(?:https:\/\/|mailto:)/i.test(address.trim())
markdown.renderer.rules['link_open'] = (tokens, place, options, _env, renderer) => {
  tokens[place]?.attrSet('target', '_blank')
  tokens[place]?.attrSet('rel', 'noopener noreferrer')
  return renderer.renderToken(tokens, place, options)
}

/** Accepts any URL unchanged: with an answer piped into it, it may become a valid one. */
const anyLink = reader()
anyLink.validateLink = () => true
anyLink.normalizeLink = (address) => address

/** Returns the URLs and titles of links in a source, inline or block. */
export const addressesIn = (source: string): readonly string[] =>
  /\]\(|</.test(source)
    ? [...anyLink.parse(source, {}), ...anyLink.parseInline(source, {})]
        .flatMap(({ children }) => children ?? [])
        .flatMap(({ attrs }) => (attrs ?? []).map(([, value]) => String(value)))
    : []

/** Wraps words of another language than the page with `lang` and `dir` (bidi isolation). */
export const inTongue = (
  words: Words,
  { code, dir }: { code: string; dir: string },
  as = 'span',
): Markup => ({
  [MARK]: true,
  html: `<${as} lang="${ejs.escapeXML(code)}" dir="${dir}">${isMarkup(words) ? words.html : ejs.escapeXML(words)}</${as}>`,
})

/** Right-to-left isolation (Unicode FSI … PDI): keeps other scripts from reordering an Arabic sentence. */
export const isolated = (text: string, { dir }: { dir: string }): string =>
  dir === 'rtl' ? `\u2068${text}\u2069` : text

/** Removes isolation from a message that is to be stored or edited. */
export const unisolated = (text: string): string => text.replaceAll(/[\u2066-\u2069]/gu, '')

/** Tags words within a message with their language, by private-use characters. */
export const carried = (words: string, tag: string): string =>
  `\uE010${tag}\uE011${words.replaceAll(/[\uE010-\uE012]/g, '')}\uE012`

/** Renders words tagged by `carried` as markup; returns a message without any as text. */
export function uncarried(sentence: string, dirOf: (tag: string) => string): Words {
  if (!sentence.includes('\uE010')) return sentence
  const marked = (_carried: string, code: string, words: string) =>
    `<span lang="${code}" dir="${dirOf(code)}">${words}</span>`
  const html = ejs.escapeXML(sentence).replaceAll(/\uE010([\w-]+)\uE011([^\uE010-\uE012]*)\uE012/g, marked)
  return { [MARK]: true, html }
}

/** Delimits an expression within a message by private-use characters. */
export const asCode = (source: string): string => `\uE013${source.replaceAll(/[\uE013\uE014]/g, '')}\uE014`

/** Renders expressions as left-to-right code; returns a message without any as text. */
export function withCode(sentence: string): Words {
  if (!sentence.includes('\uE013')) return sentence
  const html = ejs.escapeXML(sentence)
  return {
    [MARK]: true,
    html: html.replaceAll(/\uE013([^\uE013\uE014]*)\uE014/g, '<code dir="ltr">$1</code>'),
  }
}

/** Without a special character of Markdown no parsing is needed. */
const isPlain = (source: string): boolean => !/[\\*_[\]<>&\n\uE000]|^\s|\s$/.test(source)

const known = new Map<string, Markup>()
const KNOWN_AT_MOST = 5000

/** Caches by source: rendering is slow, and long lists repeat the same words for everyone. Piped text is not cached. */
function drawn(source: string, as: 'line' | 'block'): Markup {
  const name = `${as} ${source}`
  const before = known.get(name)
  if (before) return before
  const html = as === 'line' ? markdown.renderInline(source) : markdown.render(source).trim()
  const now: Markup = {
    [MARK]: true,
    html: html.replaceAll(PIPE, (_pipe, piped: string, text: string) => said(piped, text)),
  }
  if (source.includes('\uE000')) return now
  if (known.size >= KNOWN_AT_MOST) known.clear()
  known.set(name, now)
  return now
}

/** `text` is escaped already; `name` is the name of a question. */
const said = (name: string, text: string) => `<span data-said="${ejs.escapeXML(name)}">${text}</span>`
