import type { response as en } from '../en/response.ts'

export const response: Record<keyof typeof en, string> = {
  'response.join': 'Rejoindre la session',
  'response.join_lede':
    'Répondez sur votre propre téléphone. Avant de commencer, vous lisez qui pose les questions et comment vos réponses sont protégées.',
  'response.join_code': 'Code d’accès',
  'response.join_hint': '8 lettres et chiffres, à l’écran ou sur votre carte.',
  'response.join_button': 'Rejoindre',
  'response.join_missing': 'Indiquez le code d’accès',
  'response.join_unknown': 'Aucune session ne porte le code {code}. Vérifiez le code à l’écran',
  'response.join_wait':
    'Aucune session n’a le code {code}, et beaucoup de codes erronés sont venus d’ici. Vérifiez-le à l’écran et réessayez dans {n, plural, one {# seconde} other {# secondes}}',
  'response.wait':
    'Beaucoup d’envois sont partis d’ici à la fois. Ce que vous avez écrit est toujours sur cette page : attendez {n, plural, one {# seconde} other {# secondes}}, puis appuyez de nouveau sur le bouton.',
  'response.join_gone':
    'Aucune session ne porte le code {code}. Si c’était une répétition, elle est terminée et ce que vous avez envoyé est supprimé. Sinon, vérifiez le code à l’écran',
  'response.join_misread': 'Un code d’accès compte 8 lettres et chiffres. Vérifiez le code à l’écran',
  'response.time': 'Durée',
  'response.time_about': '{n, plural, one {Environ # minute} other {Environ # minutes}}',
  'response.questions': 'Questions',
  'response.questions_in': '{sections, plural, one {{n}, en une section} other {{n}, en # sections}}',
  'response.you_can': 'Vous pouvez',
  'response.skip_any': 'en passer',
  'response.skip_most': 'passer celles qui ne sont pas indispensables',
  'response.asked_by': 'Posées par',
  'response.contact': 'Contact',
  'response.protect': 'Comment vos réponses sont protégées',
  'response.claim_no_name': 'Nous ne demandons ni nom, ni adresse électronique, ni compte.',
  'response.claim_asks_name':
    'Certaines questions demandent qui vous êtes ou comment vous joindre. Vous pouvez les passer.',
  'response.claim_no_address':
    'Nous n’enregistrons pas l’adresse internet de votre téléphone avec vos réponses.',
  'response.claim_no_time':
    'Une fois vos réponses envoyées, rien ici n’indique quand vous avez répondu, seulement dans quelle session.',
  'response.claim_log':
    'Vos réponses sont enregistrées sans l’heure. Mais le service de base de données utilisé ici garde un journal technique pendant un certain temps : qui dispose de ce journal et de votre téléphone pourrait savoir quelles réponses sont les vôtres.',
  'response.claim_totals':
    'L’animateur voit combien de personnes ont commencé, combien sont parties sans envoyer et combien ont envoyé, pas lesquelles.',
  'response.claim_threshold':
    'Les tableaux et graphiques de résultats ne montrent que des groupes de {n} personnes ou plus.',
  'response.claim_own_words':
    'Ce que vous écrivez avec vos mots est lu tel quel par l’équipe de recherche. Ne nommez ni personne ni organisation et ne décrivez pas une situation que vous seriez seul à connaître.',
  'response.claim_small':
    'On n’attend ici qu’environ {n} personnes. Quelqu’un qui connaît le groupe pourrait deviner qui a écrit une réponse.',
  'response.claim_network':
    'Le réseau de ce lieu peut voir que vous avez visité cette adresse, pas ce que vous avez répondu.',
  'response.claim_no_encryption':
    'Cette adresse n’est pas chiffrée. Qui gère le réseau ici pourrait lire vos réponses.',
  'response.claim_no_finding':
    'Après l’envoi, nous ne pouvons plus retrouver vos réponses ; nous ne pouvons donc ni les modifier ni les supprimer.',
  'response.claim_finding':
    'Si vous dites qui vous êtes, l’équipe de recherche peut savoir quelles réponses sont les vôtres. Après l’envoi, elles ne peuvent être ni modifiées ni supprimées une à une.',
  'response.claim_no_finding_log':
    'Après l’envoi, aucune page d’ici ne peut retrouver vos réponses ; vous ne pouvez donc ni les modifier ni les supprimer.',
  'response.claim_retention':
    'Toutes les réponses sont supprimées de ce serveur après le {date}. Les fichiers que l’équipe de recherche a faits avant peuvent être conservés.',
  'response.claim_rehearsal': 'Ceci est une répétition : ce que vous envoyez est supprimé et ne compte pas.',
  'response.group': 'De quel groupe faites-vous partie ?',
  'response.group_hint': 'Le groupe est enregistré avec vos réponses. Vous pouvez ne pas le dire.',
  'response.group_decline': 'Je préfère ne pas répondre',
  'response.group_missing': 'Choisissez votre groupe, ou « Je préfère ne pas répondre »',
  'response.consent': 'Avant de commencer',
  'response.consent_tick': 'J’ai lu comment mes réponses sont protégées et je participe de mon plein gré.',
  'response.consent_missing': 'Cochez la case pour participer',
  'response.start': 'Commencer',
  'response.begun': 'Vous avez commencé sur ce téléphone. « Commencer » reprend avec vos réponses.',
  'response.paused_note':
    'L’animateur a mis cette session en pause. Vous pouvez continuer à répondre ; l’envoi reprendra avec la session.',
  'response.closing_note':
    'Cette session est close. Vous pouvez encore terminer et envoyer jusqu’à {time} au plus tard (heure de {place}).',
  'response.section_of': 'Section {n} sur {total}',
  'response.skip': 'Passer cette section',
  'response.last_step': 'Dernière étape',
  'response.check': 'Vérifiez vos réponses avant de les envoyer',
  'response.your_group': 'Votre groupe',
  'response.not_answered': 'Sans réponse',
  'response.print_first': 'Vous pouvez d’abord imprimer cette page.',
  'response.send': 'Envoyer mes réponses',
  'response.print': 'Imprimer mes réponses',
  'response.print_by_hand': 'Pour en garder une copie, imprimez cette page par le menu du navigateur.',
  'response.not_stored':
    'Vos réponses ne sont peut-être pas arrivées. Elles sont conservées : appuyez de nouveau sur le bouton dans une minute. Elles comptent une seule fois, quel que soit le nombre de pressions.',
  'response.not_yet': 'Pas encore envoyé. Gardez cette page ouverte : elle réessaie d’elle-même.',
  'response.not_reached': 'Pas encore de connexion. Gardez cette page ouverte : elle réessaie d’elle-même.',
  'response.no_answer':
    'Pas encore de réponse du serveur. Vos réponses sont peut-être arrivées ; elles comptent une seule fois. Gardez cette page ouverte : elle réessaie d’elle-même.',
  'response.changed':
    'Ces réponses ont changé sur une autre page de ce téléphone. Rien n’a été envoyé. Vérifiez-les ci-dessous, puis envoyez.',
  'response.sent': 'Vos réponses ont été envoyées',
  'response.sent_lede': 'Merci. Elles sont enregistrées sans votre nom, ni votre téléphone, ni l’heure.',
  'response.sent_asked': 'Merci. Elles sont enregistrées sans votre téléphone ni l’heure.',
  'response.sent_log':
    'Merci. Elles sont enregistrées. Le journal technique du service de base de données garde pendant un certain temps ce qui les relie à votre téléphone.',
  'response.next': 'La suite',
  'response.next_seal':
    'La session est scellée dix minutes après sa clôture, ou plus tôt. L’ordre des réponses est détruit.',
  'response.next_seal_quiet':
    'La session est scellée dix minutes après sa clôture, ou plus tôt. L’ordre des réponses est détruit dès qu’aucune session n’est ouverte.',
  'response.next_seal_log':
    'La session est scellée dix minutes après sa clôture, ou plus tôt. Aucune réponse ne peut ensuite être ajoutée ou modifiée.',
  'response.next_read':
    'L’équipe de recherche lit les réponses de tous les ateliers une fois scellées et assez nombreuses.',
  'response.next_rehearsal':
    'C’était une répétition : ce que vous avez envoyé est supprimé lorsqu’elle prend fin, lorsque la vraie session est ouverte, ou un jour après l’ouverture de la répétition.',
  'response.close_page': 'Vous pouvez fermer cette page.',
  'response.another': 'Répondre pour une autre personne sur ce téléphone',
  'response.not_shared': 'Ce téléphone est pour une seule personne',
  'response.not_shared_lede':
    'Dans cette session, chacun répond sur son propre téléphone. Si quelqu’un n’en a pas, demandez à l’animateur.',
  'response.next_session': 'La partie suivante de cet atelier est ouverte',
  'response.next_session_go': 'Aller à la partie suivante',
  'response.already': 'Vous avez déjà envoyé vos réponses',
  'response.already_lede':
    'Vos premières réponses sont enregistrées, une seule fois. Ce que vous avez changé ensuite n’a pas été envoyé et n’est pas conservé.',
  'response.not_open': 'Cette session n’est pas encore ouverte',
  'response.not_open_lede': 'L’animateur l’ouvrira dans la salle. Gardez cette page et vérifiez de nouveau.',
  'response.not_opening_lede':
    'Elle ne peut pas être ouverte actuellement. Demandez à l’animateur ce qui est prévu.',
  'response.check_again': 'Vérifier de nouveau',
  'response.paused_lede':
    'Rien n’a été envoyé. Vos réponses sont conservées ; envoyez-les quand l’animateur reprendra la session.',
  'response.resumed_lede':
    'Rien n’a été envoyé : la session venait d’être suspendue. Elle a repris ; vous pouvez envoyer vos réponses.',
  'response.closed': 'Cette session est close',
  'response.closed_lede': 'Elle a été close le {moment} (heure de {place}).',
  'response.closed_stored': 'Les réponses envoyées avant sont enregistrées.',
  'response.closed_deleted': 'Toutes les réponses ont été supprimées le {day}.',
  'response.closed_not_kept': 'Les réponses qui n’ont pas été envoyées ne sont pas conservées.',
  'response.closed_not_counted': 'Les réponses qui n’ont pas été envoyées ne comptent pas.',
  'response.closed_go_on':
    'Vous avez commencé sur ce téléphone. Vous pouvez encore terminer et envoyer jusqu’à {time} au plus tard.',
  'response.go_on': 'Poursuivre',
  'response.closed_sent': 'Vos réponses ont été envoyées depuis ce téléphone.',
  'response.cookies': 'Votre téléphone n’a pas gardé votre place',
  'response.cookies_lede':
    'Il refuse les cookies de cette adresse. Il en faut un pour garder vos réponses ensemble jusqu’à l’envoi : il contient un nombre aléatoire, rien sur vous.',
  'response.cookies_do':
    'Autorisez les cookies pour cette adresse dans les réglages du navigateur, ou quittez la navigation privée, puis recommencez. Ou demandez à l’animateur un autre téléphone ou un formulaire papier. Rien n’a été envoyé.',
  'response.start_again': 'Recommencer',
  'response.expired': 'Cette page date d’une autre fois',
  'response.expired_lede': 'Ce que ce téléphone avait commencé sur cette page est introuvable.',
  'response.expired_below': 'Ce que vous y avez écrit est ci-dessous, pour le copier.',
  'response.your_words': 'Ce que vous avez écrit',
  'response.no_room':
    'Cette session ne garde plus de longues réponses. Ce que vous avez écrit est toujours sur cette page : raccourcissez vos réponses les plus longues, ou copiez-les, puis appuyez de nouveau sur le bouton.',
  'response.too_long_to_keep':
    'Vous avez écrit plus que ce qui peut être conservé. Raccourcissez vos réponses les plus longues',
  'response.fault_of': '{question} – {sentence}',
  'response.protect_more': 'En savoir plus sur leur protection',
  'response.not_closed': 'Cette session n’est pas close ; elle ne peut pas être scellée.',
}
