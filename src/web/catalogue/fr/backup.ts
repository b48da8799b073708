import type { backup as en } from '../en/backup.ts'

export const backup: Record<keyof typeof en, string> = {
  'backup.title': 'Sauvegardes',
  'backup.lede':
    'Une sauvegarde contient tout, sauf les réponses pas encore scellées, ce que les téléphones ont commencé, qui a envoyé et qui est connecté. Chacune est aussitôt restaurée à côté de l’original, pour prouver qu’elle fonctionne.',
  'backup.take': 'Faire une sauvegarde maintenant',
  'backup.take_lede': 'On peut continuer à répondre pendant ce temps.',
  'backup.room_title': 'Le disque de {folder} est presque plein',
  'backup.room':
    '{free} sont libres ; il en faut au moins {needed}. Une fois plein, plus aucune réponse ne peut être enregistrée ni aucune sauvegarde faite. Libérez de la place ou passez à un disque plus grand.',
  'backup.awake_title': 'Une session est ouverte, en pause ou fermée sans être scellée',
  'backup.awake':
    'Les réponses qui ne sont pas encore scellées, et celles des répétitions, ne figurent jamais dans une sauvegarde. Si vous revenez à une sauvegarde faite maintenant, les réponses de cette session sont perdues et qui a envoyé peut envoyer de nouveau. Si cela peut attendre, faites-la une fois la session scellée.',
  'backup.taken': 'La sauvegarde est faite, et sa restauration a été essayée.',
  'backup.still_running':
    'La sauvegarde est en cours. Rechargez cette page dans une minute pour voir comment elle s’est terminée.',
  'backup.last': 'Dernière sauvegarde',
  'backup.last_drill': 'Dernier essai de restauration',
  'backup.drill_lede':
    'La sauvegarde la plus récente est restaurée dans un dossier à part, relue, puis supprimée.',
  'backup.none': 'Il n’y a encore eu aucune sauvegarde.',
  'backup.no_drill': 'Aucune sauvegarde n’a encore été essayée.',
  'backup.when': 'Quand (UTC)',
  'backup.size': 'Taille',
  'backup.megabytes': '{size} Mo',
  'backup.where': 'Emplacement',
  'backup.holds': 'Contient',
  'backup.holds_counts':
    '{responses, plural, one {# réponse} other {# réponses}} ; {sealed, plural, =0 {aucune session scellée} one {# session scellée} other {# sessions scellées}}',
  'backup.proved': 'Prouvé',
  'backup.unproved': 'non prouvé',
  'backup.proved_counts':
    '{sealed, plural, =0 {Le fichier est intact ; aucune session n’est encore scellée.} one {Le fichier est intact, et les réponses de sa session scellée sont celles qui ont été scellées.} other {Le fichier est intact, et les réponses des # sessions scellées sont celles qui ont été scellées.}}',
  'backup.which': 'Sauvegarde',
  'backup.checksum': 'SHA-256',
  'backup.failed': 'La dernière sauvegarde a échoué : {reason}',
  'backup.drill_failed': 'Le dernier essai de restauration a échoué : {reason}',
  'backup.is_running': 'Commencé le {at} UTC, pas encore terminé.',
  'backup.next': 'Prochaine sauvegarde',
  'backup.next_at': '{at} UTC, dès qu’aucune session n’est ouverte, en pause ou fermée.',
  'backup.next_now': 'Elle est due et commence dans la minute.',
  'backup.next_waits':
    'Elle est due et attend que toutes les sessions soient scellées, car les reçus des téléphones ne figurent pas dans une sauvegarde.',
  'backup.next_never': 'Aucune d’elle-même : BACKUP_HOUR est désactivé.',
  'backup.kept': 'Sauvegardes conservées',
  'backup.kept_lede':
    'Dans {folder}. Chacune est supprimée au bout de {days, plural, one {# jour} other {# jours}}. Copiez-les aussi sur une autre machine.',
  'backup.kept_none': 'Il n’y en a aucune dans ce dossier.',
  'backup.file': 'Fichier',
  'backup.restore': 'Revenir à une sauvegarde',
  'backup.restore_lede': 'Arrêtez le serveur, puis exécutez ceci là où il est installé :',
  'backup.restore_after':
    'La commande refuse un fichier endommagé, met de côté la base actuelle et prouve de nouveau chaque session scellée. Le guide de l’exploitant décrit les étapes.',

  'backup.fault_disk_full':
    'le disque est plein, ou presque. Aucune réponse n’est perdue. Libérez de la place ou indiquez dans BACKUP_DIR un dossier sur un autre disque, puis faites une sauvegarde ici.',
  'backup.fault_not_writable':
    'le dossier n’est pas accessible en écriture. Aucune réponse n’est perdue. Donnez à l’utilisateur sous lequel tourne le serveur le droit d’y écrire, puis faites une sauvegarde ici.',
  'backup.fault_disk':
    'le disque signale des erreurs. Copiez dès maintenant la sauvegarde la plus récente sur une autre machine, puis faites examiner le disque.',
  'backup.fault_damaged':
    'le fichier est endommagé. Utilisez une autre sauvegarde ; si cela se reproduit, faites examiner le disque.',
  'backup.fault_database_damaged':
    'la base de données elle-même est endommagée. Conservez toutes les sauvegardes plus anciennes, arrêtez le serveur et revenez à la plus récente ; faites examiner le disque.',
  'backup.fault_interrupted': 'interruption. Aucune réponse n’est perdue. Faites une sauvegarde ici.',
  'backup.fault_unknown':
    'la raison est dans le journal du serveur. Aucune réponse n’est perdue. Faites une sauvegarde ici ; si elle échoue encore, montrez le journal à la personne qui a installé Colloquy.',
  'backup.digest_differs':
    'les réponses de la session {session} ne sont pas celles qui ont été scellées. Ne supprimez pas les sauvegardes plus anciennes : l’une d’elles contient peut-être les bonnes. « npm run verify » les compare.',
  'backup.running': 'Une autre sauvegarde est en cours. Attendez qu’elle soit terminée.',
  'backup.nothing_kept': 'il n’y a aucune sauvegarde à essayer. Faites-en d’abord une.',
  'backup.file_exists': '{file} existe. Indiquez le nom d’un nouveau fichier.',
  'backup.no_file': 'Il n’y a pas de fichier {file}.',
  'backup.not_ours': '{file} n’est pas une sauvegarde de Colloquy. Rien n’a été modifié.',
  'backup.not_an_archive': 'Ce n’est pas une archive que pg_restore sait lire. Rien n’a été modifié.',
  'backup.not_empty':
    'La base de données {database} n’est pas vide. Rien n’a été modifié. Créez-en une vide avec createdb, indiquez-la dans DATABASE_URL, et restaurez avant de démarrer le serveur.',
  'backup.drill_not_allowed':
    'le rôle {role} n’a pas le droit de créer la base d’essai. Accordez-le : alter role {role} createdb. Ou restaurez la sauvegarde à la main sur une autre machine.',
  'backup.fault_no_pg_dump':
    'pg_dump et pg_restore ne sont pas installés là où tourne le serveur. Sous Debian : apt-get install postgresql-client.',
  'backup.fault_pg_version':
    'pg_dump est plus ancien que la base de données. Installez le postgresql-client de la même version qu’elle.',
  'backup.fault_no_postgres':
    'la base de données est injoignable. Démarrez PostgreSQL ou corrigez DATABASE_URL, puis faites une sauvegarde ici.',
  'backup.newer_version':
    'cette sauvegarde vient d’une version plus récente de Colloquy. Installez cette version, puis restaurez-la.',
  'backup.stale_log':
    'Rien n’a été modifié : {log} n’est pas vide. L’installation ne s’est pas arrêtée normalement, et ses dernières réponses ne sont que dans ce fichier. Démarrez le serveur puis arrêtez-le, ce qui les transfère dans {file}. S’il ne démarre pas, déplacez dans un autre dossier {file} et tous les fichiers dont le nom commence ainsi ; restaurez ensuite.',

  'backup.command_backup': 'Usage : npm run backup -- FICHIER',
  'backup.command_restore': 'Usage : npm run restore -- FICHIER',
  'backup.command_no_database':
    'Il n’y a pas de base de données à {file}. Indiquez DATA_DIR ou DATABASE_URL comme pour le serveur.',
  'backup.command_awake': 'Attention : une session n’est pas encore scellée. {note}',
  'backup.command_written': '{file} : {size} Mo, mode 0600',
  'backup.command_restored':
    '{file} est restauré. Les brouillons et les visites sont terminés : l’équipe se reconnecte.',
  'backup.command_set_aside':
    'Ce qui s’y trouvait avant est maintenant {file}. Supprimez-le une fois que tout est en ordre.',
  'backup.command_proof':
    'Chaque empreinte a été recalculée et est bien celle qui a été consignée au moment de sceller.',
  'backup.column_session': 'Session',
  'backup.column_state': 'État',
  'backup.column_responses': 'Réponses',
  'backup.column_digest': 'Empreinte',

  'backup.command_move':
    'Usage : npm run move -- --from ADRESSE --to ADRESSE. Une adresse est sqlite: suivi d’un chemin, ou postgres://UTILISATEUR@HÔTE:PORT/BASE ; un mot de passe peut se trouver dans PGPASSWORD.',
  'backup.move_no_source': 'Il n’y a pas de base de données à {place}.',
  'backup.move_not_ours': '{place} ne contient aucune installation de Colloquy.',
  'backup.move_newer':
    '{place} vient d’une version plus récente de Colloquy : déplacez-la avec cette version.',
  'backup.move_older':
    '{place} vient d’une version antérieure de Colloquy. Démarrez une fois dessus le serveur de la présente version puis arrêtez-le, ce qui la met à jour ; déplacez-la ensuite.',
  'backup.move_served':
    'Un serveur utilise {place}. Arrêtez tous les serveurs de cette installation, puis déplacez-la.',
  'backup.move_awake':
    'Pas encore scellées : {sessions}. Une copie laissée sur place garderait ce que le scellement détruit. Démarrez le serveur, clôturez et scellez ces sessions, arrêtez-le, puis déplacez l’installation.',
  'backup.move_not_empty':
    '{place} existe déjà. Indiquez un dossier sans base de données, ou une base PostgreSQL vide.',
  'backup.move_differs':
    'La table {table} n’est pas la même des deux côtés ({from} lignes, et {to}) : quelque chose y a écrit entre-temps. Arrêtez tous les serveurs et toutes les commandes de cette installation, puis déplacez-la.',
  'backup.command_disk':
    'Le disque est plein ou presque, signale des erreurs ou n’est pas accessible en écriture à ce compte ({code}). Remédiez-y, puis relancez la commande.',
  'backup.move_undone': 'Rien n’a été déplacé. {place} est tel qu’il était.',
  'backup.move_same': 'Chaque ligne et chaque empreinte sont les mêmes des deux côtés.',
  'backup.move_next': 'Donnez au serveur DATABASE_URL pour {place} et démarrez-le. L’équipe se reconnecte.',
  'backup.move_left':
    '{place} est tel qu’il était. Supprimez-le une fois que tout est en ordre, dans la journée qui suit le dernier scellement : il contient encore les reçus des téléphones, que seul un serveur en marche supprime.',
  'backup.column_table': 'Table',
  'backup.column_rows': 'Lignes',
}
