import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { catalogueOf } from '../src/locale/catalogue.ts'

const en = catalogueOf('en')

const folder = path.join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  ...readdirSync(path.join(folder, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]

/** Features that Colloquy does not have; remove an entry when the feature is built. */
const NOT_THERE = [
  [/\bpac(?:e|es|ed|ing)\b/i, 'sessions are not paced: everybody answers at their own speed'],
  [/compare[^.]*stakeholder groups/i, 'results are compared by workshop, not by stakeholder group'],
] as const

describe('what is written about Colloquy', () => {
  it('promises nothing that is not there, in documents and on pages', () => {
    const said = [...DOCUMENTS.map((file) => [file, read(file)] as const), ...Object.entries(en)]
    const promised = said.flatMap(([where, words]) =>
      NOT_THERE.filter(([pattern]) => pattern.test(words)).map(([, why]) => `${where}: ${why}`),
    )
    expect(promised).to.deep.equal([])
  })

  it('names files and commands that are there', () => {
    const { scripts }: { scripts: object } = JSON.parse(read('package.json'))
    const sources = ['src', 'scripts', 'test'].flatMap((top) =>
      readdirSync(path.join(folder, top), { recursive: true, encoding: 'utf8' }).map(
        (file) => `/${top}/${file}`,
      ),
    )
    for (const file of DOCUMENTS) {
      for (const [, name = ''] of read(file).matchAll(/`([\w./-]+\.m?ts)`/g))
        expect(
          sources.some((source) => source.endsWith(`/${name}`)),
          `${file}: ${name}`,
        ).to.equal(true)
      for (const [, target = ''] of read(file).matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(existsSync(path.join(folder, path.dirname(file), target)), `${file}: ${target}`).to.equal(true)
      for (const [, name = ''] of read(file).matchAll(/npm run (?:-s )?([\w:]+)/g))
        expect(Object.keys(scripts), file).to.include(name)
    }
  })
})
