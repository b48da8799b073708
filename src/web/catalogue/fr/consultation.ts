import type { consultation as en } from '../en/consultation.ts'

export const consultation: Record<keyof typeof en, string> = {
  'consultation.menu_consultation': 'Consultation',
  'consultation.menu_results': 'Résultats',
  'consultation.menu_export': 'Exporter',
  'consultation.list': 'Consultations',
  'consultation.one': 'Consultation',
  'consultation.all': 'Toutes les consultations',
  'consultation.new': 'Nouvelle consultation',
  'consultation.load_example': 'Charger l’exemple',
  'consultation.example_loaded':
    'L’exemple est chargé : quatre ateliers, cinq groupes de parties prenantes et un questionnaire publié. Son texte est le nôtre et ses réponses, quand il y en aura, seront inventées.',
  'consultation.example_there': 'Vous avez déjà chargé l’exemple : le voici. Rien n’a été ajouté.',
  'consultation.empty': 'Vous n’avez pas encore de consultation',
  'consultation.empty_lede':
    'Une consultation réunit les groupes de parties prenantes, les ateliers et le questionnaire. Pour commencer, il vous faut :',
  'consultation.empty_title': 'un titre et son but en une phrase',
  'consultation.empty_groups':
    'les groupes de parties prenantes, et combien de personnes vous attendez de chacun',
  'consultation.empty_workshop': 'au moins un atelier, avec son lieu et sa date',
  'consultation.empty_other':
    'Les consultations appartiennent à leurs chercheurs. Si vous animez un atelier, ses sessions sont sur une autre page.',
  'consultation.to_sessions': 'Aller aux sessions',
  'consultation.others': 'Autres consultations',
  'consultation.others_lede':
    'L’administration permet d’en choisir les chercheurs et d’en supprimer les réponses. Le journal en nomme les ateliers, les sessions et les questionnaires ; vous n’en voyez ni les questions, ni les réponses, ni les résultats.',
  'consultation.created':
    'La consultation est créée. Étape suivante : ses groupes de parties prenantes et ses ateliers.',
  'consultation.change': 'Modifier la consultation',
  'consultation.changed': 'La consultation est modifiée.',
  'consultation.code': 'Code',
  'consultation.code_hint':
    'De 2 à 12 lettres majuscules et chiffres, par exemple RIVER26. Il désigne les données.',
  'consultation.code_form': 'Utilisez de 2 à 12 lettres sans accent et chiffres, par exemple RIVER26.',
  'consultation.code_fixed':
    'Ce code est fixe : une session a été ouverte, et des exports et empreintes notées la nomment par ce code.',
  'consultation.retention_told':
    'Une session a été ouverte : les participants connaissent cette date. Elle peut être avancée, pas repoussée.',
  'consultation.retention_later':
    'Les participants ont lu une date plus proche. Choisissez la date qu’ils ont lue, ou une date antérieure.',
  'consultation.code_taken': 'Une autre consultation porte ce code. Choisissez-en un autre.',
  'consultation.in_language': '{label} – {language}',
  'consultation.title': 'Titre',
  'consultation.no_title': 'Écrivez le titre dans la langue par défaut.',
  'consultation.purpose': 'But',
  'consultation.no_purpose': 'Écrivez le but dans la langue par défaut : une phrase suffit.',
  'consultation.organiser': 'Organisateur',
  'consultation.no_organiser': 'Nommez l’organisateur dans la langue par défaut.',
  'consultation.contact': 'Contact',
  'consultation.contact_hint':
    'Adresse électronique ou numéro de téléphone de l’organisateur. Les participants le voient.',
  'consultation.no_contact': 'Indiquez une adresse électronique ou un numéro de téléphone de l’organisateur.',
  'consultation.retention': 'Réponses conservées jusqu’au',
  'consultation.deleted_on': 'Supprimées le {day}',
  'consultation.retention_hint':
    'Cette date est annoncée aux participants. Les réponses sont effacées ensuite.',
  'consultation.retention_past': 'Choisissez un jour après aujourd’hui.',
  'consultation.languages': 'Langues',
  'consultation.no_language': 'Choisissez au moins une langue.',
  'consultation.language_in_use':
    'Un atelier utilise une langue qui manque ici. Choisissez-la de nouveau ou retirez-la d’abord de l’atelier.',
  'consultation.other_languages': 'Autres langues',
  'consultation.other_languages_hint':
    'Par leurs étiquettes, séparées par des virgules : pt, de, hi. Les champs de leurs textes apparaissent après l’enregistrement.',
  'consultation.unknown_language':
    'L’une d’elles ne désigne aucune langue. Utilisez des étiquettes comme pt, de ou hi.',
  'consultation.default_language': 'Langue par défaut',
  'consultation.default_language_hint': 'Affichée partout où un texte n’est pas traduit.',
  'consultation.default_not_chosen': 'Choisissez une des langues de la consultation.',
  'consultation.form_languages': 'Code et langues',
  'consultation.form_languages_lede':
    'Les langues dans lesquelles on peut répondre. Chaque atelier en utilise certaines.',
  'consultation.form_texts': 'Ce que lisent les participants',
  'consultation.form_texts_lede':
    'Seule la langue par défaut doit être écrite. Les textes des langues non choisies ci-dessus ne sont pas conservés.',
  'consultation.form_answerable': 'Qui en répond',
  'consultation.form_answerable_lede': 'Les participants le voient avant de commencer.',
  'consultation.thresholds': 'Seuils de divulgation',
  'consultation.form_thresholds_lede':
    'Ils peuvent être modifiés jusqu’à l’ouverture d’une session. Ensuite ils sont fixes, car les participants s’y fient.',
  'consultation.room_threshold': 'Personnes derrière un résultat',
  'consultation.room_threshold_hint':
    '5 ou plus. Les participants lisent ce nombre sur la page de départ ; il vaut pour les tableaux et graphiques des chercheurs.',
  'consultation.public_base': 'Personnes derrière un résultat publié',
  'consultation.public_base_hint':
    '10 ou plus. Ce nombre est prévu pour les publications ; aucune ne se fait encore ici.',
  'consultation.public_cell': 'Personnes dans une case d’un tableau publié',
  'consultation.public_cell_hint': '5 ou plus. Ce nombre est lui aussi prévu pour les publications.',
  'consultation.pack_k': 'Personnes qui partagent une même combinaison de traits',
  'consultation.pack_k_hint':
    '3 ou plus. Les combinaisons plus rares ne sortent dans les données d’analyse que sur motif écrit.',
  'consultation.at_least': 'Indiquez {min} ou plus.',
  'consultation.at_most': 'Indiquez {max} ou moins.',
  'consultation.thresholds_locked':
    'Les seuils sont fixes : une session a été ouverte et les participants s’y fient.',
  'consultation.thresholds_said':
    '{room} personnes derrière un résultat ; {base} derrière un résultat publié, {cell} dans une case ; {k} partageant des traits',
  'consultation.groups': 'Groupes de parties prenantes',
  'consultation.groups_lede':
    'Chaque participant dit à quel groupe il appartient, ou qu’il préfère ne pas le dire. L’ordre est celui qu’il voit.',
  'consultation.groups_changed': 'Les groupes de parties prenantes sont enregistrés.',
  'consultation.groups_locked':
    'Une session a été ouverte : les groupes existants ne peuvent plus être ni renommés ni retirés. On peut en ajouter.',
  'consultation.new_group': 'Nouveau groupe',
  'consultation.group_code': 'Code du groupe',
  'consultation.group_code_hint': 'Il figure dans les données. Laissez-le vide : il sera tiré du nom.',
  'consultation.group_code_form':
    'Commencez par une lettre, puis lettres de a à z, chiffres ou _ ; 32 au plus, par exemple civil.',
  'consultation.group_code_twice': 'Une autre ligne porte ce code. Donnez à chaque groupe son propre code.',
  'consultation.too_many_groups': 'Utilisez au plus 50 groupes.',
  'consultation.group_label': 'Nom',
  'consultation.no_group_label': 'Écrivez le nom du groupe dans la langue par défaut.',
  'consultation.remove_group': 'Retirer ce groupe',
  'consultation.paste': 'Plusieurs à la fois',
  'consultation.pasted': 'Noms, un par ligne',
  'consultation.pasted_hint':
    'Dans la langue par défaut, collés d’un document ou d’un tableur. Chaque ligne devient un groupe ; les noms déjà présents sont laissés de côté.',
  'consultation.long_line': 'Une ligne est plus longue qu’un nom ne peut l’être : 200 caractères au plus.',
  'consultation.save_and_more': 'Enregistrer et en ajouter',
  'consultation.researchers': 'Chercheurs',
  'consultation.researchers_lede':
    'Les chercheurs modifient la consultation, lisent les réponses des sessions scellées et choisissent d’autres chercheurs.',
  'consultation.choose_researchers': 'Choisir les chercheurs',
  'consultation.person': 'Personne',
  'consultation.choose': 'Choisissez une personne',
  'consultation.no_person': 'Choisissez une des personnes de la liste.',
  'consultation.add_researcher': 'Ajouter un chercheur',
  'consultation.add': 'Ajouter',
  'consultation.no_candidates':
    'Toutes les personnes ayant le rôle de chercheur sont déjà ici. Un administrateur peut en inviter d’autres.',
  'consultation.remove': 'Retirer',
  'consultation.news_added':
    '{name} est devenu chercheur de cette consultation le {day} et peut en lire les réponses. Ajout fait par : {by}.',
  'consultation.news_password':
    '{name}, chercheur de cette consultation, a choisi un nouveau mot de passe le {day} par un lien créé par un administrateur.',
  'consultation.news_removed':
    '{name} a été retiré des chercheurs de cette consultation le {day}. Retrait fait par : {by}.',
  'consultation.news_read': 'J’ai lu ceci',
  'consultation.researcher_added': 'Le chercheur est ajouté.',
  'consultation.researcher_removed': 'Le chercheur est retiré.',
  'consultation.last_researcher':
    'Personne n’a été retiré : une consultation garde au moins un chercheur. Ajoutez-en d’abord un autre.',
  'consultation.facts': 'À propos',
  'consultation.compare': 'Comparer les ateliers',
  'consultation.add_workshop': 'Ajouter un atelier',
  'consultation.workshops': 'Ateliers',
  'consultation.workshops_lede': 'Les réponses se lisent une fois la session scellée.',
  'consultation.no_workshops': 'Pas encore d’atelier. Ajoutez le premier, avec son lieu et sa date.',
  'consultation.place': 'Lieu',
  'consultation.session': 'Session',
  'consultation.state': 'État',
  'consultation.answers_sent': 'Réponses envoyées',
  'consultation.after_sealing': 'après le scellement',
  'consultation.no_session': 'Pas encore de session',
  'consultation.prepare': 'Préparer',
  'consultation.to_results': 'Résultats',
  'consultation.to_console': 'Console',
  'consultation.never': 'Ce qui ne pourra jamais être montré',
  'consultation.never_rule':
    'Les groupes dont on attend moins de {n} personnes dans un atelier restent masqués, quelles que soient leurs réponses. Cela découle du plan, pas des réponses.',
  'consultation.never_key': 'Moins de {n} : restera masqué',
  'consultation.never_no_groups':
    'Établissez d’abord la liste des groupes de parties prenantes. Ce tableau dira ensuite lesquels sont trop petits.',
  'consultation.never_no_workshops':
    'Ajoutez un atelier et le nombre de personnes attendues de chaque groupe. Ce tableau dira ensuite quels groupes sont trop petits.',
  'consultation.never_no_numbers':
    'Aucun atelier n’indique encore combien de personnes il attend de chaque groupe. Modifiez un atelier pour noter ces nombres.',
  'consultation.expected_people': 'Personnes attendues',
  'consultation.group': 'Groupe',
  'consultation.all_workshops': 'Tous les ateliers',
  'consultation.all_groups': 'Tous les groupes',
  'consultation.sealed_answers': 'Réponses scellées, par session',
  'consultation.hidden': 'masqué,',
  'consultation.never_pair':
    '{group} : {n, plural, one {# personne attendue} other {# personnes attendues}} ({place}). Cette ventilation restera masquée.',
  'consultation.never_more':
    '{n, plural, one {# autre ventilation restera masquée} other {# autres ventilations resteront masquées}} pour la même raison.',
  'consultation.never_workshop':
    '{place} : moins de {n} personnes attendues. Aucun de ses résultats ne pourra être montré.',
  'consultation.never_group':
    '{group} : moins de {n} personnes attendues dans tous les ateliers réunis. Ce groupe ne sera jamais montré à part.',
  'consultation.never_published':
    'Dans les publications, il faut {n} personnes par groupe. {count, plural, one {Celui-ci n’y sera pas distingué : {groups}.} many {Ceux-ci n’y seront pas distingués : {groups}.} other {Ceux-ci n’y seront pas distingués : {groups}.}}',
  'consultation.never_merge':
    'Pour montrer un groupe masqué, fusionnez-le avec un autre avant l’ouverture d’une session : retirez l’un et renommez l’autre.',
  'consultation.never_fixed': 'Une session a été ouverte : les groupes ne peuvent plus être fusionnés.',
  'consultation.questionnaire': 'Questionnaire',
  'consultation.questionnaire_lede':
    'Une version publiée ne change plus. Une même version sert à plusieurs ateliers.',
  'consultation.no_questionnaire':
    'Pas encore de questionnaire. On peut en copier un ici depuis une autre consultation, par exemple l’exemple fourni.',
  'consultation.version_draft': 'La version {number} est un brouillon.',
  'consultation.version_published': 'Version {number}, publiée le {day}. Elle ne changera pas.',
  'consultation.questions': '{n, plural, one {# question} other {# questions}}',
}
