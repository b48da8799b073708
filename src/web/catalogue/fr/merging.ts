/** Décider ce que deviennent des questions de même code que les versions posent autrement. */
import type { merging as source } from '../en/merging.ts'

export const merging: Record<keyof typeof source, string> = {
  'merging.title': 'Questions que les versions posent autrement',
  'merging.lede':
    'Ces questions ont le même code et diffèrent par le type, les codes ou l’échelle. Les résultats présentent séparément chaque question qui attend une décision, et rien ne peut être exporté tant qu’il en reste une. La décision figure dans le README et le dictionnaire de chaque export.',
  'merging.none': 'Chaque question a le même sens dans toutes les séances scellées',
  'merging.none_lede':
    'Il n’y a rien à décider. Les séances qui ont utilisé des versions différentes partagent une colonne pour chaque question.',
  'merging.undecided': 'pas encore décidé',
  'merging.heading': 'Question {code}',
  'merging.variant': 'Posée dans {sessions}',
  'merging.versions': '{questionnaire}, version {numbers}',
  'merging.kind': 'Type',
  'merging.options': 'Options',
  'merging.statements': 'Affirmations',
  'merging.scale': 'Échelle',
  'merging.from_to': 'de {min, number, ::.##########} à {max, number, ::.##########}',
  'merging.total': 'Points',
  'merging.other': 'avec Autre, en toutes lettres',
  'merging.columns': 'Colonnes',
  'merging.decide': 'Que deviennent-elles ?',
  'merging.merge': 'Les réunir',
  'merging.merge_hint':
    'Un seul jeu de colonnes contient les réponses à toutes. Quand une option ou une affirmation manque dans une version, ses réponses portent -95.',
  'merging.apart': 'Les garder séparées',
  'merging.apart_hint':
    'Chacune reçoit ses propres colonnes : {columns}. Les réponses aux autres versions y portent -95.',
  'merging.reason': 'Pourquoi ?',
  'merging.reason_hint': 'C’est enregistré avec votre nom et figure dans le README de chaque export.',
  'merging.no_decision': 'Choisissez de les réunir ou de les garder séparées.',
  'merging.no_reason': 'Écrivez pourquoi, afin que qui lit les données le sache.',
  'merging.button': 'Enregistrer la décision',
  'merging.again': 'Décider à nouveau',
  'merging.again_lede':
    'Une décision n’est jamais retirée ; une nouvelle vaut dès lors pour les résultats et les exports à venir.',
  'merging.recorded': 'La décision est enregistrée.',
  'merging.changed':
    'Ces questions ne diffèrent plus comme cette page le montrait : une autre séance a été scellée entre-temps. Regardez-les telles qu’elles sont maintenant.',
  'merging.made_by': '{decision, select, merge {Réunies} other {Gardées séparées}} par {name}, {day}',
  'merging.to_export': 'Aller à l’export',
  'merging.left':
    '{n, plural, one {# question n’est pas encore tranchée} many {# questions ne sont pas encore tranchées} other {# questions ne sont pas encore tranchées}}. L’export commence quand tout est décidé.',
  'merging.link': 'Décider ce qu’elles deviennent',
}
