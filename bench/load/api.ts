import { createServer } from "node:net";
import type { Socket } from "node:net";
import { listen } from "../servers/child.ts";
import { frame, sizeOf } from "./frame.ts";
import { readMark } from "./mark.ts";
import type { Mark } from "./mark.ts";

/** The local API of every platform at once: bots call it to send. */
export interface Api {
  readonly port: number;
  /** Told of every message that a bot sends. */
  onReply: (mark: Mark) => void;
  close(): void;
}

/** What a platform answers to the calls that a bot makes, by the start of the call's path. */
const ANSWERS: readonly (readonly [path: string, answer: unknown])[] = [
  ["/messages", { id: "sent" }],
  ["/v3/conversations/", { id: "sent" }],
  [
    "/api/chat.postMessage",
    { ok: true, channel: "D1", ts: "1700000000.000100", message: { type: "message" } },
  ],
  [
    "/api/auth.test",
    { ok: true, user_id: "UBOT", bot_id: "BBOT", team_id: "T1", user: "echo", team: "bench" },
  ],
  [
    "/bot42:bench/getMe",
    { ok: true, result: { id: 42, is_bot: true, first_name: "Echo", username: "echo_bot" } },
  ],
  [
    "/bot42:bench/",
    {
      ok: true,
      result: { message_id: 1, date: 1_700_000_000, chat: { id: 1, type: "private" }, text: "" },
    },
  ],
];

const answers = ANSWERS.map(([path, answer]) => ({
  start: `POST ${path}`,
  response: frame("HTTP/1.1 200 OK", JSON.stringify(answer)),
}));
const unknown = frame("HTTP/1.1 404 Not Found", "{}");

export async function openApi(): Promise<Api> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay(true).setEncoding("latin1"));
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    let text = "";
    socket.on("data", (chunk: string) => {
      text += chunk;
      for (let size = sizeOf(text); size > 0; size = sizeOf(text)) {
        const request = text.slice(0, size);
        text = text.slice(size);
        socket.write(respond(request), "latin1");
      }
    });
  });
  const respond = (request: string) => {
    const mark = readMark(request);
    if (mark) api.onReply(mark);
    return answers.find(({ start }) => request.startsWith(start))?.response ?? unknown;
  };
  const port = await listen(server);
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const api: Api = { port, onReply: () => undefined, close };
  return api;
}
