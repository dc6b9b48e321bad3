import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Writes bytes to the hub, says that no more will come, and answers with the status it got, if any. */
export async function sendRaw(hub: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(hub);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.end(bytes, "latin1");
  const answer = await text(socket).catch(() => "");
  return /^HTTP\/1\.1 (?<status>\d+)/u.exec(answer)?.groups?.["status"] ?? "no answer";
}
