import type { Language } from '../../web/language.ts'
import type { Figure } from '../figure.ts'
import { CAPTION, figureParts, HEADING, lines, SOURCE, SPACE, svgDocument, TITLE } from '../svg-file.ts'

/** What is drawn: the figures of the page, with the same words. */
export type DissentPicture = Readonly<{
  title: string
  ledes: readonly string[]
  figures: readonly Figure[]
  source: string
}>

/** Serializes the figures of the dissent finder below one another as an SVG file that is right outside the page. */
export function dissentSvg(
  { title, ledes, figures, source }: DissentPicture,
  { code, dir }: Pick<Language, 'code' | 'dir'>,
): string {
  const said = ledes.join(' ')
  const charts = figures.flatMap(({ headline, charts: all }) => [headline, ...all.map(altOf)])
  return svgDocument(
    [
      ...lines(title, TITLE, dir),
      ...lines(said, CAPTION, dir),
      ...figures.flatMap((figure) => [SPACE, ...figureParts(figure, HEADING, dir)]),
      SPACE,
      ...lines(source, SOURCE, dir),
    ],
    { title, said: [said, ...charts].filter((words) => words !== '').join(' '), code },
  )
}

const altOf = ({ heading, said }: Figure['charts'][number]): string =>
  [heading, said].filter((words) => words !== '').join(': ')
