import { expect } from 'chai'

import { softened } from '../../../src/result/agreement/hyphens.ts'

const shown = (name: string) => softened(name).replaceAll('\u00AD', '-')

describe('where a narrow column may break a name', () => {
  for (const [name, broken] of [
    ['Inter-governmental organisations', 'Inter-go-vern-men-tal orga-ni-sa-tions'],
    ['Technology companies', 'Tech-no-logy com-pa-nies'],
    ['Public authorities', 'Public au-tho-ri-ties'],
    ['международные', 'меж-ду-на-род-ные'],
    ['Kuala Lumpur', 'Kuala Lumpur'],
  ] as const)
    it(broken, () => expect(shown(name)).to.equal(broken))
})
