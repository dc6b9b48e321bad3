import type { Texts } from "../../../core/bot.ts";

export const es: Texts = {
  "ask.optional": "(puede quedar vacío)",
  "ask.made": "(déjalo vacío y se crea uno)",
  "ask.choices": "uno de estos: {choices}",
  "ask.missing":
    "A {channel} le falta: {names}. Da cada uno con --set nombre=valor, o ejecuta esto en un terminal para responder a las preguntas.{stray, select, none {} other { Nadie pregunta por {stray}: ¿es una errata?}}",
  "add.unknown": "{channel} no tiene el ajuste {names}. Tiene: {known}.",
  "add.settings": "Todavía no está bien: {trouble}",
  "add.known": "Es {name}.",
  "add.stranger":
    "{channel} no acepta estas credenciales: {detail}. Cópialas de nuevo y empieza otra vez; no se guardó nada.",
  "add.away":
    "No se pudo hablar con {channel}: {detail}. No se guardó nada; prueba de nuevo en un momento.",
  "add.taken":
    "{channel}/{account} ya existía: ahora tiene los ajustes nuevos, y sus conversaciones siguen.",
  "add.saved":
    "{channel}/{account} está guardado, y allí responde {bot}. Un Prosa en marcha lo pone en el aire por sí solo.",
  "add.paste": "{count, plural, one {Te queda una cosa} other {Te quedan # cosas}} por hacer:",
  "add.local":
    "La plataforma tiene que alcanzar a Prosa: define antes PROSA_PUBLIC_URL con su dirección https pública.",
  "add.next": "Ahora: prosa channel verify {channel} {account}",
  "add.try": "¿Probarla ahora de punta a punta, una vez hecho lo de arriba? [Y/n] ",
  "verify.identify": "La plataforma reconoce las credenciales",
  "verify.signature": "Una petición falsificada se rechaza",
  "verify.receive": "Un mensaje llega",
  "verify.text": "Un texto sale",
  "verify.button": "Un botón vuelve",
  "verify.number": "Una elección por número vuelve",
  "verify.image": "Una imagen sale",
  "verify.voice": "Una nota de voz sale",
  "verify.template": "Una plantilla aprobada sale",
  "verify.write":
    "Escribe lo que quieras a {name} ahora, desde tu propia cuenta. Esperando {seconds} s …",
  "verify.press": "Pulsa el botón que acaba de llegarte. Esperando {seconds} s …",
  "verify.answer":
    "Responde a la lista que acaba de llegar solo con un número. Esperando {seconds} s …",
  "verify.nothing": "no llegó nada en {seconds} s",
  "verify.unsupported": "este canal no tiene",
  "verify.untried": "sin probar, porque nadie escribió",
  "verify.asked": "da --template nombre para probar una",
  "verify.stream":
    "esta cuenta llama ella misma a la plataforma: no hay dirección para falsificar una petición",
  "verify.nohub":
    "Prosa no responde en {url}. Inícialo en otro terminal (npm start) y ejecuta esto de nuevo.",
  "verify.report": "Guardado en {path}",
  "verify.passed":
    "Lo que la plataforma contó en los últimos {days} días y ningún bot tiene que atender, según cuántas veces llegó:",
  "mend.identify": "Copia las credenciales de nuevo: prosa channel add {channel}",
  "mend.signature":
    "Actualiza Prosa; hasta entonces deja la cuenta en pausa: prosa channel pause {channel} {account}",
  "mend.receive":
    "Mira si la cuenta está en el aire (prosa channel list) y si la plataforma llama a {url}",
  "mend.send":
    "Las palabras de la plataforma dicen por qué. prosa dlq list muestra lo que no salió",
  "probe.text": "¡Hola! Esto es una prueba de la conexión. **Funciona** si puedes leer esto.",
  "probe.button": "Pulsa el botón, por favor:",
  "probe.label": "Funciona",
  "probe.number": "Responde solo con el número de una de estas opciones:",
  "probe.first": "La primera",
  "probe.second": "La segunda",
  "probe.image": "Una imagen",
  "probe.voice": "Un segundo de silencio, como nota de voz.",
  "allow.done": "{person} ya puede hablar con {channel}/{account}.",
  "allow.unknown": "Nadie con el código {code} ha escrito todavía a {channel}/{account}.",
  "deny.done": "{person} ya no puede hablar con {channel}/{account}.",
  "list.none": "Todavía no hay cuentas. prosa channel add telegram pone una en el aire.",
  "list.onAir": "en el aire",
  "list.paused": "en pausa",
  "list.open": "abierta",
  "list.allowlist": "con lista",
  "list.pairing": "con código",
  "list.joined": "unida a {joined}",
  "pause.done": "{channel}/{account} sale del aire.",
  "resume.done": "{channel}/{account} vuelve al aire.",
  "remove.done": "{channel}/{account} se eliminó, y sus credenciales también.",
  "remove.kept":
    "{channel}/{account} está fuera del aire y sin credenciales; sus conversaciones siguen.",
  "remove.sure": "¿Eliminar {channel}/{account} y sus credenciales? [y/N] ",
  "move.done":
    "{moved, plural, one {# conversación sigue} other {# conversaciones siguen}} en {channel}/{account}; {stayed, plural, one {# se queda donde está} other {# se quedan donde están}} (grupos, personas sin teléfono, quien ya habla allí).{busy, plural, =0 {} one { Una estaba en uso: ejecútalo otra vez.} other { # estaban en uso: ejecútalo otra vez.}}{joined, plural, =0 {} one { Una más pasó a ser parte de otra de la misma persona.} other { # más pasaron a ser parte de otras de las mismas personas.}}{apart, plural, =0 {} one { Una no pudo unirse a la otra de la misma persona, y se queda.} other { # no pudieron unirse a las otras de las mismas personas, y se quedan.}}",
  "join.done":
    "Lo que llega allí y a {channel}/{account} es ahora una sola conversación con cada persona; {joined, plural, one {# que era dos es} other {# que eran dos son}} una.{busy, plural, =0 {} one { Una está en uso: el hub la une en cuanto quede libre.} other { # están en uso: el hub las une en cuanto queden libres.}}{failed, plural, =0 {} one { Una no se pudo unir: el hub vuelve a intentarlo y su registro dice por qué.} other { # no se pudieron unir: el hub vuelve a intentarlo y su registro dice por qué.}}",
  "join.phones":
    "Solo se unen cuentas que conocen a las personas por su teléfono: WhatsApp Cloud y WhatsApp Web.",
  "join.apart": "No son dos cuentas de la misma organización.",
  "join.bots": "Otro bot responde en {channel}/{account}. Dales antes el mismo a las dos.",
  "join.taken": "Una de las dos ya está unida a otra cuenta. Sepáralas antes: prosa channel part",
  "part.done":
    "{channel}/{account} vuelve a tener conversaciones propias; lo unido queda como está.",
  "part.none": "{channel}/{account} no está unida a ninguna.",
  "templates.none": "{channel} no tiene plantillas.",
  "account.unknown": "No existe {channel}/{account}. prosa channel list muestra las que hay.",
  "manifest.none": "{channel} no tiene formulario donde pegar una descripción.",
};
