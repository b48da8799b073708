import type { workbook as en } from '../en/workbook.ts'

export const workbook: Record<keyof typeof en, string> = {
  'workbook.empty_file': 'Choisissez un autre fichier – celui-ci est vide',
  'workbook.too_large': 'Choisissez un fichier plus petit – un classeur peut avoir 10 Mo au plus',
  'workbook.no_workbook':
    'Choisissez un classeur enregistré en .xlsx, .xlsm ou .csv – ce fichier n’en est pas un',
  'workbook.pointer':
    'Récupérez le classeur lui-même – ce fichier dit seulement où Git LFS le garde (lancez « git lfs pull »)',
  'workbook.web_page':
    'Choisissez le classeur lui-même – ce fichier est une page web ou un autre texte à balises',
  'workbook.password': 'Enregistrez le classeur sans mot de passe, puis apportez-le de nouveau',
  'workbook.legacy_xls':
    'Enregistrez de nouveau le classeur – il est dans l’ancien format .xls. Dans Excel ou LibreOffice, choisissez « Enregistrer sous » et « Classeur Excel (.xlsx) », puis apportez ce fichier',
  'workbook.binary_xlsb':
    'Enregistrez de nouveau le classeur – il est dans le format binaire .xlsb. Choisissez « Enregistrer sous » et « Classeur Excel (.xlsx) », puis apportez ce fichier',
  'workbook.open_document':
    'Enregistrez de nouveau le classeur – il est au format OpenDocument. Choisissez « Enregistrer sous » et « Excel (.xlsx) », puis apportez ce fichier',
  'workbook.damaged': 'Ouvrez le classeur et enregistrez-le de nouveau – le fichier est abîmé ou incomplet',
  'workbook.not_utf8':
    'Enregistrez le tableau en « CSV UTF-8 » ou en .xlsx – ses lettres ne peuvent pas être reconnues ainsi',
  'workbook.csv_quotes': 'Fermez les guillemets dans ce fichier CSV, ou enregistrez-le en .xlsx',
  'workbook.too_many_parts':
    'Retirez des feuilles et des images – un classeur peut se composer de {max, number} fichiers',
  'workbook.unpacks_too_large':
    'Retirez des feuilles et des images – une fois décompressé, ce classeur dépasse 100 Mo',
  'workbook.too_many_rows': 'Raccourcissez le classeur – {max, number} lignes au plus sont lues',
  'workbook.too_much':
    'Raccourcissez le classeur – ses feuilles contiennent plus de texte qu’un questionnaire ne peut en avoir',
  'workbook.took_too_long':
    'Raccourcissez le classeur – sa lecture demande plus de temps ou de mémoire qu’il n’en est accordé. Des feuilles qui n’ont que de la mise en forme ralentissent un classeur : copiez les cellules remplies dans un nouveau',

  'workbook.no_survey':
    'Appelez « survey » la feuille qui contient les questions – les feuilles s’appellent : {sheets}',
  'workbook.sheet_near': 'Cette feuille n’a pas été lue. Si elle doit l’être, appelez-la « {name} »',
  'workbook.no_type_column':
    'Ajoutez un en-tête « type » à la première ligne – sans lui, aucune ligne ne dit ce qu’elle est',
  'workbook.no_question': 'Ajoutez une question – la feuille n’en a aucune',
  'workbook.heading_twice':
    'Retirez l’un des deux en-têtes – celui-ci dit la même chose que « {heading} » dans la colonne {column}',
  'workbook.no_heading': 'Cette colonne n’a pas d’en-tête ; rien n’y a donc été lu',
  'workbook.column_kept':
    'Cette colonne n’a pas de sens ici. Elle est gardée, et écrite de nouveau au téléchargement',
  'workbook.column_own_unknown': 'Cet en-tête est inconnu ici, et la colonne n’a pas été lue',
  'workbook.media_column':
    'Les images et les sons ne sont pas montrés ici. Les noms des fichiers sont gardés',
  'workbook.comment_row':
    'Cette ligne n’a ni type, ni nom, ni libellé ; elle a été prise pour un commentaire',
  'workbook.disabled': 'Cette ligne est désactivée ; elle n’a pas été lue',
  'workbook.language_unknown':
    'Aucune langue ne s’appelle « {name} ». Écrivez son code à côté, par exemple « Français (fr) » ; d’ici là, elle a un code à elle',
  'workbook.untranslated':
    '{n, plural, one {# texte n’est pas écrit} other {# textes ne sont pas écrits}} en {language}, le premier à la ligne {row} ({column}) – les participants y liront la langue par défaut',

  'workbook.type_unknown': 'Changez le type – il n’y en a aucun qui s’écrive ainsi',
  'workbook.type_no_list': 'Nommez une liste après le type, par exemple « select_one yes_no »',
  'workbook.type_from_file':
    'Copiez les options dans la feuille « choices » – une liste dans un fichier à part ne peut pas être apportée avec un classeur',
  'workbook.type_from_repeat':
    'Faites choisir dans une liste de la feuille « choices » – les réponses à d’autres questions ne peuvent pas servir d’options ici',
  'workbook.type_matrix': 'Écrivez ces questions une à une – ce genre de tableau n’a pas d’équivalent ici',
  'workbook.no_type': 'Écrivez un type – cette ligne a un nom ou un libellé et ne dit pas ce qu’elle est',
  'workbook.no_name': 'Écrivez un nom – chaque question en a besoin',
  'workbook.no_label': 'Aucun libellé n’est écrit. Écrivez-le avant de publier',
  'workbook.name_twice': 'Changez le nom – la ligne {row} du même groupe le porte déjà',
  'workbook.group_open': 'Fermez ce groupe par une ligne « end_group » ou « end_repeat » – il n’a pas de fin',
  'workbook.group_closed': 'Retirez cette ligne – il n’y a pas de groupe à fermer ici',
  'workbook.group_other': 'Fermez d’abord ce qui commence par « {begin} » à la ligne {row}',
  'workbook.repeat_flat':
    'Une répétition n’est posée qu’une fois ici : ses questions sont reprises comme un simple groupe',
  'workbook.table_mixed':
    'Les lignes de ce tableau n’interrogent pas toutes sur une même échelle ; chacune est donc une question à part',
  'workbook.list_missing': 'Ajoutez la liste « {list} » à la feuille « choices », ou nommez-en une autre',
  'workbook.no_list_name': 'Écrivez le nom de la liste à laquelle cette option appartient',
  'workbook.option_no_name': 'Écrivez un nom – cette option de « {list} » n’en a pas',
  'workbook.option_no_label': 'Aucun libellé n’est écrit pour cette option. Écrivez-le avant de publier',
  'workbook.option_twice': 'Changez le nom – « {name} » est déjà dans la liste « {list} », à la ligne {row}',
  'workbook.option_twice_allowed':
    '« {name} » est déjà dans la liste « {list} », à la ligne {row}. Les données demandent un nom propre à chaque option : changez l’un d’eux avant de publier',
  'workbook.range_limits':
    'Changez les paramètres – une échelle a besoin d’un « start » inférieur à son « end » et d’un « step » supérieur à 0, tous des nombres',
  'workbook.default_of_ranking':
    'Un classement commence ici sans ordre ; la valeur par défaut n’a donc pas été reprise',
  'workbook.calculation_missing': 'Écrivez un calcul – il n’y a rien à calculer',
  'workbook.calculation_shown':
    'Ceci est calculé et n’est pas demandé ; les participants ne le voient donc pas. Montrez-le dans une note s’ils doivent le voir',
  'workbook.calculation_of_note':
    'Une note ne calcule rien ici. Le calcul est gardé, et écrit de nouveau au téléchargement',

  'workbook.refers_unknown': 'Renvoyez à une autre question – aucune ne s’appelle « {name} »',
  'workbook.refers_group': 'Renvoyez à une question – « {name} », à la ligne {row}, est un groupe',
  'workbook.refers_twice':
    'Donnez à chaque question un nom à elle – plusieurs s’appellent « {name} », une autre à la ligne {row}',
  'workbook.refers_parts':
    'Renvoyez à une partie de « {name} », par exemple « {part} » – elle n’a pas de réponse unique',
  'workbook.refers_dropped':
    'Passez-vous de « {name} » – la ligne {row} est laissée de côté ; il n’y a donc rien à quoi renvoyer',
  'workbook.refers_later':
    'Ceci dépend de « {name} », à quoi l’on répond plus tard. Déplacez l’une des deux avant de publier',
  'workbook.circular': 'Rompez le cercle – ceci dépend de « {name} », et « {name} » dépend de ceci',
  'workbook.answer_in_address':
    'L’adresse d’un lien contient la réponse à « {name} ». Suivre le lien enverrait la réponse à un tiers, elle n’y est donc jamais mise : retirez-la avant de publier',
  'workbook.words_show_dropped':
    'Ces mots montrent « {name} », qui est laissé de côté. Ils ont « … » à la place',

  'workbook.dropped_metadata':
    'Laissé de côté : les réponses sont anonymes ; rien n’est donc noté de la personne, de l’appareil ou de l’heure',
  'workbook.dropped_place': 'Laissé de côté : les réponses sont anonymes ; aucun lieu n’est donc noté',
  'workbook.dropped_media':
    'Laissé de côté : les réponses sont anonymes, et une image, un son ou un fichier peut montrer qui l’a envoyé',
  'workbook.dropped_barcode':
    'Laissé de côté : les réponses sont anonymes, et un code que l’on scanne peut appartenir à une personne',
  'workbook.dropped_file': 'Laissé de côté : les fichiers à côté du classeur ne sont pas lus',

  'workbook.bring': 'Apporter un classeur',
  'workbook.bring_lede':
    'Un classeur XLSForm, tel que l’utilisent ODK, KoboToolbox et d’autres, devient un questionnaire : un brouillon à poursuivre. Rien n’est changé quand quelque chose ne peut pas y être lu.',
  'workbook.replace': 'Remplacer par un classeur',
  'workbook.replace_lede':
    'Le brouillon de « {name} », version {number}, devient ce que demande le classeur. L’enregistrement peut être annulé. Rien n’est changé quand quelque chose ne peut pas être lu dans le classeur.',
  'workbook.file': 'Classeur',
  'workbook.file_hint': 'XLSForm en .xlsx, .xlsm ou .csv, 10 Mo au plus',
  'workbook.name': 'Nom du questionnaire',
  'workbook.name_hint': 'Pour l’équipe. Laissé vide, c’est le titre du classeur.',
  'workbook.no_file': 'Choisissez un classeur.',
  'workbook.read': 'Lire le classeur',
  'workbook.download': 'Télécharger la version {number} en XLSForm',
  'workbook.report_of': 'Ce qui a été lu de « {file} »',
  'workbook.refused': 'Le classeur n’a pas été repris',
  'workbook.refused_lede':
    '{n, plural, one {Une chose ne peut pas être lue dans « {file} ». Rien n’a été changé : corrigez-la dans le classeur et apportez-le de nouveau.} other {# choses ne peuvent pas être lues dans « {file} ». Rien n’a été changé : corrigez-les dans le classeur et apportez-le de nouveau.}}',
  'workbook.begun': 'Le classeur est maintenant un brouillon. Voici ce qui en a été lu.',
  'workbook.replaced': 'Le brouillon est maintenant ce que demande le classeur. Voici ce qui en a été lu.',
  'workbook.read_on': 'Lu le {moment}. Le brouillon a pu être modifié depuis.',
  'workbook.to_draft': 'Aller au questionnaire',
  'workbook.to_report': 'Ce qui a été lu du classeur',
  'workbook.extent': 'Repris',
  'workbook.sections': 'Sections',
  'workbook.questions': 'Questions',
  'workbook.lists': 'Listes d’options',
  'workbook.options': 'Options',
  'workbook.languages': 'Langues',
  'workbook.errors': 'À corriger',
  'workbook.errors_lede': 'Tant que l’une de ces choses demeure, le classeur ne peut pas être repris.',
  'workbook.dropped': 'Laissé de côté',
  'workbook.dropped_lede': 'Ces lignes ne sont pas demandées ici. Tout le reste est repris.',
  'workbook.renamed': 'Renommé',
  'workbook.renamed_lede':
    'Les colonnes des données n’ont que des lettres, des chiffres et _, 32 au plus ; les options, 16 au plus. Les expressions emploient les nouveaux noms ; ceux des questions et des sections reviennent au téléchargement.',
  'workbook.warnings': 'À savoir',
  'workbook.warnings_lede': 'Rien de ceci ne fait obstacle.',
  'workbook.none_of_these':
    'Rien n’a été laissé de côté ni renommé, et il n’y a rien de particulier à savoir.',
  'workbook.where': 'Où',
  'workbook.cell': 'Dans la cellule',
  'workbook.what': 'Ce qu’il faut savoir',
  'workbook.was': 'Dans le classeur',
  'workbook.is': 'Ici',
  'workbook.spot':
    '{sheet}{row, select, 0 {} other {, ligne {row}}}{column, select, none {} other {, colonne {column}}}',
  'workbook.quoting': '« {cell} » – {sentence}',
  'workbook.spot_whole': 'Tout le fichier',
  'workbook.draft_moved':
    'Entre-temps, quelqu’un d’autre a enregistré ou publié le brouillon ; le classeur n’a donc pas été repris. Regardez le brouillon tel qu’il est, puis apportez de nouveau le classeur.',
  'workbook.no_draft':
    'Il n’y a pas de brouillon à remplacer : toutes les versions sont publiées. Commencez d’abord la version suivante, puis apportez le classeur.',

  'workbook.command_usage':
    'Usage :\n  npm run xlsform -- read FICHIER [--json] [--language CODE]\n      Lit un classeur et dit ce qu’il contient et ce qui ne peut pas être repris. Aucune base de données n’est nécessaire.\n      CODE est la langue d’un classeur qui n’en nomme aucune (en).\n      Se termine par 0 si le classeur peut être repris, par 1 s’il est refusé, par 2 après une erreur.\n  npm run xlsform -- write CODE FICHIER [--version N]\n      Écrit un questionnaire de cette installation en .xlsx.\n      CODE est CONSULTATION/NUMÉRO, par exemple digital-rights/3, où NUMÉRO est celui de l’adresse du\n      questionnaire ; ou CONSULTATION seule si elle n’a qu’un questionnaire.\n      N est la version à écrire ; sans elle, la dernière, qui peut être un brouillon.',
  'workbook.command_no_file': 'Il n’y a pas de fichier {file}.',
  'workbook.command_exists': 'Il y a déjà un fichier {file}. Nommez-en un autre.',
  'workbook.command_no_database':
    'Il n’y a pas de base de données {file}. Indiquez par DATA_DIR où elle est.',
  'workbook.command_unknown': 'Aucun questionnaire ne s’appelle {code}. Il y a : {codes}.',
  'workbook.command_nothing': 'Aucun questionnaire ne s’appelle {code}. Cette installation n’en a aucun.',
  'workbook.command_version': 'Il n’y a pas de version {number} de ce questionnaire. Il y a : {numbers}.',
  'workbook.command_taken': 'Peut être repris : {title}',
  'workbook.command_refused': 'Ne peut pas être repris.',
  'workbook.command_counts':
    '{sections, plural, one {# section} other {# sections}}, {questions, plural, one {# question} other {# questions}}, {lists, plural, one {# liste d’options} other {# listes d’options}}, {choices, plural, one {# option} other {# options}} ; langues : {languages}',
  'workbook.command_written': 'Écrit : version {number} de « {name} » dans {file}',
}
