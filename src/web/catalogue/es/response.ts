import type { response as en } from '../en/response.ts'

export const response: Record<keyof typeof en, string> = {
  'response.join': 'Participar en la sesión',
  'response.join_lede':
    'Responda en su propio teléfono. Antes de empezar leerá quién pregunta y cómo se protegen sus respuestas.',
  'response.join_code': 'Código de acceso',
  'response.join_hint': '8 letras y números, en la pantalla o en su tarjeta.',
  'response.join_button': 'Entrar',
  'response.join_missing': 'Introduzca el código de acceso',
  'response.join_unknown': 'No hay ninguna sesión con el código {code}. Compruebe el código en la pantalla',
  'response.join_wait':
    'No hay ninguna sesión con el código {code}, y desde aquí han llegado muchos códigos erróneos. Compruébelo en la pantalla e inténtelo de nuevo dentro de {n, plural, one {# segundo} other {# segundos}}',
  'response.wait':
    'Se enviaron muchas cosas desde aquí a la vez. Lo que escribió sigue en esta página: espere {n, plural, one {# segundo} other {# segundos}} y pulse de nuevo el botón.',
  'response.join_gone':
    'No hay ninguna sesión con el código {code}. Si era un ensayo, ha terminado y lo que envió está eliminado. Si no, compruebe el código en la pantalla',
  'response.join_misread': 'Un código de acceso tiene 8 letras y números. Compruebe el código en la pantalla',
  'response.time': 'Duración',
  'response.time_about': '{n, plural, one {# minuto aproximadamente} other {# minutos aproximadamente}}',
  'response.questions': 'Preguntas',
  'response.questions_in': '{sections, plural, one {{n}, en una sección} other {{n}, en # secciones}}',
  'response.you_can': 'Puede',
  'response.skip_any': 'omitir cualquiera de ellas',
  'response.skip_most': 'omitir todas las que no estén marcadas como necesarias',
  'response.asked_by': 'A cargo de',
  'response.contact': 'Contacto',
  'response.protect': 'Cómo se protegen sus respuestas',
  'response.claim_no_name': 'No le pedimos su nombre, su correo electrónico ni ninguna cuenta.',
  'response.claim_asks_name': 'Algunas preguntas piden quién es usted o cómo contactarle. Puede omitirlas.',
  'response.claim_no_address': 'No guardamos la dirección de internet de su teléfono con sus respuestas.',
  'response.claim_no_time':
    'Una vez enviadas sus respuestas, nada aquí dice cuándo respondió, solo en qué sesión.',
  'response.claim_log':
    'Sus respuestas se guardan sin la hora. Pero el servicio de base de datos que se usa aquí conserva durante un tiempo un registro técnico: quien tenga ese registro y su teléfono podría averiguar qué respuestas son las suyas.',
  'response.claim_totals':
    'El facilitador ve cuántas personas han empezado, cuántas se han ido sin enviar y cuántas han enviado, no quiénes.',
  'response.claim_threshold':
    'Las tablas y los gráficos de resultados solo muestran grupos de {n} personas o más.',
  'response.claim_own_words':
    'El equipo de investigación lee lo que usted escribe con sus palabras tal como lo escribió. No nombre a personas ni organizaciones, ni describa una situación que solo usted pueda conocer.',
  'response.claim_small':
    'Aquí solo se espera a unas {n} personas. Quien conozca al grupo podría adivinar quién escribió una respuesta.',
  'response.claim_network':
    'La red de este lugar puede ver que usted visitó esta dirección, pero no lo que respondió.',
  'response.claim_no_encryption':
    'Esta dirección no está cifrada. Quien gestione la red aquí podría leer lo que usted responde.',
  'response.claim_no_finding':
    'Después del envío no podemos volver a encontrar sus respuestas, por lo que no podemos modificarlas ni eliminarlas.',
  'response.claim_finding':
    'Si dice quién es, el equipo de investigación puede saber qué respuestas son suyas. Después del envío no se pueden modificar ni eliminar una por una.',
  'response.claim_no_finding_log':
    'Después del envío, ninguna página de este sitio puede volver a encontrar sus respuestas, por lo que usted no puede modificarlas ni eliminarlas.',
  'response.claim_retention':
    'Todas las respuestas se eliminan de este servidor después del {date}. Los archivos que el equipo de investigación haya hecho antes pueden conservarse.',
  'response.claim_rehearsal': 'Esto es un ensayo: lo que envíe se elimina y no cuenta.',
  'response.group': '¿De qué grupo forma parte?',
  'response.group_hint': 'El grupo se guarda con sus respuestas. Puede no indicarlo.',
  'response.group_decline': 'Prefiero no responder',
  'response.group_missing': 'Seleccione su grupo o “Prefiero no responder”',
  'response.consent': 'Antes de empezar',
  'response.consent_tick': 'He leído cómo se protegen mis respuestas y participo por voluntad propia.',
  'response.consent_missing': 'Marque la casilla para participar',
  'response.start': 'Empezar',
  'response.begun': 'Ya empezó en este teléfono. “Empezar” continúa con las respuestas que ha dado.',
  'response.paused_note':
    'El facilitador ha puesto esta sesión en pausa. Puede seguir respondiendo; podrá enviar cuando se reanude.',
  'response.closing_note':
    'Esta sesión se ha cerrado. Aún puede terminar y enviar hasta las {time} como máximo (hora de {place}).',
  'response.section_of': 'Sección {n} de {total}',
  'response.skip': 'Omitir esta sección',
  'response.last_step': 'Último paso',
  'response.check': 'Revise sus respuestas antes de enviarlas',
  'response.your_group': 'Su grupo',
  'response.not_answered': 'Sin respuesta',
  'response.print_first': 'Antes puede imprimir esta página.',
  'response.send': 'Enviar mis respuestas',
  'response.print': 'Imprimir mis respuestas',
  'response.print_by_hand': 'Para conservar una copia, imprima esta página desde el menú de su navegador.',
  'response.not_stored':
    'Es posible que sus respuestas no hayan llegado. Se conservan: pulse de nuevo el botón dentro de un minuto. Cuentan una sola vez, por muchas veces que lo pulse.',
  'response.not_yet': 'Aún no se ha enviado. Deje esta página abierta: lo vuelve a intentar por sí sola.',
  'response.not_reached': 'Aún no hay conexión. Deje esta página abierta: lo vuelve a intentar por sí sola.',
  'response.no_answer':
    'Aún no hay respuesta del servidor. Es posible que sus respuestas hayan llegado; cuentan una sola vez. Deje esta página abierta: lo vuelve a intentar por sí sola.',
  'response.changed':
    'Estas respuestas cambiaron en otra página de este teléfono. No se ha enviado nada. Revíselas a continuación y envíelas.',
  'response.sent': 'Sus respuestas se han enviado',
  'response.sent_lede': 'Gracias. Se guardan sin su nombre, su teléfono ni la hora.',
  'response.sent_asked': 'Gracias. Se guardan sin su teléfono ni la hora.',
  'response.sent_log':
    'Gracias. Están guardadas. El registro técnico del servicio de base de datos conserva durante un tiempo lo que las relaciona con su teléfono.',
  'response.next': 'Qué sucede a continuación',
  'response.next_seal':
    'La sesión se sella diez minutos después de cerrarse, o antes. El orden de las respuestas se destruye.',
  'response.next_seal_quiet':
    'La sesión se sella diez minutos después de cerrarse, o antes. El orden de las respuestas se destruye en cuanto no haya ninguna sesión abierta.',
  'response.next_seal_log':
    'La sesión se sella diez minutos después de cerrarse, o antes. Después no se puede añadir ni cambiar ninguna respuesta.',
  'response.next_read':
    'El equipo de investigación lee las respuestas de todos los talleres una vez selladas y cuando hay suficientes.',
  'response.next_rehearsal':
    'Esto era un ensayo: lo que envió se elimina cuando termina, cuando se abre la sesión real o un día después de abrirse el ensayo.',
  'response.close_page': 'Puede cerrar esta página.',
  'response.another': 'Responder por otra persona en este teléfono',
  'response.not_shared': 'Este teléfono es para una sola persona',
  'response.not_shared_lede':
    'En esta sesión cada persona responde en su propio teléfono. Si alguien no tiene, pregunte al facilitador.',
  'response.next_session': 'La siguiente parte de este taller está abierta',
  'response.next_session_go': 'Ir a la siguiente parte',
  'response.already': 'Ya ha enviado sus respuestas',
  'response.already_lede':
    'Sus primeras respuestas se han guardado una sola vez. Lo que cambió después no se envió y no se conserva.',
  'response.not_open': 'Esta sesión aún no está abierta',
  'response.not_open_lede': 'El facilitador la abrirá en la sala. Conserve esta página y compruebe de nuevo.',
  'response.not_opening_lede': 'Por ahora no se puede abrir. Pregunte al facilitador qué ocurre.',
  'response.check_again': 'Comprobar de nuevo',
  'response.paused_lede':
    'No se ha enviado nada. Sus respuestas se conservan; envíelas cuando el facilitador reanude la sesión.',
  'response.resumed_lede':
    'No se ha enviado nada: la sesión acababa de ponerse en pausa. Ya se ha reanudado; puede enviar sus respuestas.',
  'response.closed': 'Esta sesión se ha cerrado',
  'response.closed_lede': 'Se cerró el {moment} (hora de {place}).',
  'response.closed_stored': 'Las respuestas enviadas antes están guardadas.',
  'response.closed_deleted': 'Todas las respuestas se eliminaron el {day}.',
  'response.closed_not_kept': 'Las respuestas no enviadas no se conservan.',
  'response.closed_not_counted': 'Las respuestas no enviadas no cuentan.',
  'response.closed_go_on':
    'Empezó en este teléfono. Aún puede terminar y enviar hasta las {time} como máximo.',
  'response.go_on': 'Continuar',
  'response.closed_sent': 'Sus respuestas se enviaron desde este teléfono.',
  'response.cookies': 'Su teléfono no ha conservado su lugar',
  'response.cookies_lede':
    'Rechaza las cookies de esta dirección. Se necesita una para mantener juntas sus respuestas hasta que las envíe: contiene un número aleatorio, nada sobre usted.',
  'response.cookies_do':
    'Permita las cookies de esta dirección en los ajustes del navegador o salga de la navegación privada, y empiece de nuevo. O pida al facilitador otro teléfono o un formulario en papel. No se ha enviado nada.',
  'response.start_again': 'Empezar de nuevo',
  'response.expired': 'Esta página es de otro momento',
  'response.expired_lede': 'Lo que se había empezado en esta página ya no se encuentra en este teléfono.',
  'response.expired_below': 'Lo que escribió en ella figura a continuación, para que pueda copiarlo.',
  'response.your_words': 'Lo que escribió',
  'response.no_room':
    'Esta sesión no guarda más respuestas largas. Lo que escribió sigue en esta página: acorte sus respuestas más largas, o cópielas, y pulse de nuevo el botón.',
  'response.too_long_to_keep':
    'Ha escrito más de lo que se puede conservar. Acorte sus respuestas más largas',
  'response.fault_of': '{question}: {sentence}',
  'response.protect_more': 'Más sobre cómo se protegen',
  'response.not_closed': 'Esta sesión no está cerrada, por lo que no se puede sellar.',
}
