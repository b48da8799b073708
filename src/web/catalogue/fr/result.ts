import type { result as en } from '../en/result.ts'

export const result: Record<keyof typeof en, string> = {
  'result.results': 'Résultats',
  'result.nothing_sealed':
    'Rien n’est encore scellé : les résultats apparaissent dix minutes après la clôture d’une session.',
  'result.nothing_sealed_next':
    'D’ici là, la page de l’animateur indique combien de réponses ont été envoyées.',
  'result.rests_on': 'Sur quoi ils reposent',
  'result.rests_on_rule':
    'Sessions scellées seulement ; les répétitions ne comptent jamais. Moins de {n, plural, one {# réponse} other {# réponses}} : rien n’est affiché.',
  'result.waiting':
    '{n, plural, one {# réponse de {session} attend} other {# réponses de {session} attendent}}.',
  'result.waiting_rule':
    'Elles entrent dans les résultats et les exports dès qu’au moins {n} réponses de leur atelier peuvent y entrer ensemble, afin qu’une comparaison entre avant et après ne désigne personne.',
  'result.workshop': 'Atelier',
  'result.sealed_sessions': 'Sessions scellées',
  'result.responses': 'Réponses',
  'result.sealed_by_workshop': 'Sessions scellées et leurs réponses, par atelier',
  'result.asked_in': 'Posée dans {n} ateliers sur {all}',
  'result.undecided':
    '{n, plural, one {# question n’est pas posée de la même façon dans toutes les versions} many {# de questions ne sont pas posées de la même façon dans toutes les versions} other {# questions ne sont pas posées de la même façon dans toutes les versions}}. Personne n’a encore décidé si les réponses vont ensemble : elles sont donc présentées séparément.',
  'result.apart_undecided':
    'Les versions du questionnaire posent cette question différemment. Personne n’a encore décidé si les réponses vont ensemble : elles sont donc présentées séparément.',
  'result.apart':
    'Les versions du questionnaire posent cette question différemment. Il a été décidé de garder les réponses séparées.',
  'result.apart_mixed':
    'Les versions du questionnaire posent cette question de façons qu’un seul graphique ne peut réunir. L’export réunit les réponses, comme cela a été décidé ; ici, elles sont présentées séparément.',
  'result.to_decision': 'Voir la décision',

  'result.question_title': 'Question {n} : {label}',
  'result.question_option': '{n} {label}',
  'result.question': 'Question',
  'result.show': 'Afficher',
  'result.download': 'Télécharger en CSV',
  'result.previous': 'Question précédente',
  'result.next': 'Question suivante',
  'result.browse': 'Autres questions',

  'result.by_workshop': 'Par atelier',
  'result.rule':
    'Sessions scellées seulement. Une ligne demande au moins {n, plural, one {# réponse} other {# réponses}}.',
  'result.rule_parts': 'Pourcentages entiers ; sous 8, le nombre n’est pas inscrit dans le graphique.',
  'result.rule_whole': 'Pourcentages entiers.',
  'result.rule_declined': '« Je préfère ne pas répondre » et « Je ne sais pas » ne sont pas comptés dans n.',
  'result.rule_order': 'Les lignes vont du plus au moins du côté de « {last} ».',
  'result.rule_multiple': 'Plusieurs réponses étaient possibles : la somme d’une ligne peut dépasser 100.',
  'result.rule_rank': 'Le rang 1 est le premier.',
  'result.rule_reworded': 'Sa formulation n’est pas la même dans toutes les versions du questionnaire.',
  'result.rule_merged':
    'Les versions du questionnaire la posent différemment ; les réponses sont comptées ensemble, comme cela a été décidé.',
  'result.rule_offered':
    'Tout n’a pas été proposé à tout le monde. Chaque nombre porte sur les personnes à qui cela a été proposé ; leur nombre est indiqué à côté lorsqu’il n’est pas n.',
  'result.caption_diverging':
    'En pourcentage des réponses. « {first} » est d’un côté de la ligne, « {last} » de l’autre.',
  'result.caption_middle':
    'En pourcentage des réponses. « {first} » est d’un côté de la ligne, « {last} » de l’autre, « {middle} » à part.',
  'result.caption_bars':
    'En pourcentage des personnes qui ont répondu. Toutes les barres ont la même échelle, de 0 à 100.',
  'result.caption_columns':
    'En pourcentage des réponses à chaque degré, de {first} à {last}. Toutes les lignes ont la même échelle.',
  'result.caption_value': 'Moyenne des réponses, sur une ligne de {first} à {last}.',
  'result.caption_rank': 'Rang moyen, sur une ligne de {first} à {last}.',
  'result.caption_points': 'Nombre moyen de points, sur une ligne de {first} à {last}.',
  'result.withheld': '[c] moins de {n} : non affiché',
  'result.withheld_key': '[c] non affiché',
  'result.withheld_mark': '[c]',
  'result.not_asked': '[x] non posée ici',
  'result.asked_otherwise': '[x] posée différemment ici',
  'result.not_offered': '[x]',
  'result.not_offered_key': '[x] non proposé là',
  'result.base': 'n = {n}',
  'result.base_mean': 'n = {n}, moyenne {mean}',
  'result.value_of': '{value} (n = {n})',
  'result.n': 'n',
  'result.mean': 'Moyenne',
  'result.median': 'Médiane',
  'result.statement': 'Affirmation',
  'result.item': 'Élément',
  'result.middle': 'Milieu',
  'result.total': 'Tous les ateliers',
  'result.declined':
    '{n, plural, one {# personne a préféré ne pas répondre ou ne savait pas} other {# personnes ont préféré ne pas répondre ou ne savaient pas}}',
  'result.chart_title': '{label}, par atelier',
  'result.chart_desc': 'Les nombres figurent dans le tableau après les graphiques.',
  'result.as_table': 'La même chose en tableau',
  'result.table_region': 'Tableau des résultats',
  'result.table_per_cent': 'Par atelier, en pourcentage de n',
  'result.table_means': 'Par atelier',
  'result.no_total': 'Là où le total manque, il permettrait de retrouver ce qui n’est pas affiché.',

  'result.find_nothing': 'Aucune ligne ne peut être affichée',
  'result.find_side':
    'Plus grand écart, « {item} », {both, select, yes {de « {first} » à « {last} »} other {« {last} »}} : {high}\u00a0% ({high_place}), {low}\u00a0% ({low_place})',
  'result.find_side_one':
    '{high_place}, « {item} », {both, select, yes {de « {first} » à « {last} »} other {« {last} »}} : {high}\u00a0%',
  'result.find_lead':
    '« {item} » vient en tête dans chaque atelier affiché : {low}\u00a0% ({low_place}), {high}\u00a0% ({high_place})',
  'result.find_lead_one': '{high_place} : « {item} » vient en tête avec {high}\u00a0%',
  'result.find_withheld': 'Certains nombres ne sont pas affichés : on ne peut dire ce qui vient en tête',
  'result.find_no_lead_one': '{high_place} : aucune réponse ne vient seule en tête',
  'result.find_gap':
    'Plus grand écart, « {item} » : {high}\u00a0% ({high_place}), {low}\u00a0% ({low_place})',
  'result.find_mean': 'La moyenne va de {low} ({low_place}) à {high} ({high_place})',
  'result.find_mean_one': '{high_place} : la moyenne est de {high}',
  'result.find_lead_mean_rank':
    '« {item} » a le meilleur rang moyen dans chaque atelier affiché : {low} ({low_place}), {high} ({high_place})',
  'result.find_lead_mean_rank_one': '{high_place} : « {item} » a le meilleur rang moyen, {high}',
  'result.find_lead_mean_value':
    '« {item} » a la moyenne la plus haute dans chaque atelier affiché : {low} ({low_place}), {high} ({high_place})',
  'result.find_lead_mean_value_one': '{high_place} : « {item} » a la moyenne la plus haute, {high}',
  'result.find_lead_mean_points':
    '« {item} » reçoit le plus de points dans chaque atelier affiché : {low} en moyenne ({low_place}), {high} ({high_place})',
  'result.find_lead_mean_points_one': '{high_place} : « {item} » reçoit le plus de points, {high} en moyenne',
  'result.find_gap_mean':
    'Plus grand écart, « {item} » : {low} en moyenne ({low_place}), {high} ({high_place})',
  'result.find_same': 'Les ateliers affichés ne diffèrent pas sur « {item} »',

  'result.in_own_words': 'Avec leurs mots',
  'result.other_in_words': '« Autre », avec leurs mots',
  'result.words_rule':
    'Tous les ateliers ensemble, dans un nouvel ordre aléatoire à chaque ouverture de la page ; aucune réponse ne dit où elle a été donnée.',
  'result.words_quote':
    'Ne citez pas une réponse avant qu’elle ait été relue : les mots d’une personne peuvent permettre de la reconnaître.',
  'result.words_some':
    '{shown, number} réponses sur {all, number}, une autre sélection à chaque fois. L’export les contient toutes.',
  'result.words_count': '{n, plural, one {# réponse} other {# réponses}}',
  'result.words_withheld': '[c] moins de {n} personnes ont répondu : non affiché',
  'result.not_summarised':
    'Les dates et les heures ne sont pas représentées : elles figurent dans l’export, une ligne par réponse.',
}
