import type { session as en } from '../en/session.ts'

export const session: Record<keyof typeof en, string> = {
  'session.sessions': 'Sessions',
  'session.workshop': '{place}, {days}',
  'session.count': '{n, plural, =0 {Aucune session} one {# session} other {# sessions}}',
  'session.none': 'Aucun atelier pour le moment',
  'session.none_lede':
    'Vous trouvez ici les sessions des ateliers que vous animez et des consultations dont vous êtes chercheur. Demandez à un chercheur de vous ajouter à un atelier, ou ajoutez un atelier à votre consultation.',
  'session.none_ask': 'Si vous ne savez pas à qui vous adresser, demandez à un administrateur : {names}.',
  'session.none_left': 'Vos ateliers sont archivés',
  'session.none_left_lede':
    'Leurs sessions ne figurent donc plus ici. Un chercheur de la consultation peut remettre un atelier dans les listes.',
  'session.none_go': 'Aller aux consultations',
  'session.none_here': 'Aucune session n’a été préparée pour cet atelier.',
  'session.prepare': 'Préparer une session',
  'session.prepare_lede':
    'Une session est un passage d’un questionnaire dans cet atelier. Elle reçoit son propre code d’accès, et personne ne peut la rejoindre avant son ouverture.',
  'session.prepare_button': 'Préparer la session',
  'session.prepare_next': 'Préparer la session suivante',
  'session.prepared_notice': 'La session est préparée. Personne ne peut entrer avant son ouverture.',
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
  'session.channel_phone': 'Chacun sur son propre téléphone',
  'session.channel_kiosk': 'Un téléphone peut passer de main en main',
  'session.channel_paper': 'Sur papier, saisi ensuite',
  'session.heading': '{code} : {title}',
  'session.draft_lede': 'Personne ne peut encore entrer. Ouvrez la session quand la salle est prête.',
  'session.open_since': 'Ouverte depuis {day, select, today {} other {le }}{time}, heure locale ({place})',
  'session.open_lede': 'Les téléphones peuvent entrer, répondre et envoyer.',
  'session.paused_lede':
    'Ouverte {day, select, today {à} other {le}} {time}, heure locale ({place}). On peut entrer et continuer à répondre ; l’envoi attend que vous repreniez.',
  'session.closed_lede':
    'Close {day, select, today {à} other {le}} {time}, heure locale ({place}). Les réponses commencées peuvent être envoyées jusqu’à {until}, puis la session est scellée.',
  'session.sealed_lede':
    'Scellée {day, select, today {à} other {le}} {time}, heure locale ({place}). Plus rien ne change dans les réponses.',
  'session.burst':
    'Au moins {n} personnes ont commencé en trois secondes depuis un même réseau. Cela arrive dans une grande salle. Dans une petite, un seul téléphone a pu commencer plusieurs fois : comparez les totaux avec les personnes que vous voyez.',
  'session.order_gone': 'L’ordre d’arrivée des réponses est détruit.',
  'session.order_waits':
    'L’ordre d’arrivée des réponses est détruit dès qu’aucune session n’est ouverte. Le serveur le fait de lui-même.',
  'session.order_log':
    'Le journal du service de base de données garde pendant un certain temps l’ordre d’arrivée des réponses. Qui en dispose, ainsi que du téléphone d’un participant, pourrait retrouver ses réponses. Le guide de l’exploitant dit quoi régler.',
  'session.rehearsal_note':
    'Ceci est une répétition. Ce qui est envoyé ici ne compte pas. Tout est supprimé lorsque vous y mettez fin, lorsqu’une vraie session de cet atelier est ouverte, ou un jour après son ouverture.',
  'session.sent': 'réponses envoyées',
  'session.begun': 'commencées, non envoyées',
  'session.left': 'commencées puis laissées',
  'session.closing_left':
    '{n, plural, one {# d’entre elles n’a rien enregistré depuis une demi-heure au moins et est sans doute partie.} other {# d’entre elles n’ont rien enregistré depuis une demi-heure au moins et sont sans doute parties.}}',
  'session.channel_hint':
    'Là où un téléphone peut passer de main en main, il propose après l’envoi de répondre pour une autre personne. Un seul geste suffit alors pour répondre deux fois.',
  'session.chosen': 'Cette session',
  'session.version_name': 'Version',
  'session.languages': 'Langues',
  'session.share': 'Permettre de passer un téléphone',
  'session.share_no_more': 'Ne plus permettre de passer un téléphone',
  'session.now_shared': 'Après l’envoi, un téléphone propose maintenant de répondre pour une autre personne.',
  'session.now_own': 'Un téléphone ne propose plus de répondre pour une autre personne.',
  'session.pause_hint':
    'Quand l’envoi est suspendu, on peut toujours entrer, répondre et garder ses réponses, mais personne ne peut envoyer.',
  'session.show_code': 'Montrer comment entrer',
  'session.change': 'Modifier la session',
  'session.changing': 'Modifier la session {code}',
  'session.changed': 'La session est modifiée.',
  'session.discard': 'Supprimer la session',
  'session.discard_hint': 'La retire avant que quiconque soit entré. Vous confirmez à la page suivante.',
  'session.discarding': 'Supprimer la session {code} ?',
  'session.discarding_lede':
    'Personne n’y est entré. Une session ultérieure de cet atelier pourra de nouveau s’appeler {code}.',
  'session.discarding_code':
    'Son code d’accès ne mènera plus nulle part. Retirez toute feuille qui le montre.',
  'session.discarded': 'La session est supprimée.',
  'session.wanting': 'Non rédigé en {language} : {things}. Les participants le lisent dans une autre langue.',
  'session.wants_version':
    '{language} est une langue de l’atelier, mais pas du questionnaire : personne ne peut répondre dans cette langue.',
  'session.wants_title': 'le titre de la consultation',
  'session.wants_purpose': 'son but',
  'session.wants_organiser': 'qui pose les questions',
  'session.wants_place': 'le lieu de l’atelier',
  'session.wants_groups': 'des noms de groupes de parties prenantes',
  'session.sealed_count': 'réponses scellées',
  'session.digest': 'Empreinte des réponses',
  'session.digest_hint':
    'Calculée sur les réponses scellées avec une clé qui n’est montrée à personne. Elle permet de montrer plus tard qu’aucune n’a été modifiée ni retirée, et ne dit rien des réponses : vous pouvez la noter ou la transmettre.',
  'session.run': 'Conduire la session',
  'session.open': 'Ouvrir la session',
  'session.pause': 'Suspendre l’envoi',
  'session.resume': 'Reprendre l’envoi',
  'session.close': 'Clore la session',
  'session.close_hint': 'Plus personne ne pourra entrer. Vous confirmez à la page suivante.',
  'session.end_rehearsal': 'Terminer la répétition',
  'session.end_rehearsal_hint':
    'Elle est supprimée avec tout ce qui y a été envoyé. Vous confirmez à la page suivante.',
  'session.ending': 'Terminer la répétition {code} ?',
  'session.ending_lede':
    'La répétition est supprimée aussitôt, avec tout ce qui y a été commencé et envoyé. C’est irréversible.',
  'session.rehearsal_ended':
    'La répétition est terminée. Tout ce qui y a été commencé et envoyé est supprimé.',
  'session.reopen': 'Rouvrir la session',
  'session.opened_notice': 'La session est maintenant ouverte.',
  'session.paused_notice': 'L’envoi est maintenant suspendu.',
  'session.resumed_notice': 'Les réponses peuvent de nouveau être envoyées.',
  'session.closed_notice': 'La session est maintenant close.',
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
    'Vous voyez ces totaux et rien d’autre pendant que l’on répond. Ils sont renouvelés à la minute, tous ensemble, dès que trois autres personnes au moins ont envoyé, afin que l’on ne puisse pas savoir quand une personne envoie. Qui n’a rien enregistré depuis une demi-heure compte comme parti, par groupes de trois.',
  'session.closing': 'Clore la session {code} ?',
  'session.closing_begun':
    '{n, plural, =0 {Au dernier décompte, toutes les personnes qui avaient commencé avaient envoyé leurs réponses.} one {Au dernier décompte, # personne avait commencé et n’avait pas envoyé.} other {Au dernier décompte, # personnes avaient commencé et n’avaient pas envoyé.}}',
  'session.closing_none':
    'Personne n’a encore été compté. On compte dès que trois personnes au moins ont envoyé.',
  'session.few':
    'Au dernier décompte, moins de {n} réponses avaient été envoyées. Une telle session n’entre dans les résultats qu’avec d’autres de cet atelier ; tant qu’elles ne suffisent pas, ses réponses attendent, et il se peut qu’elles ne soient jamais comptées.',
  'session.waits':
    'Ses réponses sont trop peu nombreuses pour entrer seules dans les résultats. Elles attendent que d’autres de cet atelier soient scellées, et il se peut qu’elles ne soient jamais comptées.',
  'session.closing_lede':
    'Plus personne ne pourra entrer. Qui a commencé peut terminer et envoyer pendant encore {minutes} minutes. D’ici là, vous pouvez rouvrir la session ; ensuite elle est scellée.',
  'session.sealing': 'Sceller la session {code} maintenant ?',
  'session.sealing_begun': 'Ce qui n’est pas envoyé sera supprimé.',
  'session.sealing_lede':
    'Une session scellée ne peut plus être rouverte. Sans cette action, elle est scellée à {until}, et les réponses commencées peuvent être envoyées jusque-là.',
  'session.seal_code': 'Code de la session',
  'session.seal_code_hint': 'Tapez {code} pour confirmer.',
  'session.seal_code_wrong': 'Tapez le code de cette session, tel qu’il figure dans le titre',
  'session.sealed_notice': 'La session est scellée.',
  'session.now_draft': 'Cette session n’est pas encore ouverte. Rien n’a été modifié.',
  'session.now_open': 'Cette session est ouverte. Rien n’a été modifié.',
  'session.now_paused': 'Cette session est en pause. Rien n’a été modifié.',
  'session.now_closed': 'Cette session est close. Rien n’a été modifié.',
  'session.now_sealed':
    'Cette session est scellée, et une session scellée ne change plus. Rien n’a été modifié.',
  'session.gone':
    'Cette session n’est plus là : elle a été supprimée, ou c’était une répétition qui est terminée. Ou elle ne vous est pas ouverte. Rien n’a été modifié.',
  'session.to_sessions': 'Aller aux sessions',
  'session.to_workshop': 'Retour à l’atelier',
  'session.not_published':
    'Le questionnaire de cette session n’est pas publié. Publiez-le d’abord, ou préparez une session avec une version publiée.',
  'session.plan_changed':
    'Quelqu’un a modifié cette session entre-temps ; elle n’a donc pas été ouverte. Vérifiez ce qu’elle prévoit maintenant, puis ouvrez-la.',
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
