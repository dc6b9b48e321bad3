import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const house = fileURLToPath(new URL("../..", import.meta.url));
const cli = join(house, "bots/prosa");
const olderNode = `--import=data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })",
)}`;

interface Call {
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Types a command in an empty folder. */
async function prosa(args: readonly string[], { node = [cli], env = {}, input = "" }: Call = {}) {
  const cwd = await mkdtemp(join(tmpdir(), "prosa-cli-"));
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, [...node, ...args], { cwd, env: { PATH, ...env } });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code: Number(code), out, err };
}

const update = {
  update_id: 7,
  message: {
    message_id: 1,
    date: 1_763_726_400,
    chat: { id: 5, type: "private", first_name: "Ana" },
    from: { id: 5, is_bot: false, first_name: "Ana" },
    text: "oi",
  },
};

describe("help", () => {
  it("is given to who types nothing", async () => {
    const { code, out } = await prosa([]);
    expect(code).toBe(0);
    expect(out).toContain("Exit codes:");
  });

  it.each([
    ["start"],
    ["chat"],
    ["simulate"],
    ["doctor"],
    ["dlq", "list"],
    ["dlq", "show"],
    ["dlq", "retry"],
    ["dlq", "sent"],
    ["dlq", "discard"],
    ["inspect"],
    ["migrate"],
    ["seed"],
    ["config", "example"],
  ])("has examples for %s %s", async (...command) => {
    const { code, out } = await prosa([...command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  `);
    expect(out).toContain(`prosa ${command.join(" ")}`);
  });

  it("tells a length of time as it is typed", async () => {
    const { out } = await prosa(["waitlist", "log", "--help"]);
    expect(out).toMatch(/--since <time> .*\(default: 7d\)/u);
  });

  it("is offered to who mistypes a command", async () => {
    const { code, err } = await prosa(["stat"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean start?");
    expect(err).toContain("--help");
  });
});

describe("inspect", () => {
  it("prints what a channel reads in a file", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "prosa-payload-")), "update.json");
    await writeFile(path, JSON.stringify(update));
    const { code, out } = await prosa(["inspect", "telegram", path]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      events: [{ type: "message", content: { kind: "text", text: "oi" } }],
      ignored: [],
    });
  });

  it("reads stdin, needs no settings, and fits on a line", async () => {
    const env = { PROSA_PORT: "not a port", DATABASE_URL: "nowhere" };
    const { out } = await prosa(["inspect", "telegram", "-", "--json"], { env, input: "{}" });
    expect(out).toBe(`${JSON.stringify(JSON.parse(out))}\n`);
    expect(JSON.parse(out)).toEqual({
      events: [],
      ignored: [{ kind: expect.any(String), reason: expect.any(String) }],
    });
  });

  it("reads a form, where it is told that it is one", async () => {
    const form = { command: "/prosa", text: "oi", team_id: "T1", channel_id: "D1", user_id: "U1" };
    const input = new URLSearchParams({ ...form, trigger_id: "1.2" }).toString();
    const type = "application/x-www-form-urlencoded";
    const { out } = await prosa(["inspect", "slack", "-", "--type", type], { input });
    expect(JSON.parse(out)).toMatchObject({ events: [{ type: "message" }], ignored: [] });
  });

  it.each([
    [["carrier-pigeon", "-"], "Prosa knows no channel called carrier-pigeon."],
    [["../telegram", "-"], "Prosa knows no channel called ../telegram."],
    [["telegram", "nowhere.json"], "The payload could not be read: ENOENT"],
    [["telegram"], "missing required argument 'payload'"],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, out, err } = await prosa(["inspect", ...args]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });

  it.each(
    readdirSync(join(house, "adapters/channels"), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    ),
  )("reads %s", async (channel) => {
    const { code, out } = await prosa(["inspect", channel, "-"], { input: "no JSON" });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ events: [], ignored: [{ kind: "unreadable" }] });
  });
});

describe("understand", () => {
  const now = ["--now", "2026-11-18T09:00", "--locale", "pt-BR"];
  // What was learnt once is kept there.
  const env = { PROSA_DATA: join(tmpdir(), `prosa-learnt-${process.pid}`) };

  it("prints a line of JSON for each sentence, whatever ends a line", async () => {
    const input = "\uFEFFquero marcar quinta às 15h\r\n\r\nobrigada";
    const { code, out } = await prosa(["understand", ...now], { env, input });
    expect(code).toBe(0);
    const [first, ...others] = out.trimEnd().split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({
      text: "quero marcar quinta às 15h",
      locale: "pt-BR",
      intent: "clinic.book",
      entities: [{ start: 13, value: "2026-11-19T15:00:00", end_value: null, grain: "Hour" }],
    });
    expect(others.map((line): unknown => JSON.parse(line))).toMatchObject([{ text: "obrigada" }]);
  });

  it("says nothing more to whoever reads no more", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "prosa-cli-"));
    const child = spawn(process.execPath, [cli, "understand", ...now], { cwd, env });
    const told = text(child.stderr);
    child.stdout.once("data", () => {
      child.stdout.destroy();
      child.stdin.write("quero marcar\n".repeat(100));
    });
    child.stdin.write("oi\n");
    await once(child, "exit");
    expect({ code: child.exitCode, told: await told }).toEqual({ code: 0, told: "" });
  });

  it("looks at the clock of the zone, wherever this machine stands", async () => {
    const zone = "Pacific/Pago_Pago";
    const args = ["understand", "--zone", zone, "--locale", "pt-BR"];
    const far = { ...env, TZ: "Pacific/Kiritimati" };
    const { out } = await prosa(args, { env: far, input: "hoje" });
    const today = new Date().toLocaleDateString("sv", { timeZone: zone });
    expect(JSON.parse(out)).toMatchObject({ entities: [{ value: `${today}T00:00:00` }] });
  });

  it.each([
    [["--now", "tomorrow"], "--now takes a date and a time"],
    [["--zone", "Mars"], "--zone takes a name"],
    [["--bot", "nobody"], "Allowed choices are atende"],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, err } = await prosa(["understand", ...args], { input: "oi" });
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe("chat", () => {
  it.each([
    [["--bot", "nobody"], "Allowed choices are atende"],
    [["--locale", "not a language"], "Give a language tag"],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, err } = await prosa(["chat", ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe("the settings", () => {
  it.each([["start"], ["chat"], ["migrate"], ["seed"]])(
    "stop %s when they are not right",
    async (command) => {
      const { code, out, err } = await prosa([command], { env: { PROSA_PORT: "canary" } });
      expect({ code, out }).toEqual({ code: 78, out: "" });
      expect(err).toMatch(/PROSA_PORT\n\s+Expected a whole number/u);
      expect(err).not.toContain("canary");
    },
  );

  it("are printed as an example", async () => {
    const { out } = await prosa(["config", "example"]);
    expect(out).toBe(readFileSync(join(house, ".env.example"), "utf8"));
  });
});

describe("doctor", () => {
  it("tells a program what it found, and fails on a problem", async () => {
    const { code, out } = await prosa(["doctor", "--json"], { env: { PROSA_PROT: "1" } });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      findings: [{ state: "ok" }, { what: "PROSA_PROT", state: "problem" }],
    });
  });

  it("tells a person", async () => {
    const { code, out } = await prosa(["doctor"], { env: { PROSA_PORT: "0" } });
    expect(code).toBe(0);
    expect(out).toMatch(/^ok {7}Node 2/mu);
    expect(out).toMatch(
      /^notice {3}Telegram is off\n {9}prosa channel add telegram, or TELEGRAM_BOT_TOKEN/mu,
    );
  });
});

describe("the prosa program", () => {
  it.each([
    ["this Node", [cli]],
    ["an older Node", [olderNode, cli]],
  ])("runs on %s", async (_, node) => {
    const call = { node, input: JSON.stringify(update) };
    const { code, out } = await prosa(["inspect", "telegram", "-"], call);
    expect(code).toBe(0);
    expect(out).toContain('"text": "oi"');
    expect(await prosa(["inspect", "pigeon", "-"], call)).toMatchObject({ code: 2 });
  });
});
