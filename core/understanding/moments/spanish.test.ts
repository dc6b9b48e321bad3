import { describe, expect, it } from "vitest";
import { naming } from "../entities/testing/named.ts";

const named = naming("es");

describe("times in Spanish, said on Thursday 12 November 2026 at 9:30", () => {
  it.each([
    ["ahora mismo", "datetime 2026-11-12T09:30"],
    ["la otra semana", "datetime 2026-11-16 to 2026-11-23"],
    ["los años setenta", "datetime 1970-01-01 to 1980-01-01"],
    ["½ hora", "duration PT30M"],
    [
      "desde el último lunes de abril de 2018 hasta 2019",
      "datetimeInterval 2018-04-30 to 2019-01-01",
    ],
    ["pasado mañana a las once", "datetime 2026-11-14T11:00"],
    ["las siete menos cuarto de mañana", "datetime 2026-11-13T06:45"],
    ["anoche a las 8", "datetime 2026-11-11T20:00"],
    ["8 de la noche menos cuarto", "datetime 2026-11-12T19:45"],
    ["veintiocho de marzo de mil novecientos noventa y dos", "datetime 1992-03-28"],
    ["vigésimo segundo de junio", "datetime 2027-06-22"],
    ["dentro de tres días", "datetime 2026-11-15"],
    ["dentro de 5 horas", "datetimeInterval 2026-11-12T09:30 to 2026-11-12T14:30"],
    ["hace tres meses", "datetime 2026-08-12"],
    ["dos días antes de navidad", "datetime 2026-12-23"],
    ["viernes negro 2010", "datetimeHoliday 2010-11-26"],
    ["día del padre del 2015", "datetimeHoliday 2015-06-21"],
    ["el trimestre pasado", "datetime 2026-07-01 to 2026-10-01"],
    ["tercer mes de 2021", "datetime 2021-03-01 to 2021-04-01"],
    ["siglo XV", "datetime 1400-01-01 to 1500-01-01"],
    ["fin de mes", "datetimeInterval 2026-11-16 to 2026-12-01"],
    ["los próximos tres días", "datetimeInterval 2026-11-13 to 2026-11-16"],
    ["mañana de 10 a.m. a 12 p.m.", "datetimeInterval 2026-11-13T10:00 to 2026-11-13T12:00"],
    ["entre el 1 de diciembre y el 4 de febrero", "datetimeInterval 2026-12-01 to 2027-02-04"],
    ["de 23:00 a 3:00", "datetimeInterval 2026-11-12T23:00 to 2026-11-13T03:00"],
    [
      "martes a primeras horas de la tarde",
      "datetimeInterval 2026-11-17T16:00 to 2026-11-17T18:00",
    ],
    ["antes de las dos y media p.m.", "datetimeOpenInterval before 2026-11-12T14:30"],
    ["hasta 2010", "datetimeOpenInterval before 2010-01-01"],
    ["un cuarto de hora", "duration PT15M"],
    ["una hora y media", "duration PT1H30M"],
    ["cada tres semanas", "recurrence P3W"],
    ["todos los lunes", "recurrence XXXX-WXX-1"],
  ])("%s", (text, value) => expect(named(text)).toBe(value));
});
