import { describe, expect, it } from "vitest";
import { reader } from "./testing/said.ts";

const { day, time } = reader("pt-BR");

describe("days in Portuguese, said on Thursday 12 November 2026", () => {
  it.each([
    ["hoje", "2026-11-12"],
    ["hj", "2026-11-12"],
    ["amanhã", "2026-11-13"],
    ["amanha", "2026-11-13"],
    ["depois de amanhã", "2026-11-14"],
    ["dps de amanha", "2026-11-14"],
    ["ontem", "2026-11-11"],
    ["anteontem", "2026-11-10"],
  ])("%s", (text, read) => expect(day(text)).toBe(read));

  it.each([
    ["sexta", "2026-11-13"],
    ["sábado", "2026-11-14"],
    ["domingo", "2026-11-15"],
    ["segunda-feira", "2026-11-16"],
    ["seg", "2026-11-16"],
    ["2a feira", "2026-11-16"],
    ["2ª feira", "2026-11-16"],
    ["na 2a", "2026-11-16"],
    ["terca", "2026-11-17"],
    ["quarta feira", "2026-11-18"],
    ["quinta", "2026-11-19"],
    ["essa quinta", "2026-11-12"],
    ["essa sexta", "2026-11-13"],
    ["sexta agora", "2026-11-13"],
    ["segunda que vem", "2026-11-16"],
    ["próxima sexta", "2026-11-20"],
    ["sexta q vem", "2026-11-20"],
    ["sexta da semana que vem", "2026-11-20"],
    ["próxima semana na quarta", "2026-11-18"],
    ["quarta passada", "2026-11-04"],
    ["primeira segunda de dezembro", "2026-12-07"],
    ["última sexta do mês", "2026-11-27"],
  ])("the weekday in %j", (text, read) => expect(day(text)).toBe(read));

  it.each([
    ["dia 20", "2026-11-20"],
    ["dia 12", "2026-11-12"],
    ["dia 10", "2026-12-10"],
    ["dia primeiro", "2026-12-01"],
    ["no 20", "2026-11-20"],
    ["dia 20 de novembro", "2026-11-20"],
    ["20 de nov", "2026-11-20"],
    ["20/11", "2026-11-20"],
    ["20/11/2026", "2026-11-20"],
    ["20/11/26", "2026-11-20"],
    ["20-11", "2026-11-20"],
    ["20.11.2026", "2026-11-20"],
    ["2026-11-20", "2026-11-20"],
    ["10/11", "2027-11-10"],
    ["20/11/2025", "2025-11-20"],
    ["vinte e três de maio", "2027-05-23"],
    ["1º de dezembro", "2026-12-01"],
    ["dois de janeiro de dois mil e vinte e oito", "2028-01-02"],
    ["dia 15 do mês que vem", "2026-12-15"],
    ["29/02", "2028-02-29"],
    ["31/02", "none"],
    ["sexta, 20 de novembro", "2026-11-20"],
    ["sexta dia 20", "2026-11-20"],
    ["sexta 20/11", "2026-11-20"],
    ["no natal", "2026-12-25"],
  ])("the date in %j", (text, read) => expect(day(text)).toBe(read));

  it.each([
    ["daqui a 3 dias", "2026-11-15"],
    ["daqui a duas semanas", "2026-11-26"],
    ["em uma semana", "2026-11-19"],
    ["daqui um mês", "2026-12-12"],
    ["dois dias depois de amanhã", "2026-11-15"],
    ["há 3 dias", "2026-11-09"],
  ])("the distance in %j", (text, read) => expect(day(text)).toBe(read));

  it.each([
    ["semana que vem", "2026-11-16 to 2026-11-22"],
    ["essa semana", "2026-11-09 to 2026-11-15"],
    ["no começo da semana que vem", "2026-11-16 to 2026-11-17"],
    ["fim de semana", "2026-11-14 to 2026-11-15"],
    ["mês que vem", "2026-12-01 to 2026-12-31"],
    ["em dezembro", "2026-12-01 to 2026-12-31"],
    ["fim do mês", "2026-11-21 to 2026-11-30"],
    ["entre segunda e quarta", "2026-11-16 to 2026-11-18"],
    ["de segunda a sexta", "2026-11-16 to 2026-11-20"],
    ["de 8 a 10 de dezembro", "2026-12-08 to 2026-12-10"],
    ["entre os dias 20 e 25", "2026-11-20 to 2026-11-25"],
    ["de 30/11 a 02/12", "2026-11-30 to 2026-12-02"],
    ["de amanhã até terça", "2026-11-13 to 2026-11-17"],
    ["a partir de segunda", "2026-11-16 to 2026-12-15"],
    ["depois do dia 20", "2026-11-21 to 2026-12-20"],
    ["até sexta", "2026-11-12 to 2026-11-13"],
    ["próximos 3 dias", "2026-11-13 to 2026-11-15"],
  ])("the days of %j", (text, read) => expect(day(text)).toBe(read));
});

