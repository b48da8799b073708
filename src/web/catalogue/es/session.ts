import type { session as en } from '../en/session.ts'

export const session: Record<keyof typeof en, string> = {
  'session.sessions': 'Sesiones',
  'session.workshop': '{place}, {days}',
  'session.count': '{n, plural, =0 {Aún no hay sesiones} one {# sesión} other {# sesiones}}',
  'session.none': 'Aún no hay talleres',
  'session.none_lede':
    'Aquí encontrará las sesiones de los talleres que facilita y de las consultas que investiga. Pida a un investigador que le añada a un taller, o añada un taller a su propia consulta.',
  'session.none_ask': 'Si no sabe a quién dirigirse, pregunte a un administrador: {names}.',
  'session.none_left': 'Sus talleres están archivados',
  'session.none_left_lede':
    'Por eso sus sesiones ya no aparecen aquí. Un investigador de la consulta puede recuperar un taller.',
  'session.none_go': 'Ir a las consultas',
  'session.none_here': 'No se ha preparado ninguna sesión para este taller.',
  'session.prepare': 'Preparar una sesión',
  'session.prepare_lede':
    'Una sesión es una aplicación de un cuestionario en este taller. Recibe su propio código de acceso y nadie puede entrar hasta que se abra.',
  'session.prepare_button': 'Preparar la sesión',
  'session.prepare_next': 'Preparar la sesión siguiente',
  'session.prepared_notice': 'La sesión está preparada. Nadie puede entrar hasta que se abra.',
  'session.no_version': 'Aún no hay ningún cuestionario publicado',
  'session.no_version_lede':
    'Una sesión utiliza una versión publicada, que nunca cambia. Un investigador de la consulta debe publicar antes una.',
  'session.column_session': 'Sesión',
  'session.column_questionnaire': 'Cuestionario',
  'session.column_state': 'Estado',
  'session.column_join_code': 'Código de acceso',
  'session.column_channel': 'Respuesta',
  'session.version_missing': 'Elija el cuestionario de esta sesión',
  'session.version_hint': 'Solo se pueden utilizar versiones publicadas.',
  'session.version': '{title}, versión {n}',
  'session.version_option': '{title}, versión {n} ({languages})',
  'session.kind': 'Finalidad',
  'session.kind_live': 'Real: las respuestas cuentan',
  'session.kind_rehearsal': 'Ensayo: las respuestas no cuentan',
  'session.rehearsal': 'Ensayo',
  'session.channel': 'Cómo se responde',
  'session.channel_phone': 'Cada persona en su propio teléfono',
  'session.channel_kiosk': 'Un teléfono puede pasar de mano en mano',
  'session.channel_paper': 'En papel, y se transcribe después',
  'session.heading': '{code}: {title}',
  'session.draft_lede': 'Aún no puede entrar nadie. Abra la sesión cuando la sala esté lista.',
  'session.open_since': 'Abierta desde {day, select, today {las} other {el}} {time}, hora de {place}',
  'session.open_lede': 'Los teléfonos pueden entrar, responder y enviar.',
  'session.paused_lede':
    'Abierta {day, select, today {a las} other {el}} {time}, hora de {place}. Se puede entrar y seguir respondiendo; el envío espera hasta que usted lo reanude.',
  'session.closed_lede':
    'Cerrada {day, select, today {a las} other {el}} {time}, hora de {place}. Las respuestas ya empezadas se pueden enviar hasta las {until}; después se sella la sesión.',
  'session.sealed_lede':
    'Sellada {day, select, today {a las} other {el}} {time}, hora de {place}. Nada en las respuestas puede cambiar.',
  'session.burst':
    'Al menos {n} personas empezaron en tres segundos desde una misma red. En una sala grande es normal. En una pequeña, un solo teléfono puede haber empezado muchas veces: compare los totales con las personas que ve.',
  'session.order_gone': 'El orden en que llegaron las respuestas se ha destruido.',
  'session.order_waits':
    'El orden en que llegaron las respuestas se destruye en cuanto no haya ninguna sesión abierta. El servidor lo hace por sí mismo.',
  'session.order_log':
    'El registro del servicio de base de datos conserva durante un tiempo el orden en que llegaron las respuestas. Quien lo tenga, junto con el teléfono de un participante, podría encontrar sus respuestas. La guía del operador dice qué ajustar.',
  'session.rehearsal_note':
    'Esto es un ensayo. Lo que se envía aquí no cuenta. Todo se elimina cuando usted lo termina, cuando se abre una sesión real de este taller o un día después de abrirlo.',
  'session.sent': 'respuestas enviadas',
  'session.begun': 'empezadas, sin enviar',
  'session.left': 'empezadas y abandonadas',
  'session.closing_left':
    '{n, plural, one {# de ellas no ha guardado nada en media hora o más y probablemente se ha ido.} other {# de ellas no han guardado nada en media hora o más y probablemente se han ido.}}',
  'session.channel_hint':
    'Donde un teléfono puede pasar de mano en mano, ofrece después de enviar responder por otra persona. Entonces basta un toque para responder dos veces.',
  'session.chosen': 'Esta sesión',
  'session.version_name': 'Versión',
  'session.languages': 'Idiomas',
  'session.share': 'Permitir pasar un teléfono',
  'session.share_no_more': 'Dejar de permitir pasar un teléfono',
  'session.now_shared': 'Después de enviar, el teléfono ofrece ahora responder por otra persona.',
  'session.now_own': 'El teléfono ya no ofrece responder por otra persona.',
  'session.pause_hint':
    'Mientras el envío está en pausa, se puede entrar, responder y conservar las respuestas, pero nadie puede enviar.',
  'session.show_code': 'Mostrar cómo entrar',
  'session.change': 'Modificar la sesión',
  'session.changing': 'Modificar la sesión {code}',
  'session.changed': 'Se ha modificado la sesión.',
  'session.discard': 'Descartar la sesión',
  'session.discard_hint': 'La retira antes de que nadie haya entrado. Se confirma en la página siguiente.',
  'session.discarding': '¿Descartar la sesión {code}?',
  'session.discarding_lede':
    'Nadie ha entrado en ella. Otra sesión posterior de este taller puede volver a llamarse {code}.',
  'session.discarding_code':
    'Su código de acceso dejará de llevar a ninguna parte. Retire toda hoja que lo muestre.',
  'session.discarded': 'Se ha descartado la sesión.',
  'session.wanting': 'Sin redactar en {language}: {things}. Los participantes lo leen en otro idioma.',
  'session.wants_version':
    '{language} es un idioma del taller, pero no del cuestionario: nadie puede responder en él.',
  'session.wants_title': 'el título de la consulta',
  'session.wants_purpose': 'su finalidad',
  'session.wants_organiser': 'quién pregunta',
  'session.wants_place': 'el lugar del taller',
  'session.wants_groups': 'nombres de grupos de partes interesadas',
  'session.sealed_count': 'respuestas selladas',
  'session.digest': 'Huella de las respuestas',
  'session.digest_hint':
    'Se calcula sobre las respuestas selladas con una clave que no se muestra a nadie. Permite demostrar más adelante que ninguna se modificó ni se retiró, y no dice nada de las respuestas: puede anotarla o compartirla.',
  'session.run': 'Conducir la sesión',
  'session.open': 'Abrir la sesión',
  'session.pause': 'Pausar el envío',
  'session.resume': 'Reanudar el envío',
  'session.close': 'Cerrar la sesión',
  'session.close_hint': 'Nadie más podrá entrar. Usted confirma en la página siguiente.',
  'session.end_rehearsal': 'Terminar el ensayo',
  'session.end_rehearsal_hint':
    'Se elimina con todo lo que se envió en él. Usted confirma en la página siguiente.',
  'session.ending': '¿Terminar el ensayo {code}?',
  'session.ending_lede':
    'El ensayo se elimina en el acto, con todo lo que se empezó y se envió en él. No se puede deshacer.',
  'session.rehearsal_ended': 'El ensayo ha terminado. Todo lo que se empezó y se envió en él está eliminado.',
  'session.reopen': 'Reabrir la sesión',
  'session.opened_notice': 'La sesión ya está abierta.',
  'session.paused_notice': 'El envío está ahora en pausa.',
  'session.resumed_notice': 'Ya se pueden enviar respuestas de nuevo.',
  'session.closed_notice': 'La sesión ya está cerrada.',
  'session.seal': 'Sellar ahora',
  'session.seals_itself': 'No tiene que hacer nada: la sesión se sella por sí sola a las {until}.',
  'session.after': 'Qué viene después',
  'session.results': 'Ver los resultados',
  'session.not_yours': 'Los facilitadores de este taller abren, ponen en pausa y cierran sus sesiones.',
  'session.run_sheet': 'Guion de la sesión',
  'session.questions': '{n, plural, =0 {Ninguna pregunta} one {# pregunta} other {# preguntas}}',
  'session.join': 'Entrar',
  'session.qr_label': 'Código QR: abre {address} con el código {code}',
  'session.code_sheet': 'Hoja del código para imprimir',
  'session.participant_page': 'La página de los participantes',
  'session.preview': 'Vista previa del cuestionario',
  'session.unreachable':
    'Los teléfonos no pueden acceder a esta dirección: solo designa este equipo. Indique en PUBLIC_URL la dirección de este servidor en la red y reinícielo.',
  'session.two_totals':
    'Usted ve estos totales y nada más mientras se responde. Se renuevan al minuto, todos a la vez, cuando al menos tres personas más han enviado, para que no se pueda saber cuándo envía una persona. Quien no ha guardado nada en media hora cuenta como retirado, de tres en tres.',
  'session.closing': '¿Cerrar la sesión {code}?',
  'session.closing_begun':
    '{n, plural, =0 {En el último recuento, todas las personas que habían empezado habían enviado sus respuestas.} one {En el último recuento, # persona había empezado y no había enviado.} other {En el último recuento, # personas habían empezado y no habían enviado.}}',
  'session.closing_none':
    'Todavía no se ha contado a nadie. Se cuenta cuando han enviado al menos tres personas.',
  'session.few':
    'En el último recuento se habían enviado menos de {n} respuestas. Una sesión así solo entra en los resultados junto con otras de este taller; hasta que sean suficientes, sus respuestas esperan, y puede que nunca se cuenten.',
  'session.waits':
    'Sus respuestas son demasiado pocas para entrar solas en los resultados. Esperan a que se sellen otras de este taller, y puede que nunca se cuenten.',
  'session.closing_lede':
    'Nadie más podrá entrar. Quien haya empezado puede terminar y enviar durante {minutes} minutos más. Hasta entonces usted puede reabrir la sesión; después se sella.',
  'session.sealing': '¿Sellar ahora la sesión {code}?',
  'session.sealing_begun': 'Lo que no se envíe se eliminará.',
  'session.sealing_lede':
    'Una sesión sellada no se puede reabrir. Sin esta acción se sella a las {until}, y hasta entonces se pueden enviar las respuestas empezadas.',
  'session.seal_code': 'Código de la sesión',
  'session.seal_code_hint': 'Escriba {code} para confirmar.',
  'session.seal_code_wrong': 'Escriba el código de esta sesión, tal como figura en el título',
  'session.sealed_notice': 'La sesión está sellada.',
  'session.now_draft': 'Esta sesión aún no se ha abierto. No se ha modificado nada.',
  'session.now_open': 'Esta sesión está abierta. No se ha modificado nada.',
  'session.now_paused': 'Esta sesión está en pausa. No se ha modificado nada.',
  'session.now_closed': 'Esta sesión está cerrada. No se ha modificado nada.',
  'session.now_sealed':
    'Esta sesión está sellada, y una sesión sellada ya no cambia. No se ha modificado nada.',
  'session.gone':
    'Esta sesión ya no está: se descartó, o era un ensayo que ha terminado. O usted no tiene acceso a ella. No se ha modificado nada.',
  'session.to_sessions': 'Ir a las sesiones',
  'session.to_workshop': 'Volver al taller',
  'session.not_published':
    'El cuestionario de esta sesión no está publicado. Publíquelo antes o prepare una sesión con una versión publicada.',
  'session.plan_changed':
    'Alguien modificó esta sesión entretanto, así que no se ha abierto. Compruebe lo que prevé ahora y después ábrala.',
  'session.sheet_title': 'Hoja del código, {code}',
  'session.sheet_back': 'Volver a la sesión',
  'session.sheet_print': 'Imprimir esta hoja',
  'session.sheet_hint': 'A4, una página. Cuélguela donde todos puedan verla.',
  'session.sheet_join': 'Participe con su teléfono',
  'session.sheet_scan':
    'Apunte la cámara de su teléfono al código cuadrado o escriba esta dirección: {address}',
  'session.sheet_code': 'Si se pide un código de acceso, introduzca {code}',
  'session.sheet_start': 'Lea cómo se protegen sus respuestas y pulse “{start}”.',
}
