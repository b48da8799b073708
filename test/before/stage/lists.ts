import type { Choice, Text } from '../adapter.ts'

/** Returns a text in the three languages of the consultation. */
export const say = (en: string, fr: string, ar: string): Text => ({ en, fr, ar })
export const option = (code: string, en: string, fr: string, ar: string, more: object = {}): Choice => ({
  code,
  label: say(en, fr, ar),
  ...more,
})

export const lists = {
  roles: [
    option('1', 'Pilot', 'Pilote', 'مرشد'),
    option('2', 'Broker', 'Courtier', 'وسيط'),
    option('3', 'Union', 'Syndicat', 'نقابة'),
    option('4', 'Customs', 'Douane', 'جمارك'),
  ],
  countries: [
    option('nl', 'Netherlands', 'Pays-Bas', 'هولندا'),
    option('my', 'Malaysia', 'Malaisie', 'ماليزيا'),
  ],
  berths: [
    option('n1', 'North quay', 'Quai nord', 'الرصيف الشمالي', { attributes: { country: 'nl' } }),
    option('n2', 'South quay', 'Quai sud', 'الرصيف الجنوبي', { attributes: { country: 'nl' } }),
    option('m1', 'West port', 'Port ouest', 'الميناء الغربي', { attributes: { country: 'my' } }),
  ],
  services: [
    option('1', 'Towing', 'Remorquage', 'القطر'),
    option('2', 'Fuel', 'Carburant', 'الوقود'),
    option('3', 'Repair, *dry*', 'Réparation, *à sec*', 'الإصلاح *الجاف*'),
    option('9', 'None of these', 'Aucun', 'لا شيء', { exclusive: true }),
  ],
  agreement: [
    option('1', 'Disagree', 'Pas d’accord', 'لا أوافق'),
    option('2', 'Neither', 'Ni l’un ni l’autre', 'محايد'),
    option('3', 'Agree', 'D’accord', 'أوافق'),
  ],
  aims: [
    option('safe', 'Safety', 'Sécurité', 'السلامة'),
    option('fast', 'Speed', 'Rapidité', 'السرعة'),
    option('green', 'Clean air', 'Air pur', 'هواء نظيف'),
    option('cheap', 'Low fees', 'Frais bas', 'رسوم منخفضة'),
  ],
} satisfies Record<string, readonly Choice[]>
