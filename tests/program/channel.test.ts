import { describe, expect, it, onTestFinished } from "vitest";
import { id } from "../../core/message/address.ts";
import { pairingCode } from "../../core/people/admissions.ts";
import { openWhatsAppCloudSandbox } from "../../sandbox/whatsapp-cloud/whatsapp.ts";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { databaseForTest } from "../database.ts";
import { openHouse } from "../house.ts";
import { arrival, message } from "../loopback.ts";
import { Desk } from "./program.ts";

const key = Buffer.alloc(32, 1).toString("base64");

/** An operator who types commands about accounts, in English. */
async function operator(url: string) {
  const desk = await Desk.make();
  return (words: string, env = {}) => {
    const settings = { DATABASE_URL: url, PROSA_SECRET_KEY: key, LANG: "en_US.UTF-8", ...env };
    return desk.prosa(`channel ${words}`, { env: settings }).result();
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
    const inPortuguese = await types("list --locale pt-BR");
    expect(inPortuguese.out).toBe(`${at}  atende  em pausa  aberta\n`);
    expect(JSON.stringify([added, listed])).not.toContain("CANARY");
    expect((await types(`resume web ${account}`)).out).toContain(`${at} comes back`);

    const asked = await types(`remove web ${account}`);
    expect([asked.code, asked.log.trim()]).toEqual([2, "Nobody can be asked here: give --yes."]);
    expect((await types(`remove web ${account} --yes`)).out).toContain(`${at} is gone`);
    expect((await types("list")).out).toContain("No accounts yet");
  });

  it("joins two accounts of one number, and parts them; but none that know nobody by phone", async () => {
    const { url, database } = await databaseForTest();
    const vault = openVault(Buffer.from(key, "base64"));
    const store = openAccountStore(database.prisma, vault);
    const organisation = await store.homeOrganisation("Test");
    for (const [channel, name, bot] of [
      ["whatsapp-cloud", "1055", "atende"],
      ["whatsapp-web", "main", "atende"],
      ["whatsapp-web", "other", "gol"],
      ["whatsapp-web", "third", "atende"],
      ["web", "page", "atende"],
    ] as const)
      await store.put({ organisation, channel, name, bot, settings: {} });
    const types = await operator(url);
    const joined = await types("join whatsapp-web main whatsapp-cloud 1055");
    expect(joined).toMatchObject({ code: 0, out: expect.stringContaining("is one conversation") });
    expect((await types("list")).out).toContain("joined with whatsapp-cloud/1055");
    const refused = (words: string) => types(`join ${words}`);
    expect((await refused("web page web page")).log).toContain("by their phone");
    expect((await refused("whatsapp-cloud 1055 web page")).log).toContain("by their phone");
    expect((await refused("whatsapp-cloud 1055 whatsapp-web third")).log).toContain("with another");
    expect((await refused("whatsapp-cloud 1055 whatsapp-web other")).log).toContain("Another bot");
    const parted = await types("part whatsapp-cloud 1055");
    expect(parted.out).toContain("conversations of its own again");
    expect((await types("part whatsapp-web main")).out).toContain("joined with none");
  });

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
  });

  it("lets in whoever shows the code they were given, and takes that back", async () => {
    const house = await openHouse({ policy: { access: "pairing" } });
    await house.inbox.accept(arrival(house.account, message("ana", "1", "let me in")));
    const types = await operator(house.url);
    const code = pairingCode(house.account.id, id("ana"));
    const admitted = () => house.prisma.admission.findMany({ select: { person: true } });

    const narrowed = await types("policy loopback test --set access=allowlist --json");
    expect(JSON.parse(narrowed.out).policy).toMatchObject({
      access: "allowlist",
      groups: "addressed",
    });
    expect((await types("policy loopback test")).out).toContain("access=allowlist\n");

    expect((await types("allow loopback test ZZZZZZZZ")).code).toBe(1);
    expect((await types(`allow loopback test ${code.toLowerCase()}`)).out).toContain(
      "ana may talk",
    );
    expect(await admitted()).toEqual([{ person: "ana" }]);
    expect((await types("deny loopback test ana")).code).toBe(0);
    expect(await admitted()).toEqual([]);
  });

  it("adds a number of WhatsApp's, whose name it tells, and shows its templates with their values", async () => {
    const platform = await openWhatsAppCloudSandbox();
    onTestFinished(() => platform.close());
    platform.template({
      id: "1",
      name: "lembrete",
      language: "pt_BR",
      status: "APPROVED",
      category: "UTILITY",
      parameter_format: "POSITIONAL",
      components: [{ type: "BODY", text: "Oi, {{1}}! Sua consulta é amanhã." }],
    });
    const types = await operator((await databaseForTest()).url);
    const answers = Object.entries(platform.settings).map(
      ([name, value]) => `--set ${name}=${value}`,
    );
    const added = await types(`add whatsapp-cloud ${answers.join(" ")}`);
    expect([added.code, added.log]).toEqual([0, ""]);
    expect(added.out).toContain("PROSA_PUBLIC_URL");
    const { account } = JSON.parse((await types("list --json")).out).accounts[0];
    const shown = await types(`templates whatsapp-cloud ${account} --name lembrete --value Ana`);
    expect(shown.out).toBe(
      "lembrete  pt_BR  approved  utility\n  Oi, Ana! Sua consulta é amanhã.\n",
    );
    expect(JSON.stringify([added, shown])).not.toContain(platform.settings.token);
  });
});
