import type { people as en } from '../en/people.ts'

export const people: Record<keyof typeof en, string> = {
  'people.menu_consultations': 'Consultations',
  'people.menu_sessions': 'Sessions',
  'people.menu_people': 'Équipe',
  'people.menu_backups': 'Sauvegardes',

  'people.email': 'Adresse électronique',
  'people.name': 'Nom',
  'people.password': 'Mot de passe',
  'people.new_password': 'Nouveau mot de passe',
  'people.password_hint':
    'Au moins 12 caractères. Une phrase se retient bien ; un gestionnaire de mots de passe convient aussi.',
  'people.enter_email': 'Indiquez une adresse électronique, par exemple nom@example.org.',
  'people.enter_name': 'Indiquez un nom.',
  'people.enter_password': 'Indiquez le mot de passe.',
  'people.short_password': 'Utilisez au moins {min} caractères.',
  'people.common_password':
    'Ce mot de passe est parmi les premiers que d’autres essaieraient. Choisissez-en un autre.',
  'people.choose_role': 'Choisissez au moins un rôle.',

  'people.sign_in': 'Se connecter',
  'people.wrong_sign_in': 'L’adresse électronique ou le mot de passe est faux.',
  'people.many_tries':
    'Trop d’essais ont échoué. Attendez {n, plural, one {# minute} other {# minutes}}, puis connectez-vous de nouveau.',
  'people.participants_door': 'Les participants ne se connectent pas ici.',
  'people.join': 'Rejoindre une session',
  'people.forgotten': 'Mot de passe oublié ? Un administrateur peut créer un lien pour en choisir un autre.',
  'people.nobody_yet':
    'Il n’y a encore aucun compte ici. Ouvrez le lien que le serveur a affiché à son démarrage.',

  'people.set_up': 'Mettre Colloquy en service',
  'people.set_up_lede':
    'Vous êtes la première personne ici. Ce compte a tous les rôles ; il vous permet d’inviter les autres et de leur confier des rôles.',
  'people.set_up_do': 'Créer le compte',
  'people.set_up_gone':
    'Ce lien a déjà servi ou date de plus d’une heure. Redémarrez le serveur pour en afficher un nouveau.',
  'people.link_gone':
    'Ce lien a déjà servi, a été remplacé ou est trop ancien. Demandez-en un nouveau à un administrateur.',
  'people.welcome': 'Bienvenue, {name}',
  'people.invitation_lede':
    'Choisissez un mot de passe et votre compte est prêt. Vous vous connectez avec {email}.',
  'people.reset': 'Choisir un nouveau mot de passe',
  'people.reset_lede': 'Pour {email}. Tout navigateur connecté avec l’ancien mot de passe sera déconnecté.',
  'people.choose_do': 'Enregistrer et se connecter',

  'people.account': 'Votre compte',
  'people.account_lede': 'Un administrateur peut modifier vos rôles.',
  'people.roles': 'Rôles',
  'people.change_password': 'Changer le mot de passe',
  'people.change_password_lede':
    'Les autres navigateurs connectés à votre nom seront déconnectés. Celui-ci reste connecté.',
  'people.current_password': 'Mot de passe actuel',
  'people.wrong_password': 'Le mot de passe actuel est faux.',
  'people.many_password_tries':
    'Trop d’essais ont échoué. Attendez {n, plural, one {# minute} other {# minutes}}, puis réessayez.',
  'people.password_changed': 'Le mot de passe est changé. Les autres navigateurs sont déconnectés.',
  'people.visits': 'Navigateurs où vous êtes connecté',
  'people.visits_lede':
    'Chacun reste connecté 14 heures après son dernier clic. D’un navigateur, on ne garde que ces jours.',
  'people.visit_days': 'Depuis le {begun}, utilisé pour la dernière fois le {used}',
  'people.visit_here': 'ce navigateur',
  'people.visit_end': 'Déconnecter celui-ci',
  'people.visits_end_others': 'Déconnecter tous les autres',
  'people.visit_ended': 'Ce navigateur est déconnecté.',
  'people.sign_out': 'Se déconnecter',
  'people.sign_out_lede': 'Sur un ordinateur partagé, déconnectez-vous en partant.',

  'people.role_administrator': 'Administrateur',
  'people.role_administrator_does':
    'Invite des personnes, attribue les rôles, lit le journal. Ne voit aucune réponse.',
  'people.role_researcher': 'Chercheur',
  'people.role_researcher_does':
    'Rédige les questionnaires, lit les résultats de ses consultations, exporte les données.',
  'people.role_facilitator': 'Animateur',
  'people.role_facilitator_does': 'Ouvre et clôt les sessions des ateliers qui lui sont confiés.',
  'people.state_invited': 'Invitation envoyée',
  'people.state_active': 'Actif',
  'people.state_deactivated': 'Désactivé',

  'people.people': 'Équipe',
  'people.people_lede':
    'Les personnes qui travaillent sur cette installation. Les participants n’ont pas de compte et ne figurent dans aucune liste.',
  'people.list': 'Comptes',
  'people.list_lede': '{n, plural, one {# compte} many {# comptes} other {# comptes}}',
  'people.state': 'État',
  'people.you': 'vous',
  'people.alone': 'Vous êtes seul pour l’instant',
  'people.alone_lede': 'Une seule personne suffit pour tout essayer. Pour un atelier, invitez au moins :',
  'people.alone_facilitator': 'un animateur par salle, qui ouvre et clôt les sessions',
  'people.alone_researcher': 'un chercheur, qui rédige le questionnaire et lit les résultats',
  'people.alone_administrator': 'un second administrateur, pour le jour où vous êtes absent',
  'people.audit_log': 'Journal',
  'people.invite': 'Inviter une personne',
  'people.invite_lede': 'Vous obtenez un lien à transmettre. Il sert une seule fois, dans les 7 jours.',
  'people.invite_do': 'Créer le lien d’invitation',
  'people.email_taken': 'Un compte existe déjà avec cette adresse. Cherchez-le dans la liste.',

  'people.link_for': 'Un lien pour {name}',
  'people.link_lede':
    'Nous n’envoyons pas de courriel : transmettez vous-même ce lien, à cette personne seulement.',
  'people.link': 'Lien',
  'people.link_once':
    'Le lien n’est affiché qu’ici, une seule fois, et ne sert qu’une fois. Il est valable jusqu’au {until} UTC. S’il se perd, créez-en un nouveau sur la page de cette personne ; l’ancien cessera de fonctionner.',
  'people.copy': 'Copier le lien',
  'people.copied': 'Copié',
  'people.to_people': 'Toute l’équipe',
  'people.to_person': 'Le compte de {name}',

  'people.change_roles': 'Modifier les rôles',
  'people.change_roles_lede': 'La modification vaut dès le prochain clic de cette personne.',
  'people.roles_changed': 'Les rôles sont modifiés.',
  'people.new_link': 'Nouveau lien',
  'people.new_invitation_lede':
    'Cette personne n’a pas encore choisi de mot de passe. Un nouveau lien d’invitation sert une seule fois, dans les 7 jours, et remplace le précédent.',
  'people.reset_link_lede':
    'Pour qui a oublié son mot de passe. Le lien sert une seule fois, dans les 24 heures. D’ici là, l’ancien mot de passe fonctionne toujours.',
  'people.new_invitation_do': 'Créer un nouveau lien d’invitation',
  'people.reset_link_do': 'Créer un lien pour un nouveau mot de passe',
  'people.deactivate': 'Désactiver le compte',
  'people.deactivate_lede':
    'La personne est déconnectée aussitôt et ne peut plus se connecter. Ce qu’elle a fait reste dans le journal. Vous pourrez réactiver le compte.',
  'people.type_email': 'Pour confirmer, saisissez l’adresse de ce compte',
  'people.type_email_hint': 'C’est {email}',
  'people.email_differs': 'Ce n’est pas l’adresse de ce compte. Saisissez {email}.',
  'people.deactivated': 'Le compte est désactivé.',
  'people.activate': 'Réactiver le compte',
  'people.activate_lede':
    'La personne pourra de nouveau se connecter, avec le même mot de passe et les mêmes rôles.',
  'people.activated': 'Le compte est de nouveau actif.',
  'people.not_yourself':
    'Vous ne pouvez pas désactiver votre propre compte. Un autre administrateur le peut.',
  'people.last_administrator':
    'C’est le dernier administrateur actif. Nommez d’abord un autre administrateur ; rien n’a été modifié.',
  'people.inactive_link':
    'Ce compte est désactivé. Réactivez-le avant de créer un lien ; rien n’a été modifié.',

  'people.events': 'Journal',
  'people.events_lede':
    'Ce que l’équipe et le serveur ont fait, le plus récent d’abord. Il ne contient jamais de réponse.',
  'people.when': 'Quand (UTC)',
  'people.who': 'Qui',
  'people.what': 'Quoi',
  'people.subject': 'Concerne',
  'people.server': 'Serveur',
  'people.no_events': 'Rien ne s’est encore passé.',
  'people.older': 'Entrées plus anciennes',
  'people.newest': 'Entrées les plus récentes',
  'people.event_unknown': 'A fait : {action}',
  'people.event_person_set_up': 'A mis cette installation en service',
  'people.event_person_invite': 'A invité une personne',
  'people.event_person_accept': 'A accepté l’invitation',
  'people.event_person_issue_link': 'A créé un lien à usage unique',
  'people.event_person_reset_password': 'A choisi un nouveau mot de passe par un lien',
  'people.event_person_change_password': 'A changé de mot de passe',
  'people.event_person_change_roles': 'A modifié des rôles',
  'people.event_person_deactivate': 'A désactivé un compte',
  'people.event_person_activate': 'A réactivé un compte',
  'people.event_visit_begin': 'S’est connecté',
  'people.event_visit_end': 'S’est déconnecté',
  'people.event_consultation_create': 'A créé une consultation',
  'people.event_consultation_change': 'A modifié une consultation',
  'people.event_consultation_change_groups': 'A modifié des groupes de parties prenantes',
  'people.event_consultation_add_researcher': 'A ajouté un chercheur',
  'people.event_consultation_remove_researcher': 'A retiré un chercheur',
  'people.event_consultation_load_example': 'A chargé la consultation d’exemple',
  'people.event_questionnaire_copy': 'A copié un questionnaire',
  'people.event_questionnaire_begin': 'A commencé un questionnaire',
  'people.event_questionnaire_edit': 'A rédigé un questionnaire',
  'people.event_questionnaire_begin_version': 'A commencé la version suivante d’un questionnaire',
  'people.event_questionnaire_publish': 'A publié une version de questionnaire',
  'people.event_release_decide': 'A décidé de questions que les versions posent autrement',
  'people.event_workshop_create': 'A créé un atelier',
  'people.event_workshop_change': 'A modifié un atelier',
  'people.event_workshop_add_facilitator': 'A ajouté un animateur',
  'people.event_workshop_remove_facilitator': 'A retiré un animateur',
  'people.event_session_prepare': 'A préparé une session',
  'people.event_session_open': 'A ouvert une session',
  'people.event_session_pause': 'A mis une session en pause',
  'people.event_session_resume': 'A repris une session',
  'people.event_session_close': 'A clos une session',
  'people.event_session_reopen': 'A rouvert une session',
  'people.event_session_seal': 'A scellé une session',
  'people.event_release_export': 'A exporté des données',
  'people.event_backup_take': 'A fait une sauvegarde',
  'people.event_backup_restore': 'A restauré une sauvegarde',
  'people.event_installation_move': 'A déplacé l’installation vers une autre base de données',
}
