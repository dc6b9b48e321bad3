import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { hubHere } from "../hub-here.ts";
import { wantsTrial } from "./offer-trial.ts";
import { openWords } from "./words.ts";

/** A hub, and somebody who is asked whether to try what they added. */
async function openHub(
  answering: RequestListener = (_, response) => response.end('{"alive":true}'),
) {
  const server = createServer(answering).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const asked: string[] = [];
  const offer = (answer: string, at = port, language = "en") =>
    wantsTrial({
      words: openWords(language),
      hub: hubHere({ host: "127.0.0.1", port: at }),
      terminal: {
        async ask(prompt) {
          asked.push(prompt);
          return answer;
        },
      },
    });
  return { offer, asked };
}

it.each([
  ["", true],
  [" Y ", true],
  ["sim", true],
  ["sí", true],
  ["n", false],
  ["later", false],
])("tries what was just added for %j: %s", async (answer, isTried) => {
  const { offer, asked } = await openHub();
  expect(await offer(answer)).toBe(isTried);
  expect(asked).toEqual([expect.stringContaining("[Y/n]")]);
});

it("asks in the operator's language", async () => {
  const { offer, asked } = await openHub();
  for (const language of ["pt-BR", "es"]) await offer("n", undefined, language);
  expect(asked).toEqual([expect.stringContaining("Testar"), expect.stringContaining("Probar")]);
});

it.each<[string, RequestListener]>([
  ["never answers", () => undefined],
  ["is something else", (_, response) => response.end("{}")],
])("asks nobody where no hub runs, or what listens there %s", async (_, answering) => {
  const { offer, asked } = await openHub(answering);
  expect(await offer("y", 2)).toBe(false);
  expect(await offer("y")).toBe(false);
  expect(asked).toEqual([]);
});
