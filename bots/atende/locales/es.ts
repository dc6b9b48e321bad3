import { calendarTexts } from "../../../core/calendar/locales/index.ts";
import { skillTexts } from "../../../core/skills/locales/index.ts";
import { remindersTexts } from "../skills/reminders/locales/index.ts";
import { waitlistTexts } from "../skills/waitlist/locales/index.ts";
import type { AtendeTexts } from "./pt-BR.ts";

export const es: AtendeTexts = {
  ...skillTexts.es,
  ...calendarTexts.es,
  ...remindersTexts.es,
  ...waitlistTexts.es,
  "persona.about": "Soy Lia, la asistente virtual de la clínica: reservo y cancelo citas por aquí.",
  "prompt.book": "Quiero reservar una cita",
  "prompt.appointments": "¿Cuándo es mi cita?",
  "prompt.help": "¿Qué puedes hacer?",

  "book.summary": "Reservar cita",
  "book.service": "Servicio",
  "book.professional": "Profesional",
  "book.day": "Día",
  "book.time": "Hora",
  "book.service.also": "procedimiento, tratamiento, tipo",
  "book.professional.also": "médico, médica, dentista, doctor, doctora",
  "book.day.also": "fecha",
  "book.day.example": "el viernes, o el 20",
  "book.time.also": "hora",
  "book.time.example": "a las 10, o por la mañana",
  "book.service.ask": "¿Qué te gustaría reservar?",
  "book.professional.ask": "¿Con quién prefieres?",
  "book.professional.anyone": "Me da igual",
  "book.day.other": "De acuerdo, entonces otro día.",
  "book.day.ask":
    "¿Qué día te viene bien? Estos tienen horas libres; si prefieres otro, escríbelo.",
  "book.time.ask":
    "Para el {day}, estas horas están libres. ¿Cuál prefieres? Si quieres otra, escríbela.",

  "book.professional.unknown": "{name} no atiende aquí.",
  "book.cannot": "{professional} no hace {service}.",
  "book.gone": "La clínica ya no ofrece esa opción.",
  "book.past": "Ese día ya pasó.",
  "book.beyond": "Por aquí reservo hasta el {last}.",
  "book.closed": "Ese día ({day}) la clínica no atiende.",
  "book.away": "{professional} no atiende ese día ({day}).",
  "book.noneDoes": "Ese día ({day}) nadie hace {service}.",
  "book.full": "Ya no quedan horas libres ese día ({day}).",
  "book.fullDays": "Ya no quedan horas libres del {from} al {to}.",
  "book.never": "No encontré nada libre a esa hora en las próximas semanas.",
  "book.hours": "A las {time} no se atiende. Ese día atendemos: {hours}.",
  "book.soon": "A las {time} ya es demasiado pronto para reservar.",
  "book.soonDay": "Para {day} ya es con muy poca antelación.",
  "book.taken": "La hora de las {time} no está libre.",
  "book.part": "Ya no quedan horas libres en esa parte del día ({day}).",
  "book.part.hours": "En esa parte del día ({day}) no hay atención. Ese día atendemos: {hours}.",
  "book.raced": "Lo siento, alguien acaba de reservar esa hora.",
  "book.offer": "¿Qué tal una de estas opciones?",
  "book.none":
    "Por ahora no encontré otra hora libre. Para dejarle un mensaje al equipo, escribe *humano*.",

  "book.readBack":
    "¿Lo confirmo? **{service}** con {professional}, {day}, a las {time} ({clinic}).",
  "book.done":
    "Listo, tu cita está reservada: **{service}** con {professional}, {day}, a las {time} ({clinic}). Si no puedes venir, avísame por aquí.",
  "book.most":
    "Este paciente ya tiene el máximo de citas que permite la clínica. Para reservar otra, cancela una o habla con el equipo.",
  "book.most.day": "Este paciente ya tiene el máximo de citas para ese día.",

  "book.free": "Sí, {day} hay horas libres entre las {from} y las {to}.",
  "book.patient": "Paciente",
  "book.patient.also": "paciente, persona",
  "book.patient.each": "Reservo una cita por persona.",
  "book.patient.ask": "¿Cómo se llama la persona que viene a la cita?",
  "book.patient.other": "Entonces es para otra persona.",
  "book.relation": "Parentesco",
  "book.plan": "Seguro",
  "book.plan.also": "seguro, plan, convenio, pago",
  "book.plan.ask": "¿Cuál es el seguro?",
  "book.plan.none": "Particular",
  "book.plan.not": "{plan} no cubre {service} aquí. Si quieres, la reservo como particular.",
  "book.unit": "Sede",
  "book.unit.also": "sede, sucursal, dirección",
  "book.unit.ask": "¿En qué sede?",
  "book.unit.not": "{professional} no atiende en la sede {unit}.",
  "book.unit.none": "En la sede {unit} nadie hace {service}.",
  "book.unit.away": "En la sede {unit} no se atiende ese día ({day}).",
  "book.at": "Sede {unit}.",
  "book.plan.notWith": "{professional} no atiende por {plan}.",
  "book.for": "Paciente: {name}.",
  "book.paid": "Con el seguro {plan}.",
  "book.price": "Particular: {price}.",
  "book.requested":
    "Anotado: **{service}** con {professional}, {day}, a las {time} ({clinic}). El equipo lo confirma y te aviso por aquí.",

  "availability.summary": "Horas libres",
  "availability.days": "Los próximos días con horas libres: {days}.",
  "availability.none": "Por ahora no encontré nada libre en las próximas semanas.",

  "reschedule.summary": "Cambiar cita",
  "reschedule.ask": "¿Qué cita quieres cambiar?",
  "reschedule.other": "Claro, se puede cambiar.",
  "reschedule.same": "Esa cita de {service} ya está reservada para el {day}, a las {time}.",
  "reschedule.readBack":
    "¿La cambio? **{service}** con {professional}: de {day}, a las {time}, a **{newDay}, a las {newTime}**.",
  "reschedule.swap":
    "¿La cambio? **{service}** ({day}, a las {time}) por **{newService}** con {professional}, **{newDay}, a las {newTime}**.",
  "reschedule.done":
    "Listo, la cambié: **{service}** con {professional}, {day}, a las {time} ({clinic}). Si no puedes venir, avísame por aquí.",
  "reschedule.swapped":
    "Listo, ahora es **{service}** con {professional}, {day}, a las {time} ({clinic}). Si no puedes venir, avísame por aquí.",
  "reschedule.late":
    "Falta poco para esa cita y por aquí ya no puedo cambiarla. Para hablar con el equipo, escribe *humano*.",

  "confirm.summary": "Confirmar cita",
  "confirm.ask": "¿Qué cita quieres confirmar?",
  "confirm.done": "Confirmada: {service} con {professional}, {day}, a las {time}. ¡Te esperamos!",
  "confirm.done.several": "Confirmadas:\n\n{list}\n\n¡Te esperamos!",
  "confirm.waiting":
    "Esa solicitud aún espera la respuesta del equipo. Cuando la confirmen, te aviso por aquí.",
  "confirm.not": "Está bien, todavía no la confirmé. ¿Qué prefieres?",
  "confirm.not.one":
    "Esta todavía no la confirmé: {service} con {professional}, {day}, a las {time}. ¿Qué prefieres?",
  "confirm.past": "No encuentro esa cita entre las próximas: quizá ya pasó.",
  "late.summary": "Llegar tarde",
  "late.told":
    "El equipo queda avisado de que llegas tarde: {service} con {professional}, {day}, a las {time}. Ven con calma: si hay que arreglar algo, el equipo responde por aquí, y yo me quedo en silencio. Para seguir conmigo, toca **Volver al asistente**.",

  "stranger.summary": "Número equivocado",
  "stranger.told":
    "¡Perdona la confusión! El equipo queda avisado y corregirá los datos; no confirmé ni cancelé nada. Me quedo en silencio. Si quieres hablar conmigo, toca **Volver al asistente**.",

  "instructions.summary": "Preparación",
  "instructions.one": "Para **{service}**: {instructions}",
  "instructions.free": "**{service}** no necesita ninguna preparación especial.",
  "instructions.which":
    "Depende de lo que te vayas a hacer. Dime el procedimiento, o escribe *humano* para hablar con el equipo.",

  "rating.summary": "Valorar la cita",
  "rating.thanks": "¡Gracias por contarlo! Nos ayuda a cuidarte mejor.",
  "rating.sorry":
    "Gracias por contarlo, y siento que no haya ido bien. Para hablar con alguien, toca el botón.",
  "rating.unknown": "No encuentro esa cita, pero gracias por escribir.",

  "file.name": "cita.ics",
  "file.name.cancelled": "cita-cancelada.ics",
  "file.title": "{service} con {professional}",
  "file.title.for": "{service} con {professional} ({name})",
  "file.note": "Si no puedes venir, avísanos por el chat.",

  "appointments.summary": "Mis citas",
  "appointments.none": "No tienes citas reservadas. Cuando quieras una, pídemela.",
  "appointments.list": "Tus próximas citas:\n\n{list}",
  "appointments.item": "**{day}, {time}**: {service} con {professional} ({clinic})",
  "appointments.item.for":
    "**{day}, {time}**: {service} con {professional}, para {name} ({clinic})",
  "appointments.cancel": "Cancelar {day}",

  "cancel.summary": "Cancelar cita",
  "visit.all": "Todas ellas",
  "visit.among": "Hay más de una así.",
  "cancel.readBack.several": "¿Cancelo todas estas?\n\n{list}",
  "cancel.done.several":
    "Listo, cancelé:\n\n{list}\n\nCuando quieras volver a reservar, escríbeme.",
  "visit.nobody": "No veo aquí ninguna cita de {name}.",
  "visit.elsewhere": "Solo me ocupo de las citas de la clínica.",
  "visit.label": "Cita",
  "cancel.reason": "Motivo",
  "cancel.reason.ask": "Si quieres contarlo, ¿cuál es el motivo?",
  "cancel.ask": "¿Qué cita quieres cancelar?",
  "cancel.readBack":
    "¿La cancelo? **{service}** con {professional}, {day}, a las {time} ({clinic}).",
  "cancel.readBack.reason":
    "Entiendo, gracias por avisar. ¿La cancelo? **{service}** con {professional}, {day}, a las {time} ({clinic}).",
  "cancel.done":
    "Listo, la cancelé: {service} con {professional}, {day}, a las {time}. Cuando quieras reservar de nuevo, escríbeme.",
  "cancel.late":
    "Falta poco para esa cita y por aquí ya no puedo cancelarla. Para hablar con el equipo, escribe *humano*.",
  "cancel.past": "No encuentro esa cita entre las próximas: quizá ya pasó.",

  "prices.summary": "Precios",
  "prices.paid": "{plan} cubre {service}.",
  "prices.one": "**{service}** cuesta {price}, sin seguro.",
  "prices.depends":
    "Lo que cuesta **{service}** depende de tu caso: el equipo te lo dice en la evaluación.",
  "prices.list": "Precios sin seguro:\n\n{list}",
  "prices.unknown": "Los precios dependen de cada caso. Para saber el tuyo, escribe *humano*.",
  "prices.howToPay":
    "Formas de pago, cuotas, descuentos y recibos no los sé: los sabe el equipo de la clínica.",
  "insurance.summary": "Seguros",
  "insurance.yes": "Sí, aceptamos **{plan}** para todos los servicios.",
  "insurance.some": "Sí, aceptamos **{plan}** para {services}, con {professionals}.",
  "insurance.list": "Aceptamos {plans}. Si el tuyo no está, puedes venir de forma particular.",
  "insurance.list.for":
    "**{what}**: aceptamos {plans}. Si el tuyo no está, puedes venir de forma particular.",
  "insurance.none": "Por ahora atendemos solo de forma particular.",
  "places.ask": "Aquí atendemos a más de una clínica. ¿En cuál de ellas?\n\n{list}",
  "places.again": "Perdona, no entendí cuál. Puede ser el nombre, el barrio o el número:\n\n{list}",
  "places.chosen": "De acuerdo, **{name}**. ¿En qué te puedo ayudar?",
  "places.moved": "De acuerdo, ahora en **{name}**.",
  "places.fixed":
    "Esa cita se queda en la clínica donde se reservó. Para ir a la otra, reserva allí y después cancela esta.",
  "location.summary": "Dirección",
  "location.one": "{clinic} está en {address}.",
  "location.list": "Estamos en:\n\n{list}",
  "location.next": "Tu próxima cita, {day}, es en la sede **{unit}**.",
  "location.then": "Esa hora es en la sede **{unit}**.",
  "location.unknown":
    "Todavía no tengo la dirección aquí. Para hablar con el equipo, escribe *humano*.",

  "location.notKnown":
    "Eso no lo sé: lo sabe el equipo de la clínica. Lo que tengo por aquí es la dirección.",
  "location.day": "Horario del {day}: {hours}.",
  "location.with": "{professional}, {day}: {hours}.",
  "location.week":
    "Atendemos en estos horarios:\n\n{list}\n\nEn feriados puede cambiar: pregunta por el día.",
  "location.hours.unknown":
    "Todavía no tengo los horarios de atención por aquí. Para hablar con el equipo, escribe *humano*.",
  "question.services": "Lo que hacemos aquí:\n{list}",
  "question.summary": "Otras preguntas",
  "question.done": "Sí, hacemos **{service}**.",
  "question.howLong": "**{service}**: unos {minutes} minutos.",
  "question.howLong.list": "Lo que dura cada uno:\n\n{list}",
  "question.who": "**{service}** es con {professionals}.",
  "question.untilWhen":
    "Por aquí puedes cancelar o cambiar una cita hasta {notice} antes. Más tarde que eso, te ayuda el equipo: escribe *humano*.",
  "question.untilStart":
    "Por aquí puedes cancelar o cambiar una cita hasta que empieza. Cuanto antes avises, mejor: otra persona puede usar la hora.",
  "question.say":
    "Eso lo sabe el equipo de la clínica. Para hablar con alguien, toca el botón o escribe *humano*.",

  "reminder.24h":
    "¡Hola! Te recuerdo tu cita: **{service}** con {professional}, {day}, a las {time} ({clinic}). Si no puedes venir, avísame por aquí.",
  "reminder.2h":
    "Tu cita es dentro de poco: **{service}** con {professional}, {day}, a las {time} ({clinic}). ¡Hasta pronto!",
  "reminder.missed":
    "Te echamos de menos: **{service}** con {professional}, {day}, a las {time}. ¿Todo bien? Si quieres, buscamos otra hora.",
  "reminder.accepted":
    "La clínica ha confirmado tu solicitud: **{service}** con {professional}, {day}, a las {time} ({clinic}). ¡Hasta entonces!",
  "reminder.called_off":
    "La clínica ha tenido que cancelar tu cita: **{service}** con {professional}, {day}, a las {time} ({clinic}). Lo siento. ¿Buscamos otra hora?",
  "reminder.rating": "¿Cómo fue tu cita con {professional}? De 1 (mala) a 5 (excelente):",
  "reminder.patient": "Paciente: {name}",
  "reminder.where": "Dirección: {unit}, {address}",
  "reminder.confirm": "Confirmar",
  "reminder.move": "Cambiar",
  "reminder.again": "Reservar de nuevo",
  "reminder.cancel": "No puedo ir",
};
