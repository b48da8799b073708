import type { archive as en } from '../en/archive.ts'

export const archive: Record<keyof typeof en, string> = {
  'archive.title': 'Archiver ou supprimer',
  'archive.archive': 'Archiver',
  'archive.archive_consultation':
    'Elle quitte les listes, plus rien ne peut y être modifié et aucune session ne peut y être préparée. Tout reste lisible, résultats et exports compris, et ses réponses sont supprimées le jour promis. Elle peut être rétablie.',
  'archive.archive_workshop':
    'Il quitte les listes, il ne peut plus être modifié et aucune session ne peut y être préparée. Ses résultats restent tels quels. Il peut être rétabli.',
  'archive.archive_questionnaire':
    'Il quitte les listes, il ne peut plus être modifié et aucune nouvelle session ne peut l’utiliser. Ses versions et leurs résultats restent tels quels. Il peut être rétabli.',
  'archive.awake': 'Une de ses sessions est en cours ou n’est pas encore scellée. Attendez qu’elle le soit.',
  'archive.rehearsing':
    'Une répétition est en cours. Un animateur peut la terminer ; tout ce qui y a été envoyé est alors supprimé.',
  'archive.bring_back': 'Rétablir',
  'archive.bring_back_said':
    'Une fois rétabli, l’élément revient dans les listes et des sessions peuvent être préparées.',
  'archive.archived_since': 'Archivé depuis le {day}.',
  'archive.archived': 'Archivés',
  'archive.done': 'C’est archivé. La consultation mène toujours ici, et vous pouvez le rétablir.',
  'archive.consultation_done':
    'La consultation est archivée. Elle figure sous « Archivés » et vous pouvez la rétablir.',
  'archive.back': 'C’est de nouveau dans les listes.',
  'archive.no_sessions':
    'C’est archivé : aucune session ne peut être préparée. Un chercheur peut le rétablir.',
  'archive.no_opening': 'C’est archivé : aucune session ne peut être ouverte. Un chercheur peut le rétablir.',
  'archive.read_only': 'C’est archivé : rien ne peut y être modifié. Un chercheur peut le rétablir.',
  'archive.delete': 'Supprimer',
  'archive.delete_consultation':
    'La consultation est supprimée avec tout son contenu. C’est irréversible ; le journal garde son titre.',
  'archive.delete_workshop':
    'L’atelier est supprimé avec ses animateurs et les nombres de personnes attendues. C’est irréversible.',
  'archive.delete_questionnaire':
    'Le questionnaire est supprimé avec toutes ses versions et traductions. C’est irréversible.',
  'archive.goes_parts':
    'Disparaissent avec elle {workshops, plural, =0 {aucun atelier} one {# atelier} many {# ateliers} other {# ateliers}} et {questionnaires, plural, =0 {aucun questionnaire} one {# questionnaire} many {# questionnaires} other {# questionnaires}}.',
  'archive.goes_prepared':
    '{prepared, plural, one {# session préparée disparaît} many {# sessions préparées disparaissent} other {# sessions préparées disparaissent}} aussi ; les codes déjà imprimés ne mènent alors nulle part.',
  'archive.called_consultation': 'Code de la consultation',
  'archive.called_workshop': 'Code de l’atelier',
  'archive.called_questionnaire': 'Nom du questionnaire',
  'archive.called_hint': 'Tapez {called} pour confirmer.',
  'archive.called_wrong': 'Ce n’est pas ainsi que cela s’appelle. Rien n’a été supprimé.',
  'archive.holds_other':
    'Son contenu a changé entre-temps ; rien n’a donc été supprimé. Rouvrez « Archiver ou supprimer » et lisez ce qui disparaîtrait.',
  'archive.was_opened':
    'Une de ses sessions a été ouverte : on peut archiver, mais pas supprimer. Ce qui a été répondu reste jusqu’à son jour.',
  'archive.answers_deleted':
    'Les réponses ont été supprimées et cela reste connu : on peut archiver, mais pas supprimer.',
  'archive.deleted': 'C’est supprimé.',
}
