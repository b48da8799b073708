import type { release as en } from '../en/release.ts'

export const release: Record<keyof typeof en, string> = {
  'release.title': 'Exporter les données codées',
  'release.lede':
    'Un fichier ZIP : une ligne par réponse des sessions scellées, ce que les personnes ont écrit, un dictionnaire de toutes les colonnes et de tous les codes, et un relevé des combinaisons rares.',
  'release.open_data':
    'Réponse par réponse, pour vos propres analyses. Ces données ne sont pas à publier : les petits groupes y figurent, et les mots d’une personne peuvent la faire reconnaître.',
  'release.sessions': 'Ce qu’il contient',
  'release.sessions_lede': 'Les sessions scellées seulement, jamais les répétitions.',
  'release.place': 'Lieu',
  'release.session': 'Session',
  'release.questionnaire': 'Questionnaire',
  'release.version': 'Version {number}',
  'release.responses': 'Réponses',
  'release.digest': 'Empreinte',
  'release.fewer': 'moins de {n}',
  'release.rare': 'Combinaisons rares',
  'release.rare_lede':
    'Une personne qui réunit une combinaison rare de traits peut être reconnue par quelqu’un qui la connaît.',
  'release.rare_count':
    '{n, plural, one {# combinaison se rencontre} many {# de combinaisons se rencontrent} other {# combinaisons se rencontrent}} dans moins de {k} réponses.',
  'release.rare_none': 'Chaque combinaison se rencontre dans {k} réponses ou plus.',
  'release.rare_traits': 'Traits comptés ensemble :',
  'release.rare_caption': 'Combinaisons présentes dans moins de {k} réponses',
  'release.rare_more':
    '{n, plural, one {# autre combinaison figure} many {# d’autres combinaisons figurent} other {# autres combinaisons figurent}} dans k_report.csv.',
  'release.rare_show': 'Afficher les combinaisons',
  'release.choices': 'Comment l’écrire',
  'release.choices_lede':
    'Les noms des colonnes et les codes d’absence restent les mêmes, quel que soit votre choix.',
  'release.values': 'Valeurs',
  'release.values_codes': 'Codes, par exemple 3',
  'release.values_labels': 'Libellés, par exemple D’accord',
  'release.language': 'Langue des libellés et du dictionnaire',
  'release.separator': 'Entre les cellules',
  'release.separator_comma': 'Virgule',
  'release.separator_semicolon': 'Point-virgule',
  'release.separator_hint': 'Point-virgule si votre tableur écrit les décimales avec une virgule.',
  'release.bom': 'Indicateur d’ordre des octets (BOM)',
  'release.bom_yes': 'Oui, pour qu’Excel lise toutes les écritures',
  'release.bom_no': 'Non',
  'release.reason': 'Pourquoi avez-vous besoin de ces données réponse par réponse ?',
  'release.reason_hint': 'Votre raison est consignée avec votre nom et figure dans le fichier README.',
  'release.reason_needed':
    'Donnez une raison : {n, plural, one {# combinaison de traits se rencontre} many {# de combinaisons de traits se rencontrent} other {# combinaisons de traits se rencontrent}} dans moins de {k} réponses.',
  'release.download': 'Exporter en un fichier ZIP',
  'release.empty': 'Rien n’est encore scellé',
  'release.empty_lede':
    'Les réponses se lisent une fois la session scellée, dix minutes après sa clôture. Elles pourront alors être exportées ici.',
  'release.empty_waiting': 'Rien ne peut encore être exporté',
  'release.nothing_sealed':
    'Il n’y a encore rien à exporter : aucune session n’est scellée, ou celles qui le sont ont trop peu de réponses et attendent.',
  'release.to_consultation': 'Aller à la consultation',
  'release.clash_title': 'Ces sessions ne peuvent pas être exportées ensemble',
  'release.clash':
    'La question {question} n’est pas la même dans la session {first} et dans la session {second} : son type, ses options ou son échelle diffèrent, ses réponses ne peuvent donc pas partager une colonne.',
  'release.name_taken':
    'La question {question} donne une deuxième colonne nommée {name}. Deux colonnes d’un même fichier ne peuvent pas porter le même nom.',

  'release.variable_format': 'Ce qu’est ce fichier, et sous quelle forme',
  'release.variable_response': 'Réponse',
  'release.variable_consultation': 'Consultation',
  'release.variable_workshop': 'Atelier',
  'release.variable_session': 'Session',
  'release.variable_version': 'Version du questionnaire',
  'release.variable_group': 'Groupe de parties prenantes',
  'release.variable_mode': 'Moyen de réponse',
  'release.variable_language': 'Langue',
  'release.variable_question': 'Question',
  'release.variable_variable': 'Colonne de responses.csv',
  'release.variable_value': 'Valeur',
  'release.variable_value_label': 'Ce que la valeur signifie',
  'release.variable_text': 'Ce que la personne a écrit',
  'release.variable_text_miss': 'Pourquoi il n’y a pas de texte',
  'release.variable_miss': 'Pourquoi il n’y a pas de texte',
  'release.variable_count': 'Réponses présentant cette combinaison',
  'release.variable_k': 'Une combinaison présente dans moins de réponses est rare',
  'release.mode_phone': 'Téléphone personnel',
  'release.mode_kiosk': 'Téléphone qui peut passer de main en main',
  'release.mode_paper': 'Papier',

  'release.missing_not_answered': 'Posée, sans réponse',
  'release.missing_not_asked': 'Non posée, en raison d’une réponse précédente',
  'release.missing_declined': 'Préfère ne pas répondre',
  'release.missing_dont_know': 'Ne sait pas',
  'release.missing_not_in_version': 'Absente de cette version du questionnaire',
  'release.missing_withheld': 'Retenue pour protéger les personnes',
  'release.missing_redacted': 'Texte retiré pour protéger les personnes',
  'release.missing_not_reached': 'Non atteinte',

  'release.note_response': 'Créé pour cet export ; un autre export a d’autres identifiants.',
  'release.note_language': 'Celle de la page à l’envoi des réponses.',
  'release.note_guard':
    'Un texte qui commence comme une formule (= + - @, tabulation, saut de ligne) est précédé d’une apostrophe ; retirez-la pour retrouver les mots tels qu’ils ont été écrits.',
  'release.note_miss': 'Vide lorsqu’il y a un texte.',
  'release.note_value':
    'Toujours un code ou un nombre ; le dictionnaire dit ce qu’il signifie pour chaque colonne.',
  'release.note_reworded':
    'Sa formulation diffère d’une version à l’autre ; celle de la dernière version est donnée ici.',

  'release.readme_made':
    'Données codées, exportées le {date}. {n, plural, one {# réponse} many {# de réponses} other {# réponses}}.',
  'release.readme_files': 'Fichiers',
  'release.readme_responses': 'une ligne par réponse ; les colonnes suivent le questionnaire',
  'release.readme_answers_long': 'une ligne par réponse et par colonne, textes à part',
  'release.readme_answers_text': 'une ligne par texte écrit',
  'release.readme_variables': 'le dictionnaire : chaque colonne, chaque code et ce qu’il signifie',
  'release.readme_k_report':
    'combinaisons de traits présentes dans moins de {k} réponses : {n, plural, =0 {aucune} one {#} many {#} other {#}}',
  'release.readme_rules': 'Comment les lire',
  'release.readme_rule_columns':
    'Chaque option proposée a sa colonne ou son code, que quelqu’un l’ait choisie ou non. Les colonnes et leurs types viennent du questionnaire, jamais des réponses.',
  'release.readme_rule_ids':
    'Une réponse a le même identifiant dans tous les fichiers. Les identifiants et l’ordre des lignes sont tirés au hasard pour cet export : un autre export en a d’autres, et les lignes de deux exports ne peuvent pas être rapprochées.',
  'release.readme_rule_text':
    'Une colonne de texte est vide lorsqu’il n’y a pas de texte ; la colonne voisine, en _miss, dit pourquoi.',
  'release.readme_rule_guard':
    'Un texte qui commence comme une formule (= + - @, tabulation, saut de ligne, ou leurs formes pleine chasse) est précédé d’une apostrophe, pour qu’un tableur ne l’exécute pas. Les nombres ne sont jamais modifiés.',
  'release.readme_missing': 'Codes d’une réponse absente (de -99 à -90, jamais des valeurs)',
  'release.readme_chosen': 'Ce qui a été choisi',
  'release.readme_codes': 'Les valeurs sont des codes ; le dictionnaire est en {language}.',
  'release.readme_labels': 'Les valeurs sont des libellés en {language}.',
  'release.readme_comma': 'UTF-8, virgule entre les cellules, point devant les décimales.',
  'release.readme_semicolon': 'UTF-8, point-virgule entre les cellules, point devant les décimales.',
  'release.readme_traits': 'Traits qui peuvent distinguer les personnes : {traits}.',
  'release.readme_reason': 'Raison donnée pour exporter des combinaisons rares : {reason}',
  'release.readme_sessions': 'Sessions',
  'release.readme_session':
    '{session} : {place}, {questionnaire}, version {version}, {n, plural, one {# réponse} many {# de réponses} other {# réponses}}',
  'release.readme_digest':
    'Empreinte de ses réponses au moment du scellement (avec clé : HMAC-SHA256) : {digest}',
  'release.readme_care':
    'Ce sont des réponses une par une. Conservez-les là où votre équipe est seule à les lire, et ne publiez aucun groupe de moins de {n} personnes.',

  'release.command_usage':
    'Utilisez : npm run export -- --consultation CODE --out DOSSIER [--reason TEXTE] [--labels LANGUE] [--separator ";"] [--no-bom] [--zip]',
  'release.command_no_database': 'Il n’y a pas de base de données à {file}.',
  'release.command_unknown': 'Il n’y a pas de consultation {code}. {codes}',
  'release.command_codes': 'Il y a : {codes}.',
  'release.command_no_codes': 'Il n’y a encore aucune consultation.',
  'release.command_language': '--labels prend une langue de la consultation : {languages}.',
  'release.command_separator': '--separator prend "," ou ";".',
  'release.command_exists': '{file} existe déjà. Indiquez un autre dossier, ou déplacez ce fichier.',
  'release.command_reason':
    '{n, plural, one {# combinaison de traits se rencontre} many {# de combinaisons de traits se rencontrent} other {# combinaisons de traits se rencontrent}} dans moins de {k} réponses. Donnez une raison avec --reason.',
  'release.command_file': 'Fichier',
  'release.command_rows': 'Lignes',

  'release.note_merge':
    'Les versions qui la posent autrement sont réunies ici par décision ; README.txt en donne la raison.',
  'release.note_apart':
    'Gardée séparée, par décision, d’une autre question de même code ; README.txt donne la raison et les séances.',
  'release.readme_decisions': 'Questions que les versions posent autrement',
  'release.readme_merge': '{question} : réunies en une seule',
  'release.readme_apart': '{question} : gardées séparées',
  'release.readme_apart_in': '{question} dans {sessions}',
  'release.readme_decision_reason': 'Raison : {reason}',
  'release.command_decide': 'Décidez à l’adresse {address}, puis exportez de nouveau.',
}
