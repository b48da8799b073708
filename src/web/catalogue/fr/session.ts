import type { session as en } from '../en/session.ts'

export const session: Record<keyof typeof en, string> = {
  'session.sessions': 'Sessions',
  'session.workshop': '{place}, {days}',
  'session.count': '{n, plural, =0 {Aucune session} one {# session} other {# sessions}}',
  'session.none': 'Aucun atelier pour le moment',
  'session.none_lede':
    'Vous trouvez ici les sessions des ateliers que vous animez et des consultations dont vous êtes chercheur. Demandez à un chercheur de vous ajouter à un atelier, ou ajoutez un atelier à votre consultation.',
  'session.none_go': 'Aller aux consultations',
  'session.none_here': 'Aucune session n’a été préparée pour cet atelier.',
  'session.prepare': 'Préparer une session',
  'session.prepare_lede':
    'Une session est un passage d’un questionnaire dans cet atelier. Elle reçoit son propre code d’accès, et personne ne peut la rejoindre avant son ouverture.',
  'session.prepare_button': 'Préparer la session',
  'session.prepare_next': 'Préparer la session suivante',
  'session.no_version': 'Aucun questionnaire n’est encore publié',
  'session.no_version_lede':
    'Une session utilise une version publiée, qui ne change plus. Un chercheur de la consultation doit d’abord en publier une.',
  'session.column_session': 'Session',
  'session.column_questionnaire': 'Questionnaire',
  'session.column_state': 'État',
  'session.column_join_code': 'Code d’accès',
  'session.column_channel': 'Réponses',
  'session.version_missing': 'Choisissez le questionnaire de cette session',
  'session.version_hint': 'Seules les versions publiées peuvent être utilisées.',
  'session.version': '{title}, version {n}',
  'session.version_option': '{title}, version {n} ({languages})',
  'session.kind': 'But',
  'session.kind_live': 'Réelle : les réponses comptent',
  'session.kind_rehearsal': 'Répétition : les réponses ne comptent pas',
  'session.rehearsal': 'Répétition',
  'session.channel': 'Façon de répondre',
  'session.channel_phone': 'Sur leur propre téléphone',
  'session.channel_kiosk': 'Sur un appareil partagé dans la salle',
  'session.channel_paper': 'Sur papier, saisi ensuite',
  'session.heading': '{code} : {title}',
  'session.draft_lede': 'Personne ne peut encore entrer. Ouvrez la session quand la salle est prête.',
  'session.open_since': 'Ouverte depuis {day, select, today {} other {le }}{time}, heure locale ({place})',
  'session.open_lede': 'Les téléphones peuvent entrer, répondre et envoyer.',
  'session.paused_lede':
    'Ouverte {day, select, today {à} other {le}} {time}, heure locale ({place}). On peut continuer à répondre ; l’envoi attend que vous repreniez.',
  'session.closed_lede':
    'Close {day, select, today {à} other {le}} {time}, heure locale ({place}). Les réponses commencées peuvent être envoyées jusqu’à {until}, puis la session est scellée.',
  'session.sealed_lede':
    'Scellée {day, select, today {à} other {le}} {time}, heure locale ({place}). L’ordre des réponses est détruit et plus rien n’y change.',
  'session.burst':
    'Au moins {n} personnes ont commencé en trois secondes depuis un même réseau. Cela arrive dans une grande salle. Dans une petite, un seul téléphone a pu commencer plusieurs fois : comparez les totaux avec les personnes que vous voyez.',
  'session.rehearsal_note':
    'Ceci est une répétition. Ce qui est envoyé ici ne compte pas et ne figure ni dans les résultats ni dans les exports.',
  'session.sent': 'réponses envoyées',
  'session.begun': 'commencées, non envoyées',
  'session.sealed_count': 'réponses scellées',
  'session.digest': 'Empreinte des réponses',
  'session.digest_hint':
    'SHA-256 des réponses scellées. Elle permet de montrer plus tard qu’aucune n’a été modifiée ni retirée.',
  'session.run': 'Conduire la session',
  'session.open': 'Ouvrir la session',
  'session.pause': 'Mettre en pause',
  'session.resume': 'Reprendre',
  'session.close': 'Clore la session',
  'session.close_hint': 'Plus personne ne pourra entrer. Vous confirmez à la page suivante.',
  'session.reopen': 'Rouvrir la session',
  'session.seal': 'Sceller maintenant',
  'session.seals_itself': 'Vous n’avez rien à faire : la session est scellée d’elle-même à {until}.',
  'session.after': 'Et ensuite',
  'session.results': 'Voir les résultats',
  'session.not_yours': 'Les animateurs de cet atelier ouvrent, suspendent et closent ses sessions.',
  'session.run_sheet': 'Déroulé',
  'session.questions': '{n, plural, =0 {Aucune question} one {# question} other {# questions}}',
  'session.join': 'Rejoindre',
  'session.qr_label': 'Code QR : ouvre {address} avec le code {code}',
  'session.code_sheet': 'Feuille du code à imprimer',
  'session.participant_page': 'La page des participants',
  'session.preview': 'Aperçu du questionnaire',
  'session.unreachable':
    'Les téléphones ne peuvent pas atteindre cette adresse : elle ne désigne que cet ordinateur. Indiquez dans PUBLIC_URL l’adresse de ce serveur sur le réseau, puis redémarrez-le.',
  'session.two_totals':
    'Vous voyez deux totaux et rien d’autre jusqu’à ce que la session soit scellée. Personne ne voit les réponses d’une seule personne.',
  'session.closing': 'Clore la session {code} ?',
  'session.closing_begun':
    '{n, plural, =0 {Toutes les personnes qui ont commencé ont envoyé leurs réponses.} one {# personne a commencé et n’a pas envoyé.} other {# personnes ont commencé et n’ont pas envoyé.}}',
  'session.closing_lede':
    'Plus personne ne pourra entrer. Qui a commencé peut terminer et envoyer pendant encore {minutes} minutes. D’ici là, vous pouvez rouvrir la session ; ensuite elle est scellée.',
  'session.sealing': 'Sceller la session {code} maintenant ?',
  'session.sealing_begun':
    '{n, plural, =0 {Plus personne n’est en train de répondre.} one {# personne a commencé et n’a pas envoyé : ce qu’elle a écrit sera effacé.} other {# personnes ont commencé et n’ont pas envoyé : ce qu’elles ont écrit sera effacé.}}',
  'session.sealing_lede':
    'Une session scellée ne peut plus être rouverte. Sans cette action, elle est scellée à {until}, et les réponses commencées peuvent être envoyées jusque-là.',
  'session.seal_code': 'Code de la session',
  'session.seal_code_hint': 'Tapez {code} pour confirmer.',
  'session.seal_code_wrong': 'Tapez le code de cette session, tel qu’il figure dans le titre',
  'session.sealed_notice': 'La session est scellée.',
  'session.now_draft':
    'Cette session n’est pas encore ouverte. Rien n’a été modifié. Revenez en arrière et rechargez sa page.',
  'session.now_open':
    'Cette session est ouverte. Rien n’a été modifié. Revenez en arrière et rechargez sa page.',
  'session.now_paused':
    'Cette session est en pause. Rien n’a été modifié. Revenez en arrière et rechargez sa page.',
  'session.now_closed':
    'Cette session est close. Rien n’a été modifié. Revenez en arrière et rechargez sa page.',
  'session.now_sealed': 'Cette session est scellée, et une session scellée ne change plus.',
  'session.not_published':
    'Le questionnaire de cette session n’est pas publié. Publiez-le d’abord, ou préparez une session avec une version publiée.',
  'session.sheet_title': 'Feuille du code, {code}',
  'session.sheet_back': 'Retour à la session',
  'session.sheet_print': 'Imprimer cette feuille',
  'session.sheet_hint': 'A4, une page. Affichez-la là où tout le monde la voit.',
  'session.sheet_join': 'Participez avec votre téléphone',
  'session.sheet_scan':
    'Visez le carré avec l’appareil photo de votre téléphone, ou tapez cette adresse : {address}',
  'session.sheet_code': 'Si un code d’accès est demandé, entrez {code}',
  'session.sheet_start': 'Lisez comment vos réponses sont protégées, puis appuyez sur «\u00a0{start}\u00a0».',
}
