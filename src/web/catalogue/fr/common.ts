import type { common as en } from '../en/common.ts'

export const common: Record<keyof typeof en, string> = {
  'page.skip': 'Aller au contenu principal',
  'page.language': 'Langue',
  'page.menu': 'Menu',
  'page.main': 'Principal',
  'page.footer': 'Aucun compte n’est nécessaire pour participer.',
  'page.protected': 'Comment vos réponses sont protégées',
  'page.staff': 'Équipe : se connecter',
  'page.back': 'Retour',
  'page.error_prefix': 'Erreur : {title}',
  'page.problem': 'Il y a un problème',
  'page.error_label': 'Erreur :',
  'page.cancel': 'Annuler',
  'page.not_sent':
    'Non envoyé : il n’y a pas de connexion. Ce que vous avez écrit est toujours sur cette page. Réessayez.',
  'page.save': 'Enregistrer',
  'page.change': 'Modifier',
  'page.optional': 'facultatif',
  'state.draft': 'Brouillon',
  'state.open': 'Ouverte',
  'state.paused': 'En pause',
  'state.closed': 'Close',
  'state.sealed': 'Scellée',
  'error.not_found': 'Cette page n’existe pas',
  'error.not_found_lede':
    'Vérifiez l’adresse. Si vous avez suivi un lien, ce qu’il désignait a peut-être été retiré ou ne vous est pas ouvert.',
  'error.forbidden': 'Impossible depuis cet endroit',
  'error.forged_lede':
    'Le formulaire ne vient pas de nos pages. Rien n’a été modifié. Ouvrez de nouveau la page et envoyez le formulaire depuis celle-ci.',
  'error.stale_form_lede':
    'Ce formulaire a été ouvert avant votre dernière connexion. Rien n’a été modifié. Revenez en arrière, rechargez la page et envoyez-le de nouveau.',
  'error.conflict': 'Quelque chose a changé entre-temps',
  'error.gone': 'C’est terminé',
  'error.too_large': 'C’est trop à la fois',
  'error.too_large_lede':
    'L’envoi dépasse ce que cette page accepte. Rien n’a été enregistré. Revenez en arrière et raccourcissez votre texte : il est toujours sur la page précédente.',
  'error.too_many': 'Trop de demandes à la fois',
  'error.too_many_lede':
    'Attendez {n, plural, one {# seconde} other {# secondes}}, puis réessayez. Rien de ce que vous avez envoyé n’est perdu.',
  'error.too_many_kept':
    'Ceci n’a pas été enregistré. Ce que vous avez écrit reste sur cette page : réessayez dans {n, plural, one {# seconde} other {# secondes}}.',
  'error.unreadable': 'Lecture impossible',
  'error.unreadable_lede':
    'L’envoi est arrivé incomplet. Rien n’a été modifié. Revenez en arrière et envoyez-le de nouveau.',
  'error.unavailable': 'Impossible pour l’instant',
  'error.unavailable_lede': 'Réessayez dans une minute. Ce qui était déjà enregistré est en sûreté.',
  'error.unavailable_kept':
    'Ceci n’a sans doute pas été enregistré. Ce que vous avez écrit reste sur cette page : réessayez dans une minute.',
  'error.unavailable_again':
    'Ceci n’a sans doute pas été enregistré. Ce qui était déjà enregistré est en sûreté : réessayez dans une minute.',
  'error.again': 'Réessayer',
  'error.fault': 'Ce service rencontre un problème',
  'error.fault_lede':
    'Réessayez dans une minute. Les réponses déjà enregistrées ou envoyées sont conservées.',
  'error.fault_id': 'Si cela se reproduit, donnez ce code à l’animateur : {id}',
  'error.home': 'Aller à la première page',
  'form.too_long': 'Utilisez au plus {max} caractères.',
  'form.broken': 'Certains caractères ne sont pas arrivés. Écrivez de nouveau ce champ.',
  'form.unreadable': 'Vérifiez ce champ.',
  'form.date': 'Indiquez une date, par exemple 2026-11-23.',
  'form.whole': 'Indiquez un nombre entier.',
  'form.many_files':
    'Plusieurs fichiers sont en cours de lecture, celui-ci n’a donc pas été lu. Choisissez-le de nouveau et envoyez-le dans une minute',
  'form.choose': 'Choisissez une des options.',
  'form.fault_in': '{label} : {sentence}',
  'page.claim': 'Plusieurs salles, une question, aucun nom.',
  'page.sending': 'Envoi en cours…',
  'page.continue': 'Continuer',
}
