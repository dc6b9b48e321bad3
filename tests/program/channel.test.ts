import { describe, expect, it } from "vitest";
import { id } from "../../core/message/address.ts";
import { pairingCode } from "../../core/people/admissions.ts";
import { databaseForTest } from "../database.ts";
import { openHouse } from "../house.ts";
import { arrival, message } from "../loopback.ts";
import { Desk } from "./program.ts";

const key = Buffer.alloc(32, 1).toString("base64");

/** An operator who types commands about accounts, in English. */
async function operator(url: string) {
  const desk = await Desk.make();
  return async (words: string, env = {}) => {
    const settings = { DATABASE_URL: url, PROSA_SECRET_KEY: key, LANG: "en_US.UTF-8", ...env };
    const program = desk.prosa(`channel ${words}`, { env: settings });
    const code = await program.ended;
    return { code, ...program.said };
  };
}

describe("prosa channel", () => {
  it("adds an account, lists it without its secret, pauses, resumes and removes it", async () => {
    const types = await operator((await databaseForTest()).url);
    const added = await types("add web --json --set secret=CANARY-that-nobody-is-to-see-anywhere");
    const { account, fresh } = JSON.parse(added.out);
    expect([added.code, fresh]).toEqual([0, true]);
    const at = `web/${account}`;

    const on = { channel: "web", account, bot: "atende", state: "on the air", access: "open" };
    expect(JSON.parse((await types("list --json")).out)).toEqual({ accounts: [on] });
    expect((await types(`pause web ${account}`)).out).toContain(`${at} goes off the air`);
    const listed = await types("list");
    expect(listed.out).toBe(`${at}  atende  paused  open\n`);
    expect(JSON.stringify([added, listed])).not.toContain("CANARY");
    expect((await types(`resume web ${account}`)).out).toContain(`${at} comes back`);

    const asked = await types(`remove web ${account}`);
    expect([asked.code, asked.log.trim()]).toEqual([2, "Nobody can be asked here: give --yes."]);
    expect((await types(`remove web ${account} --yes`)).out).toContain(`${at} is gone`);
    expect((await types("list")).out).toContain("No accounts yet");
  }, 60_000);

  it("says what is missing, unknown or wrong, in the operator's language, and keeps nothing of it", async () => {
    const types = await operator((await databaseForTest()).url);
    expect(await types("add pigeon")).toMatchObject({
      code: 2,
      log: expect.stringContaining("There is no pigeon; there are telegram"),
    });
    expect(await types("pause web nobody --locale pt-BR")).toMatchObject({
      code: 2,
      log: "Não existe web/nobody. prosa channel list mostra as contas que há.\n",
    });
    expect(await types("add web --set secret=short")).toMatchObject({
      code: 78,
      log: expect.stringContaining("Not right yet: secret"),
    });
    const misspelt = `add web --set secret=${"s".repeat(32)} --set sekret=x`;
    expect((await types(misspelt)).log).toBe("web has no setting called sekret. It has: secret.\n");
    expect(JSON.parse((await types("list --json")).out)).toEqual({ accounts: [] });
  }, 60_000);

  it("lets in whoever shows the code they were given, and takes that back", async () => {
    const house = await openHouse({ policy: { access: "pairing" } });
    await house.inbox.accept(arrival(house.account, message("ana", "1", "let me in")));
    const types = await operator(house.url);
    const code = pairingCode(house.account.id, id("ana"));
    const admitted = () => house.prisma.admission.findMany({ select: { person: true } });

    expect((await types("allow loopback test ZZZZZZZZ")).code).toBe(1);
    expect((await types(`allow loopback test ${code.toLowerCase()}`)).out).toContain(
      "ana may talk",
    );
    expect(await admitted()).toEqual([{ person: "ana" }]);
    expect((await types("deny loopback test ana")).code).toBe(0);
    expect(await admitted()).toEqual([]);
  }, 60_000);
});
