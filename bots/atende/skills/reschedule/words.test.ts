import { describe, expect, it } from "vitest";
import { openAgenda, Patient } from "../../testing.ts";

/** Somebody who has just booked, with what they said. */
async function whoBooked(said: string): Promise<Patient> {
  const ana = new Patient(await openAgenda());
  await ana.says(said);
  await ana.says("sim");
  return ana;
}

describe("words that can only be of the visit that there is", () => {
  it.each([
    "sexta complicou pra mim. tem segunda às 10?",
    "quero remarcar a limpeza pra segunda às 10",
    "eu tinha marcado uma limpeza na sexta só que meu neto vem aí eu queria ver se dava pra passar pra segunda às 10",
  ])("move it: %s", async (said) => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    expect(await ana.says(said)).toContain(
      "de sexta-feira, 27 de novembro, às 10:00, para **segunda-feira, 30 de novembro, às 10:00**",
    );
  });

  it("are none where they name another service, or nothing stands on that day", async () => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    expect(await ana.says("sexta complicou, quero um canal na quinta às 9")).toContain("Canal");
    const bia = await whoBooked("limpeza com a dra ana segunda às 14h");
    expect(await bia.says("sexta complicou pra mim. tem quinta?")).not.toContain("remarcar");
  });

  it("wish the hour that is not the visit's own, on its day", async () => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    expect(await ana.says("quero remarcar, tem sexta às 14h?")).toContain(
      "**sexta-feira, 27 de novembro, às 14:00**",
    );
  });

  it("keep the weekday where the hour of another week is to be the same", async () => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    const said = "não posso mais na sexta. tem como passar pra semana que vem no mesmo horário?";
    expect(await ana.says(said)).toContain("**sexta-feira, 4 de dezembro, às 10:00**");
  });
});

describe("a visit that is put off", () => {
  it.each([
    "dá pra adiar pra quinta?",
    "can we push it back to thursday?",
    "aplázala para el jueves",
  ])("goes to the weekday behind it, though another is nearer: %s", async (said) => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    expect(await ana.says(said)).toMatch(/3 de dezembro|December 3|3 de diciembre/u);
  });
});

describe("a visit that was just cancelled", () => {
  it("is booked anew where another day is asked for instead", async () => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10, para meu filho Theo");
    await ana.says("cancela pra mim por favor");
    await ana.says("sim");
    expect(await ana.says("na verdade, dá pra ser na segunda às 14h?")).toContain(
      "**segunda-feira, 30 de novembro, às 14:00**",
    );
    await ana.says("sim");
    const told = await ana.says("minhas consultas");
    expect(told).toContain("30 de novembro, 14:00");
    expect(told).toContain("Theo");
    expect(told).not.toContain("27 de novembro");
  });

  it("is booked anew at the hour that is asked about, and not for somebody else", async () => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    await ana.says("preciso desmarcar");
    await ana.says("sim");
    const other = await ana.says("tem vaga pra minha filha Bia segunda às 14h?");
    expect(other).not.toContain("Posso remarcar?");
    await ana.says("deixa pra lá");
    const bia = await whoBooked("limpeza com a dra ana sexta às 10");
    await bia.says("preciso desmarcar");
    await bia.says("sim");
    expect(await bia.says("tem horário segunda 14h?")).toContain(
      "**segunda-feira, 30 de novembro, às 14:00**",
    );
  });

  it("is the one that is meant, though there are others", async () => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    await ana.says("e um canal com o bruno na quinta às 9");
    await ana.says("sim");
    await ana.says("cancela a limpeza");
    await ana.says("sim");
    expect(await ana.says("melhor na segunda às 14h")).toContain("**Limpeza** com Dra. Ana");
  });

  it("is not the one that is plainly to be moved beside one that stands, unless it is named", async () => {
    const ana = await whoBooked("limpeza com a dra ana sexta às 10");
    await ana.says("e um canal com o bruno na quinta às 9");
    await ana.says("sim");
    await ana.says("cancela a limpeza");
    await ana.says("sim");
    expect(await ana.says("quero remarcar minha consulta pra sexta às 9")).toContain("**Canal**");
    await ana.says("deixa pra lá");
    expect(await ana.says("quero remarcar a limpeza pra segunda às 14h")).toContain("**Limpeza**");
  });
});
