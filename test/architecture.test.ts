import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { QUESTION_KINDS } from '../src/instrument/kinds/table.ts'
import { root } from '../src/root.ts'
import { signatureOf } from '../src/web/template.ts'

/** Slices of src in the order of the life of the data: each may import only from those before it. */
const ORDER = [
  'locale',
  'db',
  'web',
  'statistic',
  'disclosure',
  'people',
  'consultation',
  'instrument',
  'questionnaire',
  'translation',
  'editor',
  'paper',
  'comparison',
  'xlsform',
  'workshop',
  'session',
  'response',
  'participant',
  'dataset',
  'result',
  'coding',
  'finding',
  'report',
  'release',
  'backup',
  'deletion',
  'archive',
  'held',
]
const FOUNDATION = new Set(['locale', 'db', 'web'])
/** Files of a slice that may import from later slices; those that may import queries of every slice. */
const EDGE = /[-/](routes|pages?|load)\.ts$/
const OVERVIEW = /[-/](routes|load)\.ts$/
const PAGES = /[-/]pages?\.ts$/
const ROUTES = /[-/]routes\.ts$/
const QUERIES = /[-/]queries\.ts$/

const files = (folder: string, extension: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(folder, name))
const source = (file: string) => readFileSync(path.join(root, file), 'utf8')
const roomOf = (file: string) => file.split(path.sep)[1] ?? ''
const code = files('src', '.ts').filter((file) => !file.endsWith('.d.ts'))
const templates = files('views', '.ejs')
const scripts = files('static', '.js')

/** Returns a file's imports from other slices; pages may import the types of their data. */
function importsOf(file: string): readonly { room: string; target: string }[] {
  return linesOf(file).flatMap(({ isType, target }) => {
    if (PAGES.test(file) && isType) return []
    const room = roomOf(target)
    return ORDER.includes(room) && room !== roomOf(file) ? [{ room, target }] : []
  })
}

