import type { Paper } from './paper.ts'

/** Returns when what a paper prints last changed (ISO, UTC), '' for never; `step`: the last step of a statement. */
export function lastChange(
  { findings, recommendations, evidence, opened }: Omit<Paper, 'as_of'>,
  step: string,
): string {
  const statements = [...findings, ...recommendations]
  const moments = [
    step,
    ...statements.flatMap(({ statement }) => Object.values(statement.texts).map(({ at }) => at)),
    ...evidence.pieces.map(({ at }) => at),
    ...findings.flatMap(({ judgement, links }) => [
      judgement?.at ?? '',
      judgement?.read_at ?? '',
      ...links.map(({ at }) => at),
    ]),
    ...recommendations.flatMap(({ bases, criteria, responses }) =>
      [...bases, ...criteria, ...responses].map(({ at }) => at),
    ),
    ...(opened?.dataset.sources.map(({ session }) => session.sealed_at ?? '') ?? []),
  ]
  return moments.reduce((last, one) => (one > last ? one : last), '')
}
