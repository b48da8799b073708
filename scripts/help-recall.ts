// Prints how often the five most similar answers carry the codes of an answer, on the gold codes of the example.
import { goldRecall } from './demo/gold-recall.ts'

console.log('                  n   similar  frequent')
for (const { variable, way, n, similar, frequent } of goldRecall()) {
  const figures = [similar, frequent].map((share) => share.toFixed(2).padStart(8))
  console.log(variable.padEnd(4), way.padEnd(10), String(n).padStart(4), ...figures)
}
