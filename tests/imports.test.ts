import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const house = fileURLToPath(new URL("..", import.meta.url));
const Report = z.object({ diagnostics: z.array(z.object({ code: z.string() })) });

/** The lint rules that files break in a house of nothing else. Each is given by what it imports. */
async function brokenBy(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = await mkdtemp(join(tmpdir(), "prosa-imports-"));
  for (const [file, from] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), `export { thing } from "${from}";\n`);
  }
  await copyFile(join(house, ".oxlintrc.json"), join(root, ".oxlintrc.json"));
  const oxlint = join(house, "node_modules/oxlint/bin/oxlint");
  const report = await new Promise<string>((resolve) => {
    execFile(process.execPath, [oxlint, "--format=json"], { cwd: root }, (_, out) => resolve(out));
  });
  return Report.parse(JSON.parse(report)).diagnostics.map(({ code }) => code);
}

describe("the way dependencies point", () => {
  it.each([
    ["core/engine/a.ts", "../../adapters/channels/slack/slack.ts"],
    ["core/a.ts", "../bots/config/load.ts"],
    ["core/a.ts", "../prisma/client.ts"],
    ["core/a.ts", "../jobs/voice.ts"],
    ["core/a.ts", "node:fs/promises"],
    ["core/a.ts", "bullmq"],
    ["core/a.ts", "@prisma/client"],
    ["core/a.ts", "lodash/fp"],
    ["adapters/channels/slack/a.ts", "../telegram/parse.ts"],
    ["adapters/channels/slack/blocks/a.ts", "../../telegram/parse.ts"],
    ["adapters/channels/slack/a.ts", "../../../jobs/voice.ts"],
    ["adapters/channels/slack/a.ts", "../../../bots/registry.ts"],
    ["adapters/channels/slack/a.ts", "../../speech/whisper/whisper.ts"],
    ["adapters/models/openai/a.ts", "../../channels/slack/slack.ts"],
    ["adapters/channels/slack/a.ts", "fastify"],
    ["bots/gol/a.ts", "bullmq"],
    ["bots/a.ts", "@prisma/client"],
    ["bots/a.ts", "../tests/browser.ts"],
    ["bots/a.ts", "../chaos/platform.ts"],
    ["core/a.ts", "../chaos/platform.ts"],
    ["jobs/a.ts", "../prisma/client.ts"],
    ["jobs/a.ts", "../adapters/speech/whisper/whisper.ts"],
    ["jobs/a.ts", "pg"],
    ["prisma/store/a.ts", "../../bots/config/load.ts"],
    ["prisma/a.ts", "../adapters/channels/slack/slack.ts"],
    ["prisma/a.ts", "bullmq"],
    ["sandbox/slack/a.ts", "../../core/engine/turn.ts"],
    ["sandbox/slack/a.ts", "../../adapters/channels/slack/parse.ts"],
    ["console/a.ts", "../core/message/event.ts"],
    ["console/chat/a.ts", "../../bots/server.ts"],
    ["console/chat/a.ts", "node:fs"],
  ])("%s may not import %s", async (file, from) => {
    expect(await brokenBy({ [file]: from })).toEqual(["eslint(no-restricted-imports)"]);
  });

  it.each([
    ["core/engine/a.ts", "../message/event.ts"],
    ["core/a.ts", "zod"],
    ["core/a.ts", "node:crypto"],
    ["adapters/channels/slack/a.ts", "../../../core/adapter.ts"],
    ["adapters/channels/slack/blocks/a.ts", "../parse.ts"],
    ["adapters/channels/slack/a.ts", "@slack/bolt"],
    ["bots/wire.ts", "../adapters/channels/slack/slack.ts"],
    ["bots/wire.ts", "../prisma/client.ts"],
    ["jobs/a.ts", "bullmq"],
    ["jobs/a.ts", "../core/ports.ts"],
    ["prisma/store/a.ts", "../../core/outbox/store.ts"],
    ["prisma/a.ts", "pg"],
    ["sandbox/slack/a.ts", "../../core/message/event.ts"],
    ["chaos/a.ts", "../bots/wire.ts"],
    ["console/chat/a.ts", "marked"],
    ["console/chat/a.test.ts", "node:fs"],
  ])("%s may import %s", async (file, from) => {
    expect(await brokenBy({ [file]: from })).toEqual([]);
  });

  it("never leads back to where it began", async () => {
    expect(await brokenBy({ "core/a.ts": "./b.ts", "core/b.ts": "./a.ts" })).toContain(
      "import(no-cycle)",
    );
  });
});
