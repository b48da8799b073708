import type { consultation as en } from '../en/consultation.ts'

export const consultation: Record<keyof typeof en, string> = {
  'consultation.menu_consultation': 'Consulta',
  'consultation.menu_results': 'Resultados',
  'consultation.menu_export': 'Exportación',
  'consultation.list': 'Consultas',
  'consultation.one': 'Consulta',
  'consultation.all': 'Todas las consultas',
  'consultation.new': 'Nueva consulta',
  'consultation.load_example': 'Cargar el ejemplo',
  'consultation.example_loaded':
    'El ejemplo está cargado: cuatro talleres, cinco grupos de partes interesadas y un cuestionario publicado. Su redacción es nuestra y sus respuestas, cuando las haya, son inventadas.',
  'consultation.example_there': 'Ya había cargado el ejemplo: es este. No se ha añadido nada.',
  'consultation.empty': 'Aún no tiene ninguna consulta',
  'consultation.empty_lede':
    'Una consulta reúne los grupos de partes interesadas, los talleres y el cuestionario. Para empezar necesita:',
  'consultation.empty_title': 'un título y el objetivo en una frase',
  'consultation.empty_groups': 'los grupos de partes interesadas y cuántas personas espera de cada uno',
  'consultation.empty_workshop': 'al menos un taller, con su lugar y su fecha',
  'consultation.empty_other':
    'Las consultas pertenecen a sus investigadores. Si usted facilita un taller, sus sesiones están en otra página.',
  'consultation.to_sessions': 'Ir a las sesiones',
  'consultation.others': 'Otras consultas',
  'consultation.others_lede':
    'Como administrador puede elegir a sus investigadores y eliminar sus respuestas. El registro nombra sus talleres, sesiones y cuestionarios; usted no ve sus preguntas, respuestas ni resultados.',
  'consultation.created':
    'La consulta está creada. A continuación: sus grupos de partes interesadas y sus talleres.',
  'consultation.change': 'Modificar la consulta',
  'consultation.changed': 'Se ha modificado la consulta.',
  'consultation.code': 'Código',
  'consultation.code_hint':
    'De 2 a 12 letras mayúsculas y cifras, por ejemplo RIVER26. Da nombre a los datos.',
  'consultation.code_form': 'Utilice de 2 a 12 letras y cifras, por ejemplo RIVER26.',
  'consultation.code_fixed':
    'Este código es fijo: se abrió una sesión, y las exportaciones y las huellas anotadas la nombran así.',
  'consultation.retention_told':
    'Se abrió una sesión: los participantes conocen esta fecha. Puede adelantarse, no aplazarse.',
  'consultation.retention_later':
    'Los participantes leyeron una fecha anterior. Elija la fecha que leyeron o una anterior.',
  'consultation.code_taken': 'Otra consulta tiene este código. Elija otro.',
  'consultation.in_language': '{label} – {language}',
  'consultation.title': 'Título',
  'consultation.no_title': 'Escriba el título en el idioma predeterminado.',
  'consultation.purpose': 'Objetivo',
  'consultation.no_purpose': 'Escriba el objetivo en el idioma predeterminado: basta una frase.',
  'consultation.organiser': 'Organizador',
  'consultation.no_organiser': 'Indique el organizador en el idioma predeterminado.',
  'consultation.contact': 'Contacto',
  'consultation.contact_hint':
    'Un correo electrónico o un teléfono del organizador. Los participantes lo ven.',
  'consultation.no_contact': 'Indique un correo electrónico o un teléfono del organizador.',
  'consultation.retention': 'Respuestas conservadas hasta',
  'consultation.deleted_on': 'Eliminadas el {day}',
  'consultation.retention_hint':
    'Se comunica esta fecha a los participantes. Después de ella se eliminan las respuestas.',
  'consultation.retention_past': 'Elija un día posterior a hoy.',
  'consultation.languages': 'Idiomas',
  'consultation.no_language': 'Elija al menos un idioma.',
  'consultation.language_in_use':
    'Un taller utiliza un idioma que falta aquí. Vuelva a elegirlo o retírelo antes del taller.',
  'consultation.other_languages': 'Otros idiomas',
  'consultation.other_languages_hint':
    'Como etiquetas separadas por comas: pt, de, hi. Los campos para sus textos aparecen una vez guardados.',
  'consultation.unknown_language':
    'Una de estas etiquetas no designa ningún idioma. Utilice etiquetas como pt, de o hi.',
  'consultation.default_language': 'Idioma predeterminado',
  'consultation.default_language_hint': 'Se muestra cuando un texto no se ha traducido.',
  'consultation.default_not_chosen': 'Elija uno de los idiomas de la consulta.',
  'consultation.form_languages': 'Código e idiomas',
  'consultation.form_languages_lede':
    'En qué idiomas se puede preguntar. Cada taller utiliza algunos de ellos.',
  'consultation.form_texts': 'Lo que leen los participantes',
  'consultation.form_texts_lede':
    'Solo es obligatorio el idioma predeterminado. No se conservan los textos en idiomas no elegidos arriba.',
  'consultation.form_answerable': 'Quién responde de ella',
  'consultation.form_answerable_lede': 'Los participantes lo ven antes de empezar.',
  'consultation.thresholds': 'Umbrales de divulgación',
  'consultation.form_thresholds_lede':
    'Se pueden cambiar hasta que se abra una sesión. Después quedan fijos, porque los participantes confían en ellos.',
  'consultation.room_threshold': 'Personas tras un resultado',
  'consultation.room_threshold_hint':
    '5 o más. Los participantes leen este número en la página de inicio; rige para las tablas y los gráficos de los investigadores.',
  'consultation.public_base': 'Personas tras un resultado publicado',
  'consultation.public_base_hint':
    '10 o más. Se reserva para las publicaciones; aquí todavía no se hace ninguna.',
  'consultation.public_cell': 'Personas en una celda de una tabla publicada',
  'consultation.public_cell_hint': '5 o más. También se reserva para las publicaciones.',
  'consultation.pack_k': 'Personas que comparten una combinación de rasgos',
  'consultation.pack_k_hint':
    '3 o más. Las combinaciones menos frecuentes salen en los datos para analistas solo si se motiva por escrito.',
  'consultation.at_least': 'Indique {min} o más.',
  'consultation.at_most': 'Indique {max} o menos.',
  'consultation.thresholds_locked':
    'Los umbrales están fijados: se abrió una sesión y los participantes confían en ellos.',
  'consultation.thresholds_said':
    '{room} personas tras un resultado; {base} tras un resultado publicado, {cell} en una celda; {k} que comparten rasgos',
  'consultation.groups': 'Grupos de partes interesadas',
  'consultation.groups_lede':
    'Los participantes indican a qué grupo pertenecen o que prefieren no decirlo. El orden de aquí es el que ven.',
  'consultation.groups_changed': 'Se han guardado los grupos de partes interesadas.',
  'consultation.groups_locked':
    'Se abrió una sesión, por lo que los grupos existentes no se pueden renombrar ni retirar. Se pueden añadir otros.',
  'consultation.new_group': 'Nuevo grupo',
  'consultation.group_code': 'Código del grupo',
  'consultation.group_code_hint': 'Figura en los datos. Si lo deja vacío, se forma a partir del nombre.',
  'consultation.group_code_form':
    'Empiece por una letra y siga con letras de la a a la z, cifras o _; 32 como máximo, por ejemplo civil.',
  'consultation.group_code_twice': 'Otra fila tiene este código. Dé a cada grupo un código propio.',
  'consultation.too_many_groups': 'Utilice 50 grupos como máximo.',
  'consultation.group_label': 'Nombre',
  'consultation.no_group_label': 'Escriba el nombre del grupo en el idioma predeterminado.',
  'consultation.remove_group': 'Retirar este grupo',
  'consultation.paste': 'Varios a la vez',
  'consultation.pasted': 'Nombres, uno por línea',
  'consultation.pasted_hint':
    'En el idioma predeterminado, copiados de un documento o de una hoja de cálculo. Cada línea pasa a ser un grupo; los nombres que ya figuran se omiten.',
  'consultation.long_line':
    'Una línea es más larga de lo que puede ser un nombre: use 200 caracteres como máximo.',
  'consultation.save_and_more': 'Guardar y añadir más',
  'consultation.researchers': 'Investigadores',
  'consultation.researchers_lede':
    'Los investigadores modifican la consulta, leen las respuestas de las sesiones selladas y eligen a otros investigadores.',
  'consultation.choose_researchers': 'Elegir a los investigadores',
  'consultation.person': 'Persona',
  'consultation.choose': 'Elija una persona',
  'consultation.no_person': 'Elija a una de las personas de la lista.',
  'consultation.add_researcher': 'Añadir un investigador',
  'consultation.add': 'Añadir',
  'consultation.no_candidates':
    'Todas las personas con la función de investigador ya están aquí. Un administrador puede invitar a otras.',
  'consultation.remove': 'Retirar',
  'consultation.news_added':
    '{name} es investigador de esta consulta desde el {day} y puede leer sus respuestas. Añadido por: {by}.',
  'consultation.news_password':
    '{name}, investigador de esta consulta, eligió una contraseña nueva el {day} mediante un enlace creado por un administrador.',
  'consultation.news_removed':
    '{name} dejó de ser investigador de esta consulta el {day}. Retirado por: {by}.',
  'consultation.news_read': 'Lo he leído',
  'consultation.researcher_added': 'Se ha añadido al investigador.',
  'consultation.researcher_removed': 'Se ha retirado al investigador.',
  'consultation.last_researcher':
    'No se ha retirado a nadie: una consulta conserva al menos un investigador. Añada antes a otro.',
  'consultation.facts': 'Datos generales',
  'consultation.compare': 'Comparar los talleres',
  'consultation.add_workshop': 'Añadir un taller',
  'consultation.workshops': 'Talleres',
  'consultation.workshops_lede': 'Las respuestas pueden leerse una vez sellada la sesión.',
  'consultation.no_workshops': 'Aún no hay talleres. Añada el primero con su lugar y su fecha.',
  'consultation.place': 'Lugar',
  'consultation.session': 'Sesión',
  'consultation.state': 'Estado',
  'consultation.answers_sent': 'Respuestas enviadas',
  'consultation.after_sealing': 'tras el sellado',
  'consultation.no_session': 'Aún no hay sesión',
  'consultation.prepare': 'Preparar',
  'consultation.to_results': 'Resultados',
  'consultation.to_console': 'Consola',
  'consultation.never': 'Lo que nunca podrá mostrarse',
  'consultation.never_rule':
    'Los grupos de los que se esperan menos de {n} personas en un taller permanecen ocultos, respondan lo que respondan. Esto se deriva del plan, no de las respuestas.',
  'consultation.never_key': 'Menos de {n}: permanecerá oculto',
  'consultation.never_no_groups':
    'Indique antes los grupos de partes interesadas. Esta tabla dirá entonces cuáles son demasiado pequeños.',
  'consultation.never_no_workshops':
    'Añada un taller y cuántas personas espera de cada grupo. Esta tabla dirá entonces qué grupos son demasiado pequeños.',
  'consultation.never_no_numbers':
    'Ningún taller indica todavía cuántas personas espera de cada grupo. Modifique un taller para anotar las cifras.',
  'consultation.expected_people': 'Personas esperadas',
  'consultation.group': 'Grupo de partes interesadas',
  'consultation.all_workshops': 'Todos los talleres',
  'consultation.all_groups': 'Todos los grupos',
  'consultation.sealed_answers': 'Respuestas selladas, por sesión',
  'consultation.hidden': 'oculto,',
  'consultation.never_pair':
    '{group}: {n, plural, one {se espera # persona} other {se esperan # personas}} en {place}. Este desglose permanecerá oculto.',
  'consultation.never_more':
    '{n, plural, one {# desglose más permanecerá oculto} other {# desgloses más permanecerán ocultos}} por la misma razón.',
  'consultation.never_workshop':
    '{place} espera menos de {n} personas: no podrá mostrarse ninguno de sus resultados.',
  'consultation.never_group':
    '{group}: se esperan menos de {n} personas en el conjunto de los talleres. Este grupo nunca se mostrará por separado.',
  'consultation.never_published':
    'En las publicaciones, un grupo necesita {n} personas. {count, plural, one {Este no se distinguirá allí: {groups}.} many {Estos no se distinguirán allí: {groups}.} other {Estos no se distinguirán allí: {groups}.}}',
  'consultation.never_merge':
    'Para mostrar un grupo oculto, fusiónelo con otro antes de abrir una sesión: retire uno y cambie el nombre del otro.',
  'consultation.never_fixed': 'Se abrió una sesión, por lo que los grupos no se pueden fusionar.',
  'consultation.questionnaire': 'Cuestionario',
  'consultation.questionnaire_lede':
    'Una versión publicada nunca cambia. Una versión sirve para muchos talleres.',
  'consultation.no_questionnaire':
    'Aún no hay cuestionario. Se puede copiar aquí uno de otra consulta, por ejemplo del ejemplo.',
  'consultation.version_draft': 'La versión {number} es un borrador.',
  'consultation.version_published': 'Versión {number}, publicada el {day}. Ya no cambiará.',
  'consultation.questions': '{n, plural, one {# pregunta} other {# preguntas}}',
}
