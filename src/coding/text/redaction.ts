export { joined, shownText, type Redaction, type ShownText, type Stretch } from '../../dataset/redaction.ts'
