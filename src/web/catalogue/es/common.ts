import type { common as en } from '../en/common.ts'

export const common: Record<keyof typeof en, string> = {
  'page.skip': 'Ir al contenido principal',
  'page.language': 'Idioma',
  'page.menu': 'Menú',
  'page.main': 'Principal',
  'page.footer': 'No se necesita ninguna cuenta para participar.',
  'page.protected': 'Cómo se protegen sus respuestas',
  'page.staff': 'Personal: iniciar sesión',
  'page.back': 'Atrás',
  'page.error_prefix': 'Error: {title}',
  'page.problem': 'Hay un problema',
  'page.error_label': 'Error:',
  'page.cancel': 'Cancelar',
  'page.not_sent':
    'No se ha enviado: no hay conexión. Lo que ha escrito sigue en esta página. Inténtelo de nuevo.',
  'page.save': 'Guardar',
  'page.change': 'Cambiar',
  'page.optional': 'opcional',
  'state.draft': 'Borrador',
  'state.open': 'Abierta',
  'state.paused': 'En pausa',
  'state.closed': 'Cerrada',
  'state.sealed': 'Sellada',
  'error.not_found': 'Esta página no existe',
  'error.not_found_lede':
    'Compruebe la dirección. Si siguió un enlace, es posible que su contenido se haya retirado o que usted no tenga acceso a él.',
  'error.forbidden': 'Esto no puede hacerse desde aquí',
  'error.forged_lede':
    'El formulario no procede de una de nuestras páginas. No se ha modificado nada. Vuelva a abrir la página y envíe el formulario desde ella.',
  'error.stale_form_lede':
    'Este formulario se abrió antes de su último inicio de sesión. No se ha modificado nada. Vuelva atrás, recargue la página y envíelo de nuevo.',
  'error.conflict': 'Algo cambió entretanto',
  'error.gone': 'Esto ha terminado',
  'error.too_large': 'Es demasiado de una vez',
  'error.too_large_lede':
    'Lo enviado supera lo que admite esta página. No se ha guardado nada. Vuelva atrás y acorte su texto: sigue en la página anterior.',
  'error.too_many': 'Demasiadas solicitudes a la vez',
  'error.too_many_lede':
    'Espere {n, plural, one {# segundo} other {# segundos}} e inténtelo de nuevo. No se ha perdido nada de lo que envió antes.',
  'error.too_many_kept':
    'Esto no se ha guardado. Lo que escribió se conserva en esta página: inténtelo de nuevo dentro de {n, plural, one {# segundo} other {# segundos}}.',
  'error.unreadable': 'No se ha podido leer',
  'error.unreadable_lede':
    'Lo recibido estaba incompleto. No se ha modificado nada. Vuelva atrás y envíelo de nuevo.',
  'error.unavailable': 'Esto no puede hacerse en este momento',
  'error.unavailable_lede':
    'Inténtelo de nuevo dentro de un minuto. Lo que ya se había guardado está a salvo.',
  'error.unavailable_kept':
    'Es probable que esto no se haya guardado. Lo que escribió se conserva en esta página: inténtelo de nuevo dentro de un minuto.',
  'error.unavailable_again':
    'Es probable que esto no se haya guardado. Lo que ya se había guardado está a salvo: inténtelo de nuevo dentro de un minuto.',
  'error.again': 'Intentar de nuevo',
  'error.fault': 'Este servicio tiene un problema',
  'error.fault_lede':
    'Inténtelo de nuevo dentro de un minuto. Se conservan las respuestas guardadas o enviadas antes.',
  'error.fault_id': 'Si vuelve a ocurrir, comunique este código al facilitador: {id}',
  'error.home': 'Ir a la primera página',
  'form.too_long': 'Utilice {max} caracteres como máximo.',
  'form.broken': 'Algunos caracteres no llegaron. Escriba este campo de nuevo.',
  'form.unreadable': 'Compruebe este campo.',
  'form.date': 'Indique una fecha, por ejemplo 2026-11-23.',
  'form.whole': 'Indique un número entero.',
  'form.many_files':
    'Se están leyendo varios archivos, así que este no se leyó. Elíjalo de nuevo y envíelo dentro de un minuto',
  'form.choose': 'Elija una de las opciones.',
  'form.fault_in': '{label}: {sentence}',
  'page.claim': 'Muchas salas, una pregunta, ningún nombre.',
  'page.sending': 'Enviando…',
  'page.continue': 'Continuar',
}
