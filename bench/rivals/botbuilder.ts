import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { listen, standBy } from "../servers/child.ts";

/** Bot Builder's echo bot, on nothing but Node's server, and signed in nowhere, as under its emulator. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const server = createServer((request, response) => {
  void json(request).then((body) => {
    const { method, headers } = request;
    return adapter.process({ method, headers, body }, faceOf(response), async (turn) => {
      if (turn.activity.type === "message") await turn.sendActivity(turn.activity.text);
    });
  });
});
standBy(await listen(server));

/** The response as the library wants it: with the methods that Express gives to one. */
function faceOf(response: ServerResponse) {
  return {
    socket: response.socket,
    end: () => response.end(),
    header: (name: string, value: string) => response.setHeader(name, value),
    send: (body: unknown) => response.write(JSON.stringify(body)),
    status: (code: number) => (response.statusCode = code),
  };
}
