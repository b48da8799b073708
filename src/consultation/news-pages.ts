import type { Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { News } from './news-queries.ts'

/** Adds unread access news to a consultation's frame, shown until marked as read. */
export function newsIn(frame: Frame, id: number, news: readonly News[]): Frame {
  const { t, days } = frame.language
  const last = news.at(-1)
  if (!last) return frame
  const said = news.map(({ kind, name, by, at }) => {
    const day = days(at.slice(0, 10), at.slice(0, 10))
    return t(`consultation.news_${kind}`, { name, by: by ?? t('people.server'), day })
  })
  return { ...frame, around: { ...frame.around, news: { said, path: paths.readNews(id), last: last.id } } }
}
