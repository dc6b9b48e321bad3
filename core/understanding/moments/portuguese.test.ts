import { describe, expect, it } from "vitest";
import { naming } from "../entities/testing/named.ts";

const named = naming("pt-BR");

describe("one moment in Portuguese, said on Thursday 12 November 2026 at 9:30", () => {
  it.each([
    ["agora", "2026-11-12T09:30"],
    ["depois de amanhã às 15h30", "2026-11-14T15:30"],
    ["vinte e três de maio às quinze horas", "2027-05-23T15:00"],
    ["quinze para as três", "2026-11-12T14:45"],
    ["às vinte horas de quinta-feira", "2026-11-19T20:00"],
    ["terça sem falta às 9:00", "2026-11-17T09:00"],
    ["amnhã as 14", "2026-11-13T14:00"],
    ["amanhã 1430", "2026-11-13T14:30"],
    ["25.11 às 18h", "2026-11-25T18:00"],
    ["10 de janeiro do ano que vem", "2027-01-10"],
    ["a sexta mais próxima do dia 10 de dezembro", "2026-12-11"],
    ["15 de dezembro, 15 horas", "2026-12-15T15:00"],
    ["primeira sexta de dezembro de 2027", "2027-12-03"],
    ["amanhã bem cedo, umas 7", "2026-11-13T07:00"],
    ["meio-dia e meia", "2026-11-12T12:30"],
    ["às 7 da noite de sexta", "2026-11-13T19:00"],
    ["hoje à noite às 8", "2026-11-12T20:00"],
    ["7:00 no próximo domingo à tarde", "2026-11-22T19:00"],
    ["primeira terça de dezembro", "2026-12-01"],
    ["daqui a duas semanas", "2026-11-26"],
    ["daqui a uma hora e meia", "2026-11-12T11:00"],
    ["há 2 anos, 1 mês e 21 dias", "2024-09-21"],
    ["três dias antes do natal", "2026-12-22"],
    ["2026-12-16T12:23:59", "2026-12-16T12:23:59"],
    ["fim do dia", "2026-11-12T23:59:59"],
    ["no primeiro dia do ano que vem", "2027-01-01"],
  ])("%s", (text, value) => expect(named(text)).toBe(`datetime ${value}`));

  it.each([
    ["carnaval de 2027", "2027-02-09"],
    ["páscoa", "2027-03-28"],
    ["sexta-feira santa", "2027-03-26"],
    ["dia das mães", "2027-05-09"],
    ["dia dos pais", "2027-08-08"],
    ["proclamação da república", "2026-11-15"],
    ["black friday", "2026-11-27"],
  ])("a feast: %s", (text, value) => expect(named(text)).toBe(`datetimeHoliday ${value}`));
});

describe("stretches of the calendar in Portuguese", () => {
  it.each([
    ["esta semana", "2026-11-09 to 2026-11-16"],
    ["anos oitenta", "1980-01-01 to 1990-01-01"],
    ["em mil oitocentos e vinte e dois", "1822-01-01 to 1823-01-01"],
    ["na outra semana", "2026-11-16 to 2026-11-23"],
    ["mês que vem", "2026-12-01 to 2027-01-01"],
    ["maio", "2027-05-01 to 2027-06-01"],
    ["maio de 68", "1968-05-01 to 1968-06-01"],
    ["2018", "2018-01-01 to 2019-01-01"],
    ["segundo trimestre de 2027", "2027-04-01 to 2027-07-01"],
    ["próximo semestre", "2027-01-01 to 2027-07-01"],
    ["terceira semana de janeiro", "2027-01-18 to 2027-01-25"],
    ["última semana de julho de 2027", "2027-07-26 to 2027-08-02"],
    ["semana do dia 20", "2026-11-16 to 2026-11-23"],
    ["década de 90", "1990-01-01 to 2000-01-01"],
  ])("%s", (text, value) => expect(named(text)).toBe(`datetime ${value}`));
});

describe("from one moment to another in Portuguese", () => {
  it.each([
    ["entre 9 e 11", "2026-11-12T09:00 to 2026-11-12T11:00"],
    ["segunda que vem de manhã", "2026-11-16T08:00 to 2026-11-16T12:00"],
    ["das 4pm de hoje até as 5pm de amanhã", "2026-11-12T16:00 to 2026-11-13T17:00"],
    ["de 4 a 22 de janeiro de 1995", "1995-01-04 to 1995-01-22"],
    ["de abril a junho de 2027", "2027-04-01 to 2027-06-01"],
    ["desde ontem até amanhã", "2026-11-11 to 2026-11-13"],
    ["próximos 3 dias", "2026-11-13 to 2026-11-16"],
    ["últimos 15 minutos", "2026-11-12T09:15 to 2026-11-12T09:30"],
    ["fim de semana", "2026-11-14 to 2026-11-16"],
    ["verão", "2026-12-21 to 2027-03-21"],
    ["resto da semana", "2026-11-12 to 2026-11-16"],
  ])("%s", (text, value) => expect(named(text)).toBe(`datetimeInterval ${value}`));

  it.each([
    ["a partir das 14h", "after 2026-11-12T14:00"],
    ["antes do natal", "before 2026-12-25"],
    ["até 2030", "before 2030-01-01"],
    ["depois de 2030", "after 2031-01-01"],
    ["amanhã depois das 18h", "after 2026-11-13T18:00"],
  ])("open: %s", (text, value) => expect(named(text)).toBe(`datetimeOpenInterval ${value}`));
});

describe("lengths of time, and what comes again, in Portuguese", () => {
  it.each([
    ["por três horas", "duration PT3H"],
    ["meia hora", "duration PT30M"],
    ["2,5 horas", "duration PT2H30M"],
    ["duas semanas e meia", "duration P2W3DT12H"],
    ["toda terça às 9", "recurrence XXXX-WXX-2T09"],
    ["a cada duas semanas", "recurrence P2W"],
    ["mensalmente", "recurrence P1M"],
    ["dia 19 de todo mês", "recurrence XXXX-XX-19"],
  ])("%s", (text, value) => expect(named(text)).toBe(value));
});

describe("booking", () => {
  it.each([
    ["quero marcar quinta às 15h", "datetime 2026-11-19T15:00"],
    ["tem horário dia 20 de manhã?", "datetimeInterval 2026-11-20T08:00 to 2026-11-20T12:00"],
    ["pode ser amanhã 15h?", "datetime 2026-11-13T15:00"],
    ["dia 5 às 3 da tarde", "datetime 2026-12-05T15:00"],
    ["sexta 10h ou 11h", "datetime 2026-11-13T10:00, datetime 2026-11-12T11:00"],
    ["mês que vem dia 10 às 9h", "datetime 2026-12-10T09:00"],
    ["amanhã cedo", "datetimeInterval 2026-11-13T08:00 to 2026-11-13T12:00"],
    ["hoje ainda, às 5 da tarde", "datetime 2026-11-12T17:00"],
    ["sábado à tarde", "datetimeInterval 2026-11-14T12:00 to 2026-11-14T18:00"],
  ])("%s", (text, value) => expect(named(text)).toBe(value));
});