/** Returns the relative imports of a file; `isType`: types only. */
function linesOf(file: string): readonly { isType: boolean; target: string }[] {
  return [...source(file).matchAll(/import (type )?([^']*?) from '(\.[^']+)'/g)].map(
    ([, type, names = '', to = '']) => ({
      isType: type !== undefined || names.split(',').every((name) => /^[\s{]*(type |\}?\s*$)/.test(name)),
      target: path.relative(root, path.resolve(root, path.dirname(file), to)),
    }),
  )
}

/** Returns what a file imports, except types, from files whose name matches. */
const valuesFrom = (file: string, name: RegExp): readonly string[] =>
  linesOf(file)
    .filter(({ isType, target }) => !isType && name.test(target))
    .map(({ target }) => `${file} → ${target}`)

/** Returns all files that a file imports, types included. */
const filesBehind = (file: string): ReadonlySet<string> =>
  new Set(
    Array.from(source(file).matchAll(/(?:from|import) '(\.[^']+)'/g), ([, to = '']) =>
      path.join(path.dirname(file), to),
    ),
  )

describe('the source tree', () => {
  it('lets nouns, queries and actions import only from earlier slices', () => {
    const wrong = code
      .filter((file) => ORDER.includes(roomOf(file)) && !OVERVIEW.test(file))
      .flatMap((file) => importsOf(file).map(({ room, target }) => ({ file, room, target })))
      .filter(({ file, room }) => ORDER.indexOf(room) > ORDER.indexOf(roomOf(file)))
    expect(wrong).to.deep.equal([])
  })

  it('lets no two files import each other', () => {
    const behind = new Map(code.map((file) => [file, filesBehind(file)]))
    const wrong = code.flatMap((file) =>
      [...(behind.get(file) ?? [])].filter((other) => file < other && behind.get(other)?.has(file)),
    )
    expect(wrong).to.deep.equal([])
  })

  it('names kinds of question where they are defined and nowhere else', () => {
    const named = (kinds: readonly string[]) => `'(?:${kinds.join('|')})'`
    // These kinds are also words for other things: a control, a token of an expression, a column.
    const others = ['number', 'date', 'time', 'note', 'points', 'ranking', 'scale']
    const plain = new RegExp(named(QUESTION_KINDS.filter((kind) => !others.includes(kind))))
    const compared = new RegExp(`\\b(?:question|one|own|other)\\.kind\\s*[!=]==\\s*${named(others)}`)
    const besides = [...templates, ...scripts, ...files('static', '.css')].filter(
      (file) => !file.endsWith('conditions.js'),
    )
    const wrong = [...code, ...besides].filter(
      (file) =>
        !file.startsWith(path.join('src', 'instrument', 'kinds')) &&
        (plain.test(source(file)) || compared.test(source(file))),
    )
    expect(wrong).to.deep.equal([])
  })

  it('keeps routes and pages to their own slice and to app.ts', () => {
    const wrong = code
      .filter((file) => file !== path.join('src', 'app.ts'))
      .flatMap((file) => importsOf(file).map(({ target }) => `${file} → ${target}`))
      .filter((line) => EDGE.test(line.split(' → ')[1] ?? '') && !line.includes('→ src/web/'))
    expect(wrong).to.deep.equal([])
  })

  it('writes no SQL in routes', () => {
    const wrong = code.filter(
      (file) =>
        ROUTES.test(file) &&
        /\.(selectFrom|insertInto|updateTable|deleteFrom|transaction)\(/.test(source(file)),
    )
    expect(wrong).to.deep.equal([])
  })

  it('loads what pages show in load.ts, where a slice has one, and in nothing else', () => {
    const loading = new Set(code.filter((file) => file.endsWith('/load.ts')).map(roomOf))
    const wrong = code
      .filter((file) => PAGES.test(file) || (ROUTES.test(file) && loading.has(roomOf(file))))
      .flatMap((file) => valuesFrom(file, PAGES.test(file) ? /[-/](queries|load)\.ts$/ : QUERIES))
    expect(loading.size).to.be.greaterThan(5)
    expect(wrong).to.deep.equal([])
  })

  it('keeps requests, forms and pages out of load.ts', () => {
    const wrong = code
      .filter((file) => file.endsWith('/load.ts'))
      .flatMap((file) => [
        ...(source(file).includes("'express'") ? [`${file} → express`] : []),
        ...linesOf(file)
          .map(({ target }) => target)
          .filter((target) => EDGE.test(target) || /\/(forms?|gate|page)\.ts$/.test(target))
          .map((target) => `${file} → ${target}`),
      ])
    expect(wrong).to.deep.equal([])
  })

  it('lets only request handlers import load.ts', () => {
    const wrong = code
      .filter((file) => !PAGES.test(file) && !source(file).includes("from 'express'"))
      .flatMap((file) => valuesFrom(file, /\/load\.ts$/))
    expect(wrong).to.deep.equal([])
  })

  it('lets db and web know no slice', () => {
    const wrong = code
      .filter((file) => FOUNDATION.has(roomOf(file)))
      .flatMap((file) => importsOf(file).map(({ room, target }) => ({ file, room, target })))
      .filter(({ room }) => !FOUNDATION.has(room))
    expect(wrong).to.deep.equal([])
  })

  it('lets statistic know nothing but itself', () => {
    const own = code.filter((file) => roomOf(file) === 'statistic')
    const wrong = own
      .flatMap((file) =>
        Array.from(source(file).matchAll(/from '([^']+)'/g), ([, to = '']) => `${file} → ${to}`),
      )
      .filter((line) => !/ → \.\/[\w-]+\.ts$/.test(line))
    expect(own).not.to.deep.equal([])
    expect(wrong).to.deep.equal([])
  })

  it('reads sealed answers through the dataset alone', () => {
    const behind = ORDER.slice(ORDER.indexOf('dataset') + 1, ORDER.indexOf('backup'))
    const wrong = code
      .filter((file) => behind.includes(roomOf(file)))
      .filter((file) => /sealed_response|\/response\//.test(source(file)))
    expect(wrong).to.deep.equal([])
  })

  it('touches the environment only in config.ts, entry points, and where fontconfig reads it', () => {
    const wrong = code.filter(
      (file) => source(file).includes('process.env') && !/config\.ts$|server\.ts$|web\/png\.ts$/.test(file),
    )
    expect(wrong).to.deep.equal([])
  })

  it('names each template in one pages file', () => {
    const named = new Map<string, string[]>()
    for (const file of code) {
      for (const [, name = ''] of source(file).matchAll(/page\(\s*(?:[^'"`]|\n)*?'([a-z]+\/[a-z-]+)'/g)) {
        named.set(name, [...(named.get(name) ?? []), file])
      }
    }
    for (const [name, where] of named) {
      expect(templates, name).to.include(path.join('views', `${name}.ejs`))
      if (!name.startsWith('shared/'))
        expect(where.length, `${name} is named in ${where.join(', ')}`).to.equal(1)
    }
  })

  it('keeps files short', () => {
    const long = [
      ...code.filter(
        (file) =>
          !/(?:locale\/arguments|db\/(?:schema|held))\.ts$/.test(file) &&
          source(file).split('\n').length > 201,
      ),
      ...scripts.filter((file) => source(file).split('\n').length > 201),
      ...templates.filter((file) => source(file).split('\n').length > 61),
    ]
    expect(long).to.deep.equal([])
  })
})

describe('a script of the browser', () => {
  it('has no import cycle', () => {
    const round = scripts.filter((file) => scriptsBehind(file).has(file))
    expect(round).to.deep.equal([])
  })
})

/** Returns a script's transitive imports. */
function scriptsBehind(file: string, found = new Set<string>()): ReadonlySet<string> {
  for (const [, to = ''] of source(file).matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    const target = path.join(path.dirname(file), to)
    if (found.has(target)) continue
    found.add(target)
    scriptsBehind(target, found)
  }
  return found
}

describe('a template', () => {
  for (const file of templates) {
    it(`${file} says its purpose and its signature`, () => {
      const [purpose = '', signature = ''] = source(file).split('\n')
      expect(purpose).to.match(/^<%# .+\. -%>$/)
      expect(signature).to.match(/^<% const \{.*\} = locals -?%>$/)
      const body = source(file).split('\n').slice(2).join('\n')
      for (const name of signatureOf(source(file)))
        expect(body, `${name} is asked for and not used`).to.match(new RegExp(`\\b${name}\\b`))
    })

    it(`${file} prints only body and includes unescaped`, () => {
      for (const [, raw = ''] of source(file).matchAll(/<%-([^%]*)/g))
        expect(raw.trim()).to.match(/^(include\(|body\b)/)
    })

    it(`${file} includes no slice's template if it is shared`, () => {
      if (!/^(?:shared|layout)$/.test(roomOf(file))) return
      for (const [, room = ''] of source(file).matchAll(/include\('\/([^/']+)\//g))
        expect(room).to.match(/^(?:shared|layout)$/)
    })

    it(`${file} has its way back from the one template that isolates names`, () => {
      if (file !== path.join('views', 'shared', 'crumbs.ejs'))
        expect(source(file)).not.to.match(/class="crumb"/)
    })

    it(`${file} has no inline style or script`, () => {
      expect(source(file)).not.to.match(/\sstyle=|<script(?![^>]*src=)|\son[a-z]+=/)
    })
  }
})

describe('a stylesheet', () => {
  for (const file of files('static', '.css')) {
    it(`${file} uses logical properties only`, () => {
      const physical =
        /(margin|padding|border)-(left|right|top|bottom)|(^|[;{\s])(left|right|top|bottom)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/g
      expect(source(file).match(physical) ?? []).to.deep.equal([])
    })
  }
})
