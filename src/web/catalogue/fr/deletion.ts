import type { deletion as source } from '../en/deletion.ts'

export const deletion: Record<keyof typeof source, string> = {
  'deletion.near':
    '{days, plural, =0 {Toutes les réponses de cette consultation seront supprimées cette nuit, à minuit UTC.} one {Toutes les réponses de cette consultation seront supprimées dans un jour, après le {day}.} other {Toutes les réponses de cette consultation seront supprimées dans # jours, après le {day}.}}',
  'deletion.near_lede':
    'Exportez d’ici là ce dont vous avez besoin. Personne ne pourra rétablir les réponses.',
  'deletion.deleted':
    'Les réponses de cette consultation ont été supprimées le {day}. Leur nombre, les dates et qui a fait quoi restent.',
  'deletion.gone':
    'Les réponses de cette consultation ont été supprimées le {day}. On ne peut plus rien afficher, comparer ni exporter.',
  'deletion.console': 'Les réponses de cette session ont été supprimées le {day}.',
  'deletion.no_session':
    'Les réponses de cette consultation sont conservées jusqu’au {day} et pas plus longtemps : aucune session ne peut être préparée ni ouverte.',
  'deletion.none_after':
    'Les réponses de cette consultation ont été supprimées le {day} : aucune session ne peut être préparée ni ouverte.',
  'deletion.date_fixed': 'Les réponses ont été supprimées. Cette date ne change plus.',
  'deletion.answers_back': 'La session {session} contient des réponses enregistrées comme supprimées.',
  'deletion.session_opened': 'Une session a été ouverte à cet instant : rien n’a été supprimé. Réessayez.',
  'deletion.link': 'Supprimer les réponses plus tôt',
  'deletion.title': 'Supprimer les réponses',
  'deletion.lede':
    'Elles seront supprimées d’elles-mêmes après le {day}. Les supprimer maintenant est irréversible.',
  'deletion.goes': 'Ce qui disparaît',
  'deletion.goes_said':
    'Toutes les réponses, scellées ou non, ce que des téléphones ont commencé, qui a envoyé, et toutes les sauvegardes antérieures de ce serveur. Une nouvelle sauvegarde est d’abord faite.',
  'deletion.awake':
    '{n, plural, one {Une session n’est pas encore scellée. Elle est close et scellée aussitôt.} other {# sessions ne sont pas encore scellées. Elles sont closes et scellées aussitôt.}}',
  'deletion.stays': 'Ce qui reste',
  'deletion.stays_said':
    'Les questionnaires et les ateliers, combien de personnes ont répondu dans chaque session, les dates, et qui a fait quoi.',
  'deletion.elsewhere': 'Ce qui n’est pas atteint',
  'deletion.elsewhere_said':
    'Les exports téléchargés, et les copies de sauvegardes ou de disques qui se trouvent ailleurs. Supprimez-les à la main.',
  'deletion.code': 'Code de la consultation',
  'deletion.code_hint': 'Tapez {code} pour confirmer.',
  'deletion.code_wrong': 'Ce n’est pas le code de la consultation. Rien n’a été supprimé.',
  'deletion.delete': 'Supprimer toutes les réponses',
  'deletion.done':
    'Les réponses sont supprimées. Les sauvegardes antérieures sont remplacées en quelques minutes.',
  'deletion.backups_left':
    '{n, plural, one {Une sauvegarde antérieure de ce serveur contient encore des réponses supprimées.} other {# sauvegardes antérieures de ce serveur contiennent encore des réponses supprimées.}} Elles disparaîtront dès qu’une nouvelle sera faite, ce qui est tenté toutes les heures.',
  'deletion.backups_none':
    'Il n’y a aucune sauvegarde sur ce serveur. Les anciennes contenaient des réponses supprimées et ont disparu ; aucune nouvelle ne peut être faite. Voyez ci-dessous ce qui a échoué.',
  'deletion.again':
    '{n, plural, one {Les réponses d’une consultation ont été supprimées de nouveau, comme avant.} other {Les réponses de # consultations ont été supprimées de nouveau, comme avant.}}',
}
