/** Properties of a page that `faultsOf` checks. */
export type Facts = Readonly<{
  lang: string
  dir: string
  title: string
  h1: readonly string[]
  /** Pixels by which the page is wider than the window. */
  overflow: number
  /** Targets below the minimum size, with their dimensions. */
  small: readonly string[]
  /** Referenced ids that do not exist. */
  dangling: readonly string[]
  refused: boolean
}>

/**
 * Reads the facts of the page it runs in. `least` is the minimum target size in pixels, except for links within a
 * sentence. It is serialized and sent to the browser, so it must not reference anything outside.
 */
export function readFacts(least: number): Facts {
  const root = document.documentElement
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const words = (node: Element) => (node.textContent ?? '').replace(/\s+/g, ' ').trim()

  const isSeen = (target: HTMLElement) => {
    const { width, height, right, left } = target.getBoundingClientRect()
    return (
      target.checkVisibility({ visibilityProperty: true }) &&
      width > 1 &&
      height > 1 &&
      right > 0 &&
      left < root.clientWidth
    )
  }
  const isInSentence = (target: HTMLElement) => {
    const around = target.parentElement
    return (
      target.matches('a') &&
      getComputedStyle(target).display === 'inline' &&
      around !== null &&
      words(around).length > words(target).length
    )
  }
  const boxOf = (target: HTMLElement) =>
    (target.matches('[type=radio],[type=checkbox]') && target.closest('label')) || target
  const small = all('a[href],button,summary,select,textarea,input:not([type=hidden])')
    .filter(
      (target) => isSeen(boxOf(target)) && !isInSentence(target) && !target.closest('[aria-hidden=true]'),
    )
    .flatMap((target) => {
      const { width, height } = boxOf(target).getBoundingClientRect()
      const said = words(target).slice(0, 40) || target.getAttribute('name') || ''
      const size = `${Math.round(width)}x${Math.round(height)}`
      return Math.min(width, height) < least - 0.5 ? [`${target.localName} “${said}” ${size}`] : []
    })

  const pointed = all('[aria-describedby],[aria-labelledby],label[for]').flatMap((element) =>
    ['aria-describedby', 'aria-labelledby', 'for'].flatMap((name) =>
      (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean),
    ),
  )
  const linked = all('a[href^="#"]').map((link) =>
    decodeURIComponent(link.getAttribute('href') ?? '').slice(1),
  )

  return {
    lang: root.lang,
    dir: root.dir,
    title: document.title,
    h1: all('h1').map(words),
    overflow: root.scrollWidth - root.clientWidth,
    small,
    dangling: [...pointed, ...linked].filter((id) => !document.getElementById(id)),
    refused: all('.errors').length > 0,
  }
}
