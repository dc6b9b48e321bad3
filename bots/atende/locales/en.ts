import { calendarTexts } from "../../../core/calendar/locales/index.ts";
import { skillTexts } from "../../../core/skills/locales/index.ts";
import { remindersTexts } from "../skills/reminders/locales/index.ts";
import { waitlistTexts } from "../skills/waitlist/locales/index.ts";
import type { AtendeTexts } from "./pt-BR.ts";

export const en: AtendeTexts = {
  ...skillTexts.en,
  ...calendarTexts.en,
  ...remindersTexts.en,
  ...waitlistTexts.en,
  "persona.about": "I am Lia, the clinic's virtual assistant: I book and cancel appointments here.",
  "prompt.book": "I'd like to book an appointment",
  "prompt.appointments": "When is my appointment?",
  "prompt.help": "What can you do?",

  "book.summary": "Book a visit",
  "book.service": "Service",
  "book.professional": "Professional",
  "book.day": "Day",
  "book.time": "Time",
  "book.service.also": "procedure, treatment, kind",
  "book.professional.also": "doctor, dentist",
  "book.day.also": "date",
  "book.day.example": "Friday, or the 20th",
  "book.time.also": "hour",
  "book.time.example": "at 10, or in the morning",
  "book.service.ask": "What would you like to book?",
  "book.professional.ask": "Who would you like to see?",
  "book.professional.anyone": "Anyone",
  "book.day.other": "Right, another day then.",
  "book.day.ask":
    "Which day suits you? There is room on these; if you prefer another, just write it.",
  "book.time.ask":
    "These times are free on {day}. Which one do you prefer? If you want another, just write it.",

  "book.professional.unknown": "Nobody called {name} works here.",
  "book.cannot": "{professional} does not do {service}.",
  "book.gone": "The clinic no longer offers that option.",
  "book.past": "That day has passed.",
  "book.beyond": "Here I can book until {last}.",
  "book.closed": "The clinic is closed that day ({day}).",
  "book.away": "{professional} is not in that day ({day}).",
  "book.noneDoes": "Nobody does {service} that day ({day}).",
  "book.full": "There is no free time left that day ({day}).",
  "book.fullDays": "There is no free time left from {from} to {to}.",
  "book.never": "I found nothing free at that time in the coming weeks.",
  "book.hours": "There are no visits at {time}. The hours that day: {hours}.",
  "book.soon": "{time} is too soon to book.",
  "book.soonDay": "It is too short notice for {day}.",
  "book.taken": "{time} is not free.",
  "book.part": "There is no free time left in that part of the day ({day}).",
  "book.part.hours":
    "There are no visits in that part of the day ({day}). The hours that day: {hours}.",
  "book.raced": "I am sorry, someone has just taken that time.",
  "book.offer": "How about one of these?",
  "book.none": "I found no other free time for now. To leave the team a message, write *human*.",

  "book.readBack":
    "Shall I confirm? **{service}** with {professional}, {day}, at {time} ({clinic}).",
  "book.done":
    "All set, you are booked: **{service}** with {professional}, {day}, at {time} ({clinic}). If you cannot make it, just tell me here.",
  "book.most":
    "This patient already has as many appointments as the clinic allows. To book another, cancel one or talk to the team.",
  "book.most.day": "This patient already has as many appointments as fit on that day.",

  "book.free": "Yes, there is room on {day} between {from} and {to}.",
  "book.patient": "Patient",
  "book.patient.also": "patient, person",
  "book.patient.each": "I book one visit per person.",
  "book.patient.ask": "What is the name of the person who is coming?",
  "book.patient.other": "Then it is for somebody else.",
  "book.relation": "Relation",
  "book.plan": "Insurance",
  "book.plan.also": "insurance, plan, payment",
  "book.plan.ask": "Which insurance is it?",
  "book.plan.none": "I pay myself",
  "book.plan.not":
    "{plan} does not cover {service} here. I can book it without insurance if you like.",
  "book.unit": "Location",
  "book.unit.also": "location, branch, address",
  "book.unit.ask": "At which location?",
  "book.unit.not": "{professional} does not see patients at {unit}.",
  "book.unit.none": "Nobody does {service} at {unit}.",
  "book.unit.away": "Nobody is seen at {unit} on that day ({day}).",
  "book.at": "At {unit}.",
  "book.plan.notWith": "{professional} does not take {plan}.",
  "book.for": "Patient: {name}.",
  "book.paid": "Paid by {plan}.",
  "book.price": "Without insurance: {price}.",
  "book.requested":
    "Noted: **{service}** with {professional}, {day}, at {time} ({clinic}). The team will confirm it and I will tell you here.",

  "availability.summary": "Free times",
  "availability.days": "The next days with free times: {days}.",
  "availability.none": "I found nothing free in the coming weeks.",

  "reschedule.summary": "Move a visit",
  "reschedule.ask": "Which appointment would you like to move?",
  "reschedule.other": "Sure, that can be changed.",
  "reschedule.same": "Your {service} visit is already on {day}, at {time}.",
  "reschedule.readBack":
    "Shall I move it? **{service}** with {professional}: from {day}, at {time}, to **{newDay}, at {newTime}**.",
  "reschedule.swap":
    "Shall I change it? **{service}** ({day}, at {time}) to **{newService}** with {professional}, **{newDay}, at {newTime}**.",
  "reschedule.done":
    "Done, I have moved it: **{service}** with {professional}, {day}, at {time} ({clinic}). If you cannot make it, just tell me here.",
  "reschedule.swapped":
    "Done, it is now **{service}** with {professional}, {day}, at {time} ({clinic}). If you cannot make it, just tell me here.",
  "reschedule.late":
    "This appointment is very soon, and I can no longer move it here. To talk to the team, write *human*.",

  "confirm.summary": "Confirm a visit",
  "confirm.ask": "Which appointment would you like to confirm?",
  "confirm.done": "Confirmed: {service} with {professional}, {day}, at {time}. See you there!",
  "confirm.done.several": "Confirmed:\n\n{list}\n\nSee you there!",
  "confirm.waiting":
    "That request still waits for the team. I will tell you here as soon as they confirm it.",
  "confirm.not": "All right, I have not confirmed it. What would you like?",
  "confirm.not.one":
    "This one I have not confirmed: {service} with {professional}, {day}, at {time}. What would you like?",
  "confirm.past": "I cannot find that appointment among your next ones: it may have passed.",
  "late.summary": "Coming late",
  "late.told":
    "The team is told that you will be late: {service} with {professional}, {day}, at {time}. Come safely: if anything has to be arranged, the team answers here, and I will be quiet. To go on with me, tap **Back to the assistant**.",

  "stranger.summary": "Wrong number",
  "stranger.told":
    "Sorry about the mix-up! The team is told and will put the record right; I have confirmed and cancelled nothing. I will be quiet. To talk to me, tap **Back to the assistant**.",

  "instructions.summary": "How to prepare",
  "instructions.one": "For **{service}**: {instructions}",
  "instructions.free": "**{service}** needs no special preparation.",
  "instructions.which":
    "It depends on what you are coming for. Tell me the procedure, or write *human* to talk to the team.",

  "rating.summary": "Rate a visit",
  "rating.thanks": "Thank you for telling us! It helps us look after you better.",
  "rating.sorry":
    "Thank you for telling us, and I am sorry it was not good. To talk to someone, tap the button.",
  "rating.unknown": "I cannot find that appointment, but thank you for writing.",

  "file.name": "appointment.ics",
  "file.name.cancelled": "appointment-cancelled.ics",
  "file.title": "{service} with {professional}",
  "file.title.for": "{service} with {professional} ({name})",
  "file.note": "If you cannot come, tell us in the chat.",

  "appointments.summary": "My appointments",
  "appointments.none": "You have no appointments ahead. Whenever you want one, just ask.",
  "appointments.list": "Your next appointments:\n\n{list}",
  "appointments.item": "**{day}, {time}**: {service} with {professional} ({clinic})",
  "appointments.item.for":
    "**{day}, {time}**: {service} with {professional}, for {name} ({clinic})",
  "appointments.cancel": "Cancel {day}",

  "cancel.summary": "Cancel a visit",
  "visit.all": "All of them",
  "visit.among": "There is more than one like that.",
  "cancel.readBack.several": "Shall I cancel all of these?\n\n{list}",
  "cancel.done.several":
    "Done, I cancelled:\n\n{list}\n\nWrite to me whenever you want to book again.",
  "visit.nobody": "I see no appointment of {name} here.",
  "visit.elsewhere": "I only look after appointments at the clinic.",
  "visit.label": "Appointment",
  "cancel.reason": "Reason",
  "cancel.reason.ask": "If you would like to say, why is it?",
  "cancel.ask": "Which appointment would you like to cancel?",
  "cancel.readBack":
    "Shall I cancel it? **{service}** with {professional}, {day}, at {time} ({clinic}).",
  "cancel.readBack.reason":
    "I understand, thank you for telling me. Shall I cancel it? **{service}** with {professional}, {day}, at {time} ({clinic}).",
  "cancel.done":
    "Done, I have cancelled it: {service} with {professional}, {day}, at {time}. Write to me whenever you want to book again.",
  "cancel.late":
    "This appointment is very soon, and I can no longer cancel it here. To talk to the team, write *human*.",
  "cancel.past": "I cannot find that appointment among your next ones: it may have passed.",

  "prices.summary": "Prices",
  "prices.paid": "{plan} pays for {service}.",
  "prices.one": "**{service}** is {price} without insurance.",
  "prices.depends":
    "What **{service}** costs depends on your case: the team tells you at the check-up.",
  "prices.list": "Prices without insurance:\n\n{list}",
  "prices.unknown": "What it costs depends on your case. To find out, write *human*.",
  "prices.howToPay":
    "How you can pay, instalments, discounts and receipts are more than I know: the clinic's team can tell you.",
  "insurance.summary": "Insurance",
  "insurance.yes": "Yes, we take **{plan}** for everything we do.",
  "insurance.some": "Yes, we take **{plan}** for {services}, with {professionals}.",
  "insurance.list": "We take {plans}. If yours is not among them, you can pay yourself.",
  "insurance.list.for":
    "**{what}**: we take {plans}. If yours is not among them, you can pay yourself.",
  "insurance.none": "For now we see private patients only.",
  "places.ask": "We look after more than one clinic here. Which one is it for?\n\n{list}",
  "places.again":
    "Sorry, I did not get which one. Its name, its area or its number will do:\n\n{list}",
  "places.chosen": "All right, **{name}**. What can I do for you?",
  "places.moved": "All right, at **{name}** now.",
  "places.fixed":
    "This appointment stays at the clinic where it was booked. To go to the other one, book there and then cancel this one.",
  "location.summary": "Address",
  "location.one": "{clinic} is at {address}.",
  "location.list": "You find us at:\n\n{list}",
  "location.next": "Your next appointment, {day}, is at **{unit}**.",
  "location.then": "That time is at **{unit}**.",
  "location.unknown": "I do not have the address here yet. To talk to the team, write *human*.",

  "location.notKnown":
    "That I do not know: the clinic's team does. What I have here is the address.",
  "location.day": "Our hours on {day}: {hours}.",
  "location.with": "{professional}, {day}: {hours}.",
  "location.week": "These are our hours:\n\n{list}\n\nHolidays may differ: ask about the day.",
  "location.hours.unknown":
    "I do not have the opening hours here yet. To talk to the team, write *human*.",
  "question.services": "What we do here:\n{list}",
  "question.summary": "Other questions",
  "question.done": "Yes, we do **{service}**.",
  "question.howLong": "**{service}**: about {minutes} minutes.",
  "question.howLong.list": "How long each takes:\n\n{list}",
  "question.who": "**{service}** is done by {professionals}.",
  "question.untilWhen":
    "You can cancel or move an appointment here until {notice} before it. Later than that, the team can help: write *human*.",
  "question.untilStart":
    "You can cancel or move an appointment here until it begins. The sooner you tell me, the better: someone else can have the time.",
  "question.say":
    "The clinic's team can answer that. To talk to someone, tap the button or write *human*.",

  "reminder.24h":
    "Hello! A reminder of your appointment: **{service}** with {professional}, {day}, at {time} ({clinic}). If you cannot make it, just tell me here.",
  "reminder.2h":
    "Your appointment is soon: **{service}** with {professional}, {day}, at {time} ({clinic}). See you!",
  "reminder.missed":
    "We missed you: **{service}** with {professional}, {day}, at {time}. Is everything all right? We can find another time if you like.",
  "reminder.accepted":
    "The clinic has confirmed your request: **{service}** with {professional}, {day} at {time} ({clinic}). See you then!",
  "reminder.called_off":
    "The clinic had to cancel your appointment: **{service}** with {professional}, {day} at {time} ({clinic}). I am sorry. Shall we find another time?",
  "reminder.rating": "How was your appointment with {professional}? From 1 (poor) to 5 (great):",
  "reminder.patient": "Patient: {name}",
  "reminder.where": "Address: {unit}, {address}",
  "reminder.confirm": "I will come",
  "reminder.move": "Move it",
  "reminder.again": "Book again",
  "reminder.cancel": "I can't make it",
};
