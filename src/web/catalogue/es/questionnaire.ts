import type { questionnaire as en } from '../en/questionnaire.ts'

export const questionnaire: Record<keyof typeof en, string> = {
  'questionnaire.answer_needed': 'Responda a esta pregunta',
  'questionnaire.statement_needed': 'Elija una respuesta para esta afirmación',
  'questionnaire.answer_outside': 'Cambie esta respuesta: la pregunta no la admite',

  'questionnaire.expression_unfinished': 'Termine la expresión: falta algo en el carácter {at}',
  'questionnaire.expression_unexpected': 'Cambie el carácter {at}: “{found}” no puede estar ahí',
  'questionnaire.expression_quote': 'Cierre las comillas en el carácter {at}',
  'questionnaire.expression_bracket': 'Cierre el paréntesis en el carácter {at}',
  'questionnaire.expression_reference':
    'Escriba la pregunta del carácter {at} por su código, por ejemplo {example}',
  'questionnaire.expression_word':
    'Ponga entre comillas “{found}”, en el carácter {at}, o, si es una pregunta, escríbala así: {example}',
  'questionnaire.expression_path':
    'Escriba el código de una pregunta, por ejemplo {example}, en lugar de “{found}” en el carácter {at}: las rutas no se siguen',
  'questionnaire.expression_function': 'Utilice otra función en el carácter {at}: “{found}” no existe',
  'questionnaire.expression_unrepeatable':
    'Suprima “{found}” en el carácter {at}: una expresión da el mismo resultado siempre que se calcula, por lo que no usa reloj ni azar',
  'questionnaire.expression_no_meaning':
    'Quite «{found}» en el carácter {at}: trata de repeticiones, otras tablas o lugares, y las respuestas de una persona no los tienen',
  'questionnaire.expression_pattern':
    'Escriba el patrón en el carácter {at} como expresión regular entre comillas: se admiten grupos, clases, alternativas y repeticiones',
  'questionnaire.expression_choice_name':
    'Nombre la pregunta en el carácter {at} entre comillas, con su código como en {example}',
  'questionnaire.expression_takes_exactly':
    'Dé a “{found}”, en el carácter {at}, {least, plural, =0 {nada entre paréntesis} one {exactamente # valor} other {exactamente # valores}}',
  'questionnaire.expression_takes_least':
    'Dé a “{found}”, en el carácter {at}, {least, plural, one {# valor} other {# valores}} o más',
  'questionnaire.expression_takes_between':
    'Dé a “{found}”, en el carácter {at}, de {least} a {most, plural, one {# valor} other {# valores}}',
  'questionnaire.expression_long': 'Acorte la expresión a {max, number} palabras y signos como máximo',

  'questionnaire.obstacle_no_question': 'Añada una pregunta: aún no hay ninguna',
  'questionnaire.obstacle_language':
    'Añada el idioma predeterminado ({language}) a los idiomas del cuestionario',
  'questionnaire.obstacle_title': 'Escriba el título en el idioma predeterminado ({language})',
  'questionnaire.obstacle_section_text':
    'Escriba el título y la descripción de la sección {code} en el idioma predeterminado ({language})',
  'questionnaire.obstacle_question_text': 'Escriba la pregunta en el idioma predeterminado ({language})',
  'questionnaire.obstacle_statement_text':
    'Escriba la afirmación {code} en el idioma predeterminado ({language})',
  'questionnaire.obstacle_help_text':
    'Escriba las indicaciones, los mensajes y las etiquetas de esta pregunta en el idioma predeterminado ({language})',
  'questionnaire.obstacle_option_text':
    'Escriba la opción {code} de la lista “{list}” en el idioma predeterminado ({language})',
  'questionnaire.obstacle_code':
    'Cambie el código “{code}”: empieza por una letra de la A a la Z y sigue con letras, cifras o _, 32 en total como máximo',
  'questionnaire.obstacle_column':
    'Acorte el código: genera una columna “{column}”, y una columna tiene como máximo 32 letras de la A a la Z, cifras o _',
  'questionnaire.obstacle_reserved': 'Cambie el código: los datos ya tienen una columna “{column}”',
  'questionnaire.obstacle_field':
    'Cambie el código: las páginas en las que se responde usan ellas mismas el nombre “{column}”',
  'questionnaire.obstacle_twice':
    'Cambie el código: dos columnas se llamarían “{column}”, y no se distinguen mayúsculas y minúsculas',
  'questionnaire.obstacle_list_missing': 'Elija otra lista: la lista “{list}” no existe',
  'questionnaire.obstacle_list_empty': 'Añada opciones a la lista “{list}”: no tiene ninguna',
  'questionnaire.obstacle_few_items': 'Añada opciones a la lista “{list}”: esta pregunta compara dos o más',
  'questionnaire.obstacle_no_statement': 'Añada una afirmación: aún no hay ninguna',
  'questionnaire.obstacle_option_code':
    '{of, select, statement {Cambie el código de afirmación “{code}”} other {Cambie el código “{code}” de la lista “{list}”}}: tiene de 1 a 16 letras de la A a la Z, cifras o _',
  'questionnaire.obstacle_option_missing':
    '{of, select, statement {Cambie el código de afirmación “{code}”} other {Cambie el código “{code}” de la lista “{list}”}}: los códigos de -99 a -90 representan en los datos las respuestas que faltan',
  'questionnaire.obstacle_option_twice':
    '{of, select, statement {Cambie el código de afirmación “{code}”} other {Cambie el código “{code}” de la lista “{list}”}}: aparece dos veces',
  'questionnaire.obstacle_other':
    'Cambie el código “{code}” de la lista “{list}”: designa la opción Otra, que esta pregunta añade por sí misma',
  'questionnaire.obstacle_range':
    'Cambie los números mínimo y máximo: los comprendidos entre -99 y -90 representan en los datos las respuestas que faltan',
  'questionnaire.obstacle_limits': 'Cambie los límites: ninguna respuesta cabe entre ellos',
  'questionnaire.obstacle_current':
    'Suprima el punto: solo una restricción tiene una respuesta propia que examinar',
  'questionnaire.obstacle_refers_unknown':
    'Remita a otra pregunta: ninguna de las que se responden se llama “{code}”',
  'questionnaire.obstacle_refers_later':
    'Remita a una pregunta anterior: “{code}” no se responde antes de esta',
  'questionnaire.obstacle_refers_parts':
    'Remita a una parte de “{code}”, por ejemplo “{part}”: no tiene una respuesta única',
  'questionnaire.obstacle_refers_itself':
    'Remita a una pregunta anterior: «{code}» no puede depender de su propia respuesta',
  'questionnaire.obstacle_refers_circle':
    'Remita a una pregunta anterior: «{code}» viene después y depende a su vez de esta pregunta',
  'questionnaire.obstacle_address':
    'Quite «{name}» de la dirección del enlace: seguirlo enviaría la respuesta a terceros',
  'questionnaire.obstacle_steps':
    'Acorte esta expresión, o las respuestas que usa: todas las expresiones del cuestionario juntas tardarían demasiado en calcularse, y esta es la que más tarda',
  'questionnaire.obstacle_attribute':
    'Dé a las opciones el atributo «{name}» que lee este filtro, o corrija el filtro: ninguna opción de la lista «{list}» lo tiene',
  'questionnaire.obstacle_default': 'Cambie el valor inicial: la pregunta no admite «{value}» como respuesta',
  'questionnaire.obstacle_default_kind': 'Quite el valor inicial: este tipo de pregunta empieza vacío',
  'questionnaire.obstacle_default_section':
    'El valor inicial solo puede remitir a una sección anterior: «{code}» está en la misma página',
  'questionnaire.obstacle_step':
    'Cambie el paso: contado desde la respuesta más baja, no cabe en los límites',

  'questionnaire.warning_untranslated':
    '{n, plural, one {# texto no está escrito} other {# textos no están escritos}} en este idioma: {language}. Los participantes leerán allí el idioma predeterminado',
  'questionnaire.warning_to_check':
    'Revise la traducción: este texto ha cambiado desde que se tradujo ({languages})',
  'questionnaire.warning_translations':
    '{n, plural, one {Hay # traducción} other {Hay # traducciones}} por revisar en este idioma: {language}. El original ha cambiado desde entonces',
  'questionnaire.warning_identity':
    'Esta pregunta parece solicitar un nombre, un correo electrónico, un teléfono o una cuenta. No se dirá a los participantes que no pedimos esos datos.',
  'questionnaire.warning_no_option': 'Compare «{code}» con una de sus opciones: no tiene «{option}»',
  'questionnaire.warning_unreachable':
    'Cambie esta condición: nunca se cumple, así que no se pregunta a nadie',

  'questionnaire.definition_missing': 'Añada lo que falta aquí',
  'questionnaire.definition_type': 'Cambie esto: aquí corresponde algo de otro tipo',
  'questionnaire.definition_unknown': 'Suprima “{names}”: no corresponde aquí',
  'questionnaire.definition_kind': 'Elija uno de los tipos de pregunta existentes',
  'questionnaire.definition_too_long':
    'Acorte esto a {max, plural, one {# carácter} other {# caracteres}} como máximo',
  'questionnaire.definition_too_many': 'Deje aquí {max, number} como máximo',
  'questionnaire.definition_number_high': 'Indique {max, number} o menos',
  'questionnaire.definition_number_low': 'Indique {min, number} o más',
  'questionnaire.definition_questions': 'Deje {max, number} preguntas como máximo en el cuestionario',
  'questionnaire.definition_broken': 'Escriba esto de nuevo: contiene caracteres que no pueden mostrarse',
  'questionnaire.definition_language': 'Escriba el idioma como etiqueta, por ejemplo en, fr o pt-BR',
  'questionnaire.definition_unreadable': 'Compruebe esto: no se puede leer',

  'questionnaire.page_versions': 'Versiones',
  'questionnaire.page_versions_lede':
    'Una versión publicada nunca cambia. Una versión sirve para muchos talleres.',
  'questionnaire.page_version_one': 'Versión',
  'questionnaire.page_version': 'Versión {number}',
  'questionnaire.page_title_said': 'Los participantes ven el título:',
  'questionnaire.page_asks': 'Contenido',
  'questionnaire.page_extent':
    '{sections, plural, one {# sección} other {# secciones}}, {questions, plural, one {# pregunta} other {# preguntas}}, {minutes, plural, =0 {sin duración anunciada} one {# minuto aproximadamente} other {# minutos aproximadamente}}',
  'questionnaire.page_state': 'Estado',
  'questionnaire.page_draft': 'Borrador',
  'questionnaire.page_published': 'Publicada',
  'questionnaire.page_languages': 'Idiomas',
  'questionnaire.page_preview_in': 'Vista previa en {language}',
  'questionnaire.page_default_language': 'el idioma predeterminado',
  'questionnaire.page_translated': 'todos los textos están escritos',
  'questionnaire.page_untranslated':
    '{n, plural, one {# texto aún no está escrito} other {# textos aún no están escritos}}',
  'questionnaire.page_to_check': '{n, plural, one {# traducción} other {# traducciones}} por revisar',

  'questionnaire.page_publishing': 'Publicación',
  'questionnaire.page_publishing_lede':
    'Las sesiones solo utilizan versiones publicadas. Lo publicado se puede copiar, pero no modificar.',
  'questionnaire.page_obstacles': 'Lo que impide publicar',
  'questionnaire.page_warnings': 'Conviene saber antes de publicar',
  'questionnaire.page_place_question': 'Pregunta {n}',
  'questionnaire.page_place_section': 'Sección {n}',
  'questionnaire.page_place_whole': 'Todo el cuestionario',
  'questionnaire.page_part_relevant': 'Condición',
  'questionnaire.page_part_constraint': 'Restricción',
  'questionnaire.page_part_calculation': 'Cálculo',
  'questionnaire.page_part_required': 'Necesaria cuando',
  'questionnaire.page_part_default': 'Valor inicial',
  'questionnaire.page_part_choice_filter': 'Filtro de opciones',
  'questionnaire.page_part_shuffled': 'Semilla del orden',
  'questionnaire.page_part_text': 'Respuesta en un texto',
  'questionnaire.page_sure': 'Una versión publicada nunca cambia. He comprobado la versión {number}.',
  'questionnaire.page_publish': 'Publicar la versión {number}',
  'questionnaire.page_not_sure': 'Marque la casilla para publicar: una versión publicada nunca cambia',
  'questionnaire.page_blocked':
    '{n, plural, one {Corrija # punto} other {Corrija # puntos}} antes de publicar',
  'questionnaire.page_draft_there': 'Este cuestionario ya tiene un borrador. Continúe con él.',
  'questionnaire.page_no_draft':
    'Todas las versiones de este cuestionario están publicadas, por lo que no hay ningún borrador que publicar. Abra de nuevo el cuestionario para ver sus versiones.',
  'questionnaire.page_now_published':
    'La versión está publicada. Las sesiones pueden utilizarla desde ahora.',

  'questionnaire.page_outline': 'Lo que pregunta la versión {number}',
  'questionnaire.page_question': 'Pregunta',
  'questionnaire.page_kind': 'Tipo',
  'questionnaire.page_needed': 'necesita una respuesta',
  'questionnaire.page_options': '{n, plural, one {# opción} other {# opciones}}',
  'questionnaire.page_statements': '{n, plural, one {# afirmación} other {# afirmaciones}}',
  'questionnaire.page_filtered': 'Ofrece solo las opciones para las que {filter}',

  'questionnaire.page_copy': 'Copiar',
  'questionnaire.page_copy_lede':
    'La versión {number} se convierte en un cuestionario independiente: un borrador con las mismas secciones, preguntas y traducciones. Las respuestas no se copian.',
  'questionnaire.page_copy_of': 'Copia de {name}',
  'questionnaire.page_copy_name': 'Nombre de la copia',
  'questionnaire.page_copy_name_hint': 'Para el personal. Los participantes ven el título.',
  'questionnaire.page_copy_to': 'Consulta',
  'questionnaire.page_copy_button': 'Copiar el cuestionario',
  'questionnaire.page_no_name': 'Escriba un nombre para la copia.',
  'questionnaire.page_no_target': 'Elija una de sus consultas.',
  'questionnaire.page_copied': 'Esta es la copia: un borrador independiente.',

  'questionnaire.page_preview': 'Vista previa: no se guarda nada',
  'questionnaire.page_preview_lede':
    '“{name}”, versión {number}. Lo que introduzca le acompaña de una sección a otra, para probar las condiciones, y se olvida al salir. Una sección abierta por sí sola se muestra sea cual sea su condición.',
  'questionnaire.page_preview_title': 'Vista previa: {title}',
  'questionnaire.page_not_drawn': '“{code}” aún no se puede mostrar',
  'questionnaire.page_preview_end': 'Fin de la vista previa',
  'questionnaire.page_preview_end_lede':
    'En un teléfono, los participantes revisarían ahora sus respuestas y las enviarían. Aquí no se ha guardado nada.',
  'questionnaire.page_preview_again': 'Empezar de nuevo la vista previa',
  'questionnaire.page_to_questionnaire': 'Volver al cuestionario',
  'questionnaire.page_to_sessions': 'Volver a las sesiones',
}
