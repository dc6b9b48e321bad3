import type { CalendarWords } from "./pt-BR.ts";

export const es: CalendarWords = {
  "link.done":
    "El calendario de {professional} está vinculado: {calendar}. Las citas aparecen ahí, y lo que hay en él reserva su tiempo.",
  "link.polled":
    "Se revisa cada minuto. Google avisa al instante donde el hub tiene una dirección https: define PROSA_PUBLIC_URL.",
  "link.how":
    'Falta una forma de entrar al calendario. Una de estas dos:\n\n  1. Una cuenta de servicio: en console.cloud.google.com crea un proyecto, activa la Google Calendar API, crea una cuenta de servicio y una clave en JSON. Comparte el calendario con la dirección de esa cuenta, con permiso para cambiar eventos. Después:\n     prosa calendar link {professional} --service-account clave.json --calendar <la dirección del calendario>\n\n  2. El permiso de la propia persona: crea allí un cliente OAuth de tipo "Aplicación de escritorio" y descarga su JSON. Después:\n     prosa calendar link {professional} --oauth cliente.json',
  "link.open": "Abre esta dirección en el navegador de quien tiene el calendario y acepta:",
  "link.paste":
    "Si el navegador está en otra máquina, pega aquí la dirección completa en la que termina.",
  "link.agreed": "Listo. Puedes cerrar esta página y volver a la terminal.",
  "link.notAgreed": "Esta no es la respuesta que se esperaba. Empieza de nuevo, por favor.",
  "link.file": "{file} no está bien: {why}",
  "link.readonly":
    "Este calendario se puede leer pero no cambiar. Compártelo con permiso para cambiar eventos y prueba de nuevo.",
  "fault.unauthorized":
    "Google no nos deja entrar ({detail}). Con una cuenta de servicio, crea una clave nueva; con OAuth, vincula de nuevo y acepta.",
  "fault.missing":
    "Google no conoce ese calendario, o no está compartido con nosotros. Compártelo con {who}, con permiso para cambiar eventos, y da su dirección con --calendar.",
  "fault.forbidden":
    "Google no lo permite ({detail}). Activa la Google Calendar API en el proyecto y comparte el calendario con permiso para cambiar eventos.",
  "fault.other": "No se pudo preguntar a Google ({detail}). Prueba de nuevo en un momento.",
  "list.none":
    "Ningún profesional tiene un calendario vinculado. Para vincular uno: prosa calendar link <profesional>",
  "list.broken":
    "No puede seguir ({why}). Se arregla con: prosa calendar link {professional}, con la clave o el archivo del cliente",
  "list.failing": "Se intenta de nuevo ({why}).",
  "list.new": "Se revisa por primera vez en un momento.",
  "list.even":
    "Al día a las {at}: {entries, plural, one {# cita} other {# citas}}, {busy, plural, one {# evento ajeno} other {# eventos ajenos}}.",
  "list.refused":
    "{refused, plural, one {# cita no entró} other {# citas no entraron}}; se intenta más tarde.",
  "list.conflict": "A las {at} otro evento cae sobre una cita: mueve uno de los dos.",
  "unlink.done":
    "El calendario de {professional} ya no está vinculado. Los eventos que hay en él se quedan.",
  "professional.unknown": "No hay profesional {name}; hay {known}.",
  "professional.several": "Hay varios {name}; di cuál: {known}.",
  "professional.unlinked": "{professional} no tiene un calendario vinculado.",
};
