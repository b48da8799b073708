import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type axe from 'axe-core'
import type { Page } from 'playwright-core'

import { languageOf } from '../../../src/web/language.ts'
import type { Tab } from '../../support/chromium.ts'
import { readFacts, type Facts } from './in-page.ts'

/** Expectations of a page; `least` is the minimum target size in pixels. */
export type Rules = Readonly<{ lang: string; least: number }>

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** axe rules that depend on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block']
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Returns the violations on the page: axe rules and ours. */
export async function faultsOf({ page, scripted }: Tab, rules: Rules): Promise<readonly string[]> {
  await page.evaluate('globalThis.__name ??= (it) => it')
  const facts = await page.evaluate(readFacts, rules.least)
  const where = new URL(page.url()).pathname
  return [...faultsIn(facts, rules), ...(await violations(page, scripted))].map(
    (fault) => `${where}: ${fault}`,
  )
}

/** Returns the colour violations on the page. */
export async function colourFaultsOf({ page, scripted }: Tab): Promise<readonly string[]> {
  return await violations(page, scripted, COLOURS)
}

function faultsIn(facts: Facts, { lang }: Rules): string[] {
  const { dir, t } = languageOf(lang)
  const [h1 = ''] = facts.h1
  const title = `${facts.refused ? t('page.error_prefix', { title: h1 }) : h1} – Colloquy`
  return [
    ...(facts.lang === lang ? [] : [`lang is ${facts.lang}`]),
    ...(facts.dir === dir ? [] : [`dir is ${facts.dir}`]),
    ...(facts.h1.length === 1 ? [] : [`${facts.h1.length} h1: ${facts.h1.join(' | ')}`]),
    ...(facts.title === title ? [] : [`the title is “${facts.title}”, not “${title}”`]),
    ...(facts.overflow <= 0 ? [] : [`${facts.overflow} px wider than the window`]),
    ...facts.small.map((target) => `too small: ${target}`),
    ...facts.dangling.map((id) => `nothing has the id ${id}`),
  ]
}

/** Makes sticky bars static: they cover content, which axe reports as too small. */
function letGoOfBars(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('.bar')) bar.style.position = 'static'
}

/** Runs axe; on a page without scripts with stubbed timers, which axe needs. */
async function violations(page: Page, scripted: boolean, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(source)
  await page.evaluate(letGoOfBars)
  if (!scripted) await page.evaluate('window.setTimeout = (act) => void Promise.resolve().then(act)')
  const runOnly = only ? { type: 'rule', values: [...only] } : { type: 'tag', values: TAGS }
  const { violations: found } = await page.evaluate(
    async (options) => await window.axe.run(document, options),
    { runOnly, resultTypes: ['violations'], preload: false } as axe.RunOptions,
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 160)}`))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
