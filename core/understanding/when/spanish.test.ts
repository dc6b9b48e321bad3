import { describe, expect, it } from "vitest";
import { reader } from "./testing/said.ts";

const { day, time } = reader("es");

describe("days in Spanish, said on Thursday 12 November 2026", () => {
  it.each([
    ["a media mañana", "none"],
    ["cualquier día menos el lunes", "none"],
    ["el lunes no puedo, mejor el martes", "2026-11-17"],
    ["hoy", "2026-11-12"],
    ["mañana", "2026-11-13"],
    ["manana", "2026-11-13"],
    ["pasado mañana", "2026-11-14"],
    ["el biernes", "2026-11-13"],
    ["el día de mañana", "2026-11-13"],
    ["me llegó lo del turno de mañana", "2026-11-13"],
    ["en el turno de mañana", "none"],
    ["el miércoles o después", "2026-11-18 to 2026-12-17"],
    ["ayer", "2026-11-11"],
    ["el viernes", "2026-11-13"],
    ["este viernes", "2026-11-13"],
    ["el lunes que viene", "2026-11-16"],
    ["el próximo viernes", "2026-11-20"],
    ["el miercoles de la semana que viene", "2026-11-18"],
    ["el primer lunes de diciembre", "2026-12-07"],
    ["20 de noviembre", "2026-11-20"],
    ["el 20", "2026-11-20"],
    ["el 10", "2026-12-10"],
    ["20/11", "2026-11-20"],
    ["20/11/2025", "2025-11-20"],
    ["el veintitrés de mayo", "2027-05-23"],
    ["martes 17", "2026-11-17"],
    ["en navidad", "2026-12-25"],
    ["en 3 días", "2026-11-15"],
    ["dentro de dos semanas", "2026-11-26"],
    ["hace 3 días", "2026-11-09"],
    ["la semana que viene", "2026-11-16 to 2026-11-22"],
    ["principios de la semana que viene", "2026-11-16 to 2026-11-17"],
    ["el fin de semana", "2026-11-14 to 2026-11-15"],
    ["el mes que viene", "2026-12-01 to 2026-12-31"],
    ["entre lunes y miércoles", "2026-11-16 to 2026-11-18"],
    ["del 8 al 10 de diciembre", "2026-12-08 to 2026-12-10"],
    ["a partir del lunes", "2026-11-16 to 2026-12-15"],
    ["hasta el viernes", "2026-11-12 to 2026-11-13"],
    ["30 de febrero", "none"],
  ])("%s", (text, read) => expect(day(text)).toBe(read));
});

describe("times in Spanish", () => {
  it.each([
    ["7 más o menos", "07:00"],
    ["mañana a media mañana", "08:00 to 10:00"],
    ["pasado el mediodía", "12:00 to 23:59"],
    ["a las 9 i media", "09:30"],
    ["tipo 10", "10:00"],
    ["nueve y treinta", "09:30"],
    ["el jueves 12 por la tarde", "12:00 to 18:00"],
    ["el jueves 12 de la tarde", "12:00"],
    ["el viernes 9 por la mañana", "09:00"],
    ["alas 10", "10:00"],
    ["12 del día", "12:00"],
    ["solo por las mañanas", "06:00 to 12:00"],
    ["el jueves saliendo de la chamba", "17:00 to 22:00"],
    ["por las tardes", "12:00 to 18:00"],
    ["a la hora de la comida", "12:00 to 14:00"],
    ["de 3 en adelante", "15:00 to 23:59"],
    ["luego de las 3", "15:00 to 23:59"],
    ["a más tardar a las 11", "00:00 to 11:00"],
    ["a las veinte horas del jueves", "20:00"],
    ["sábado tipo 10", "10:00"],
    ["a las 10", "10:00"],
    ["el de las 10 me viene bárbaro", "10:00"],
    ["las tres y media", "15:30"],
    ["a las 9 y una limpieza el jueves", "09:00"],
    ["las nueve y dos limpiezas", "09:00"],
    ["a las diez menos cuarto", "09:45"],
    ["cuarto para las tres", "14:45"],
    ["a las 3 y cuarto de la tarde", "15:15"],
    ["a la una", "13:00"],
    ["15:30 hs", "15:30"],
    ["a las nueve de la noche", "21:00"],
    ["mediodía", "12:00"],
    ["a medianoche", "00:00"],
    ["en media hora", "10:00"],
    ["por la mañana", "06:00 to 12:00"],
    ["por la tarde", "12:00 to 18:00"],
    ["entre las 9 y las 11", "09:00 to 11:00"],
    ["de 9 a 11", "09:00 to 11:00"],
    ["después de las 15", "15:00 to 23:59"],
    ["antes de las 10", "00:00 to 10:00"],
  ])("%s", (text, read) => expect(time(text)).toBe(read));
});

describe("a day and a time in one Spanish sentence", () => {
  it.each([
    ["mañana por la mañana", "2026-11-13", "06:00 to 12:00"],
    ["mañana a las 10 de la mañana", "2026-11-13", "10:00"],
    ["el viernes a las 10", "2026-11-13", "10:00"],
    ["el 20 a las 10", "2026-11-20", "10:00"],
    ["esta noche a las 8", "2026-11-12", "20:00"],
    ["quiero marcar para el martes 17 a las 9", "2026-11-17", "09:00"],
  ])("%s", (text, readDay, readTime) => {
    expect([day(text), time(text)]).toEqual([readDay, readTime]);
  });
});

describe("what is neither in Spanish", () => {
  it.each(["cuesta 150?", "somos 2 personas", "más tarde", "buenas tardes", "las dos opciones"])(
    "%s",
    (text) => {
      expect([day(text), time(text)]).toEqual(["none", "none"]);
    },
  );
});
