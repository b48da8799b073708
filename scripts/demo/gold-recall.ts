import { recallOf, type Gold, type Recall } from '../../src/coding/help/recall.ts'
import { crowdOf } from './crowd.ts'
import { goldOf, goldQuestions, type GoldQuestion } from './gold.ts'

/** A question, or all of them, measured on the answers of the demonstration or on every sentence once. */
export type RecallRow = Recall & Readonly<{ variable: string; way: 'answers' | 'sentences' }>

/** Returns how often two ways to suggest codes find those of the example's gold codes, by question and over all. */
export function goldRecall(): readonly RecallRow[] {
  const crowd = crowdOf(2016)
  const ways = {
    answers: (question: GoldQuestion): readonly Gold[] =>
      crowd.flatMap(({ answers, language }) => {
        const text = answers[question.variable]
        return typeof text === 'string' ? [{ text, language, codes: new Set(goldOf(question, text)) }] : []
      }),
    sentences: ({ sentences }: GoldQuestion): readonly Gold[] =>
      sentences.map(({ words, language, codes }) => ({ text: words, language, codes: new Set(codes) })),
  }
  return (['answers', 'sentences'] as const).flatMap((way): readonly RecallRow[] => {
    const rows = goldQuestions().flatMap((question) => {
      const recall = recallOf(ways[way](question))
      return recall ? [{ variable: question.variable, way, ...recall }] : []
    })
    const n = rows.reduce((sum, row) => sum + row.n, 0)
    const mean = (of: 'similar' | 'frequent') => rows.reduce((sum, row) => sum + row.n * row[of], 0) / n
    return [...rows, { variable: 'all', way, n, similar: mean('similar'), frequent: mean('frequent') }]
  })
}