describe("times in Portuguese", () => {
  it.each([
    ["às 10", "10:00"],
    ["as 10h", "10:00"],
    ["10h30", "10:30"],
    ["10:30", "10:30"],
    ["15:30h", "15:30"],
    ["15 hs", "15:00"],
    ["às 18 horas", "18:00"],
    ["às dez horas e quinze minutos", "10:15"],
    ["10 e meia", "10:30"],
    ["dez e meia", "10:30"],
    ["às 2 e 45", "14:45"],
    ["quinze para as três", "14:45"],
    ["10 pras 3", "14:50"],
    ["meio-dia", "12:00"],
    ["meio-dia e meia", "12:30"],
    ["meia-noite", "00:00"],
    ["3 da tarde", "15:00"],
    ["às três e quinze da tarde", "15:15"],
    ["8 da manhã", "08:00"],
    ["oito da noite", "20:00"],
    ["12 da noite", "00:00"],
    ["à uma", "13:00"],
    ["lá pelas 4", "16:00"],
    ["às 7", "07:00"],
    ["às 6", "18:00"],
    ["às 06:00", "06:00"],
    ["10 pm", "22:00"],
    ["daqui a 2 horas", "11:30"],
    ["em meia hora", "10:00"],
    ["agora", "09:30"],
  ])("%s", (text, read) => expect(time(text)).toBe(read));

  it.each([
    ["de manhã", "06:00 to 12:00"],
    ["à tarde", "12:00 to 18:00"],
    ["à noite", "18:00 to 22:00"],
    ["no fim da tarde", "16:00 to 18:00"],
    ["na hora do almoço", "12:00 to 14:00"],
    ["depois do almoço", "14:00 to 23:59"],
    ["entre 9 e 11", "09:00 to 11:00"],
    ["das 14h às 16h", "14:00 to 16:00"],
    ["das 9 às 5", "09:00 to 17:00"],
    ["entre 2 e 4 da tarde", "14:00 to 16:00"],
    ["9h-11h", "09:00 to 11:00"],
    ["depois das 15h", "15:00 to 23:59"],
    ["a partir das 3", "15:00 to 23:59"],
    ["das 14 em diante", "14:00 to 23:59"],
    ["antes das 10", "00:00 to 10:00"],
    ["até as 18h", "00:00 to 18:00"],
  ])("the stretch of %j", (text, read) => expect(time(text)).toBe(read));
});

describe("a day and a time in one Portuguese sentence", () => {
  it.each([
    ["quero uma limpeza com a dra. Ana sexta às 10", "2026-11-13", "10:00"],
    ["amanha as 3 da tarde", "2026-11-13", "15:00"],
    ["quero marcar quinta às 15h", "2026-11-19", "15:00"],
    ["oi, boa tarde! queria marcar pra terça de manhã, tem?", "2026-11-17", "06:00 to 12:00"],
    ["sábado à noite, às 8", "2026-11-14", "20:00"],
    ["sexta tarde", "2026-11-13", "12:00 to 18:00"],
    ["dia 20 às 10", "2026-11-20", "10:00"],
    ["dia 20 as 18:15", "2026-11-20", "18:15"],
    ["20/11 às 14:30", "2026-11-20", "14:30"],
    ["tem pra sexta-feira, 20/11, às 15h?", "2026-11-20", "15:00"],
    ["hoje das 14 às 16", "2026-11-12", "14:00 to 16:00"],
    ["às 10 de segunda", "2026-11-16", "10:00"],
    ["esta noite às 9", "2026-11-12", "21:00"],
    ["quero ter uma consulta amanhã às 9", "2026-11-13", "09:00"],
  ])("%s", (text, readDay, readTime) => {
    expect([day(text), time(text)]).toEqual([readDay, readTime]);
  });
});

describe("what is neither in Portuguese", () => {
  it.each([
    "custa 150?",
    "custa R$ 15,00",
    "são 10,50",
    "11 98888-7777",
    "+55 (11) 98888-7777",
    "meu cpf é 123.456.789-09",
    "voo G3 1234",
    "LA8084",
    "somos 2 pessoas",
    "as duas opções",
    "segunda via do boleto",
    "2a via",
    "boa tarde",
    "bom dia",
    "mais tarde",
    "voo para Natal",
    "dura 2 horas?",
    "10",
    "",
  ])("%s", (text) => {
    expect([day(text), time(text)]).toEqual(["none", "none"]);
  });
});
