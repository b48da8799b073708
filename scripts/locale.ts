import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { catalogueOf } from '../src/locale/catalogue.ts'
import { root } from '../src/root.ts'
import { INTERFACE_LANGUAGES } from '../src/web/language.ts'
import { argumentTypes } from './locale/arguments.ts'

const file = path.join(root, 'src/locale/arguments.ts')
writeFileSync(file, argumentTypes(INTERFACE_LANGUAGES.map(({ code }) => catalogueOf(code))))
