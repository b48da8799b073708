import type { questionnaire as en } from '../en/questionnaire.ts'

export const questionnaire: Record<keyof typeof en, string> = {
  'questionnaire.answer_needed': 'Répondez à cette question',
  'questionnaire.statement_needed': 'Choisissez une réponse pour cette affirmation',
  'questionnaire.answer_outside': 'Modifiez cette réponse : la question ne l’admet pas',

  'questionnaire.expression_unfinished': 'Terminez l’expression : il manque quelque chose au caractère {at}',
  'questionnaire.expression_unexpected': 'Modifiez le caractère {at} : « {found} » ne peut pas s’y trouver',
  'questionnaire.expression_quote': 'Fermez le guillemet ouvert au caractère {at}',
  'questionnaire.expression_bracket': 'Fermez la parenthèse ouverte au caractère {at}',
  'questionnaire.expression_reference':
    'Écrivez la question au caractère {at} par son code, par exemple {example}',
  'questionnaire.expression_word':
    'Mettez « {found} » (caractère {at}) entre guillemets droits ou, s’il s’agit d’une question, écrivez-la sous la forme {example}',
  'questionnaire.expression_path':
    'Écrivez le code d’une question, par exemple {example}, au lieu de « {found} » au caractère {at} : les chemins ne sont pas suivis',
  'questionnaire.expression_function':
    'Utilisez une autre fonction au caractère {at} : « {found} » n’existe pas ici',
  'questionnaire.expression_unrepeatable':
    'Retirez « {found} » au caractère {at} : une expression donne toujours le même résultat, quel que soit le moment du calcul ; elle n’a donc ni horloge ni hasard',
  'questionnaire.expression_no_meaning':
    'Retirez « {found} » au caractère {at} : cette fonction porte sur des répétitions, d’autres tables ou des lieux, que les réponses d’une personne n’ont pas',
  'questionnaire.expression_pattern':
    'Écrivez le modèle au caractère {at} comme une expression régulière entre guillemets droits : groupes, classes, alternatives et répétitions sont admis',
  'questionnaire.expression_choice_name':
    'Nommez la question au caractère {at} entre guillemets droits, par son code comme dans {example}',
  'questionnaire.expression_takes_exactly':
    'Donnez à « {found} » (caractère {at}) {least, plural, =0 {des parenthèses vides} one {exactement # valeur} other {exactement # valeurs}}',
  'questionnaire.expression_takes_least':
    'Donnez à « {found} » (caractère {at}) {least, plural, one {au moins # valeur} other {au moins # valeurs}}',
  'questionnaire.expression_takes_between':
    'Donnez à « {found} » (caractère {at}) de {least} à {most, plural, one {# valeur} other {# valeurs}}',
  'questionnaire.expression_long': 'Raccourcissez l’expression : {max, number} mots et signes au plus',

  'questionnaire.obstacle_no_question': 'Ajoutez une question : il n’y en a pas encore',
  'questionnaire.obstacle_language': 'Ajoutez la langue par défaut, {language}, aux langues du questionnaire',
  'questionnaire.obstacle_title': 'Écrivez le titre dans la langue par défaut ({language})',
  'questionnaire.obstacle_section_text':
    'Écrivez le titre et la description de la section {code} dans la langue par défaut ({language})',
  'questionnaire.obstacle_question_text': 'Écrivez la question dans la langue par défaut ({language})',
  'questionnaire.obstacle_statement_text':
    'Écrivez l’affirmation {code} dans la langue par défaut ({language})',
  'questionnaire.obstacle_help_text':
    'Écrivez les aides, messages et libellés de cette question dans la langue par défaut ({language})',
  'questionnaire.obstacle_option_text':
    'Écrivez l’option {code} de la liste « {list} » dans la langue par défaut ({language})',
  'questionnaire.obstacle_code':
    'Modifiez le code « {code} » : il commence par une lettre de A à Z, suivie de lettres, de chiffres ou de _, 32 caractères au plus',
  'questionnaire.obstacle_column':
    'Raccourcissez le code : il donne une colonne « {column} », alors qu’une colonne a au plus 32 lettres de A à Z, chiffres ou _',
  'questionnaire.obstacle_reserved': 'Modifiez le code : les données ont déjà une colonne « {column} »',
  'questionnaire.obstacle_field':
    'Modifiez le code : les pages des réponses utilisent elles-mêmes le nom « {column} »',
  'questionnaire.obstacle_twice':
    'Modifiez le code : deux colonnes s’appelleraient « {column} » (majuscules et minuscules confondues)',
  'questionnaire.obstacle_list_missing': 'Choisissez une autre liste : « {list} » n’existe pas',
  'questionnaire.obstacle_list_empty': 'Ajoutez des options à la liste « {list} » : elle n’en a aucune',
  'questionnaire.obstacle_few_items':
    'Ajoutez des options à la liste « {list} » : cette question en compare au moins deux',
  'questionnaire.obstacle_no_statement': 'Ajoutez une affirmation : il n’y en a pas encore',
  'questionnaire.obstacle_option_code':
    '{of, select, statement {Modifiez le code d’affirmation « {code} »} other {Modifiez le code « {code} » de la liste « {list} »}} : il a de 1 à 16 lettres de A à Z, chiffres ou _',
  'questionnaire.obstacle_option_missing':
    '{of, select, statement {Modifiez le code d’affirmation « {code} »} other {Modifiez le code « {code} » de la liste « {list} »}} : les codes de -99 à -90 désignent les réponses manquantes dans les données',
  'questionnaire.obstacle_option_twice':
    '{of, select, statement {Modifiez le code d’affirmation « {code} »} other {Modifiez le code « {code} » de la liste « {list} »}} : il y figure deux fois',
  'questionnaire.obstacle_other':
    'Modifiez le code « {code} » de la liste « {list} » : il désigne « Autre », que cette question ajoute d’elle-même',
  'questionnaire.obstacle_range':
    'Modifiez le plus petit et le plus grand nombre : ceux de -99 à -90 désignent les réponses manquantes dans les données',
  'questionnaire.obstacle_limits': 'Modifiez les limites : aucune réponse ne tient entre elles',
  'questionnaire.obstacle_current':
    'Retirez le point : seule une contrainte porte sur la réponse à sa propre question',
  'questionnaire.obstacle_refers_unknown':
    'Renvoyez à une autre question : aucune question à réponse ne s’appelle « {code} »',
  'questionnaire.obstacle_refers_later':
    'Renvoyez à une question antérieure : « {code} » ne reçoit pas de réponse avant celle-ci',
  'questionnaire.obstacle_refers_parts':
    'Renvoyez à une partie de « {code} », par exemple « {part} » : elle n’a pas de réponse unique',
  'questionnaire.obstacle_refers_itself':
    'Renvoyez à une question précédente : « {code} » ne peut pas dépendre de sa propre réponse',
  'questionnaire.obstacle_refers_circle':
    'Renvoyez à une question précédente : « {code} » vient plus loin et dépend elle-même de cette question',
  'questionnaire.obstacle_address':
    'Retirez « {name} » de l’adresse du lien : le suivre enverrait la réponse à un tiers',
  'questionnaire.obstacle_steps':
    'Raccourcissez cette expression, ou les réponses qu’elle utilise : toutes les expressions du questionnaire prendraient ensemble trop de temps, et celle-ci le plus',
  'questionnaire.obstacle_attribute':
    'Donnez aux options l’attribut « {name} » que lit ce filtre, ou corrigez le filtre : aucune option de la liste « {list} » ne l’a',
  'questionnaire.obstacle_default':
    'Modifiez la valeur par défaut : la question n’admet pas « {value} » comme réponse',
  'questionnaire.obstacle_default_kind': 'Retirez la valeur par défaut : ce type de question commence vide',
  'questionnaire.obstacle_default_section':
    'La valeur par défaut ne peut renvoyer qu’à une section précédente : « {code} » est sur la même page',
  'questionnaire.obstacle_step':
    'Modifiez le pas : compté depuis la réponse la plus basse, il ne tient pas dans les limites',

  'questionnaire.warning_untranslated':
    '{n, plural, one {# texte n’est pas écrit} other {# textes ne sont pas écrits}} dans cette langue : {language}. Les participants y liront la langue par défaut.',
  'questionnaire.warning_to_check':
    'Vérifiez la traduction – ce texte a changé depuis qu’il a été traduit : {languages}',
  'questionnaire.warning_translations':
    '{n, plural, one {# traduction est à vérifier} other {# traductions sont à vérifier}} dans cette langue : {language} – le texte source a changé depuis',
  'questionnaire.warning_identity':
    'Cette question semble demander un nom, une adresse électronique, un numéro de téléphone ou un compte. Il ne sera pas dit aux participants que nous ne les demandons pas.',
  'questionnaire.warning_no_option':
    'Comparez « {code} » à l’une de ses options : « {option} » n’y figure pas',
  'questionnaire.warning_unreachable':
    'Modifiez cette condition : elle n’est jamais vraie, personne n’est donc interrogé',

  'questionnaire.definition_missing': 'Ajoutez ce qui manque ici',
  'questionnaire.definition_type': 'Modifiez ceci : un autre type de contenu est attendu',
  'questionnaire.definition_unknown': 'Retirez « {names} » : cela n’a pas sa place ici',
  'questionnaire.definition_kind': 'Choisissez un des types de question qui existent',
  'questionnaire.definition_too_long':
    'Raccourcissez ce texte à {max, plural, one {# caractère} other {# caractères}} au plus',
  'questionnaire.definition_too_many': 'Gardez-en au plus {max, number} ici',
  'questionnaire.definition_number_high': 'Indiquez {max, number} au plus',
  'questionnaire.definition_number_low': 'Indiquez {min, number} au moins',
  'questionnaire.definition_questions': 'Gardez au plus {max, number} questions dans le questionnaire',
  'questionnaire.definition_broken':
    'Écrivez de nouveau ce texte : il contient des caractères qui ne peuvent pas être affichés',
  'questionnaire.definition_language': 'Indiquez la langue par une étiquette telle que en, fr ou pt-BR',
  'questionnaire.definition_unreadable': 'Vérifiez ceci : la lecture est impossible',

  'questionnaire.page_versions': 'Versions',
  'questionnaire.page_versions_lede':
    'Une version publiée ne change plus. Une même version sert à plusieurs ateliers.',
  'questionnaire.page_version_one': 'Version',
  'questionnaire.page_version': 'Version {number}',
  'questionnaire.page_title_said': 'Titre que lisent les participants :',
  'questionnaire.page_asks': 'Contenu',
  'questionnaire.page_extent':
    '{sections, plural, one {# section} other {# sections}}, {questions, plural, one {# question} other {# questions}}, {minutes, plural, =0 {aucune durée annoncée} one {environ # minute} other {environ # minutes}}',
  'questionnaire.page_state': 'État',
  'questionnaire.page_draft': 'Brouillon',
  'questionnaire.page_published': 'Publiée',
  'questionnaire.page_languages': 'Langues',
  'questionnaire.page_preview_in': 'Aperçu en {language}',
  'questionnaire.page_default_language': 'la langue par défaut',
  'questionnaire.page_translated': 'tous les textes sont écrits',
  'questionnaire.page_untranslated': '{n, plural, one {# texte reste} other {# textes restent}} à écrire',
  'questionnaire.page_to_check': '{n, plural, one {# traduction} other {# traductions}} à vérifier',

  'questionnaire.page_publishing': 'Publication',
  'questionnaire.page_publishing_lede':
    'Les sessions n’utilisent que des versions publiées. Une version publiée peut être copiée, mais pas modifiée.',
  'questionnaire.page_obstacles': 'Ce qui empêche la publication',
  'questionnaire.page_warnings': 'À savoir avant de publier',
  'questionnaire.page_place_question': 'Question {n}',
  'questionnaire.page_place_section': 'Section {n}',
  'questionnaire.page_place_whole': 'Tout le questionnaire',
  'questionnaire.page_part_relevant': 'Condition',
  'questionnaire.page_part_constraint': 'Contrainte',
  'questionnaire.page_part_calculation': 'Calcul',
  'questionnaire.page_part_required': 'Nécessaire si',
  'questionnaire.page_part_default': 'Valeur par défaut',
  'questionnaire.page_part_choice_filter': 'Filtre des options',
  'questionnaire.page_part_shuffled': 'Germe de l’ordre',
  'questionnaire.page_part_text': 'Réponse dans un texte',
  'questionnaire.page_sure': 'Une version publiée ne change plus. J’ai vérifié la version {number}.',
  'questionnaire.page_publish': 'Publier la version {number}',
  'questionnaire.page_not_sure': 'Cochez la case pour publier : une version publiée ne change plus',
  'questionnaire.page_blocked': 'Corrigez {n, plural, one {# point} other {# points}} avant de publier',
  'questionnaire.page_draft_there': 'Ce questionnaire a déjà un brouillon. Continuez avec celui-ci.',
  'questionnaire.page_no_draft':
    'Toutes les versions de ce questionnaire sont publiées : il n’y a pas de brouillon à publier. Ouvrez de nouveau le questionnaire pour voir ses versions.',
  'questionnaire.page_now_published': 'La version est publiée. Les sessions peuvent désormais l’utiliser.',

  'questionnaire.page_outline': 'Contenu de la version {number}',
  'questionnaire.page_question': 'Question',
  'questionnaire.page_kind': 'Type',
  'questionnaire.page_needed': 'réponse nécessaire',
  'questionnaire.page_options': '{n, plural, one {# option} other {# options}}',
  'questionnaire.page_statements': '{n, plural, one {# affirmation} other {# affirmations}}',
  'questionnaire.page_filtered': 'Ne propose que les options pour lesquelles {filter}',

  'questionnaire.page_copy': 'Copie',
  'questionnaire.page_copy_lede':
    'La version {number} devient un questionnaire à part : un brouillon avec les mêmes sections, questions et traductions. Les réponses ne sont pas copiées.',
  'questionnaire.page_copy_of': 'Copie de {name}',
  'questionnaire.page_copy_name': 'Nom de la copie',
  'questionnaire.page_copy_name_hint': 'Pour l’équipe. Les participants lisent le titre.',
  'questionnaire.page_copy_to': 'Consultation',
  'questionnaire.page_copy_button': 'Copier le questionnaire',
  'questionnaire.page_no_name': 'Donnez un nom à la copie.',
  'questionnaire.page_no_target': 'Choisissez une de vos consultations.',
  'questionnaire.page_copied': 'Voici la copie : un brouillon à part.',

  'questionnaire.page_preview': 'Aperçu : rien n’est enregistré',
  'questionnaire.page_preview_lede':
    '« {name} », version {number}. Ce que vous saisissez vous suit d’une section à l’autre, pour essayer les conditions, et est oublié quand vous partez. Une section ouverte seule est montrée quelle que soit sa condition.',
  'questionnaire.page_preview_title': 'Aperçu : {title}',
  'questionnaire.page_not_drawn': '« {code} » ne peut pas encore être montrée',
  'questionnaire.page_preview_end': 'Fin de l’aperçu',
  'questionnaire.page_preview_end_lede':
    'Sur un téléphone, les participants vérifieraient maintenant leurs réponses avant de les envoyer. Rien n’a été enregistré ici.',
  'questionnaire.page_preview_again': 'Reprendre l’aperçu au début',
  'questionnaire.page_to_questionnaire': 'Retour au questionnaire',
  'questionnaire.page_to_sessions': 'Retour aux sessions',
}
