import { stateSchema } from "./state.ts";
import type { Answer, Mishaps, State } from "./state.ts";

export interface SentFile {
  readonly kind: "voice" | "image" | "video" | "document";
  readonly name: string;
  readonly body: Blob;
}

/** What the simulator tells, and what it can be asked for. */
export class World {
  /** Undefined until it was first told. */
  state = $state.raw<State>();
  /** False while the simulator itself does not answer. */
  isThere = $state(true);

  follow(): void {
    const events = new EventSource("/events");
    events.addEventListener("message", ({ data }) => {
      this.state = stateSchema.parse(JSON.parse(String(data)));
      this.isThere = true;
    });
    events.addEventListener("error", () => (this.isThere = false));
  }

  say(channel: string, text: string): Promise<void> {
    return post("say", { channel, text });
  }

  press(channel: string, label: string): Promise<void> {
    return post("press", { channel, label });
  }

  /** Sends the form that is open, its fields by their labels; or closes it, without them. */
  fill(channel: string, entered?: Readonly<Record<string, string>>): Promise<void> {
    return post("fill", { channel, ...(entered && { entered }) });
  }

  async send(channel: string, { kind, name, body }: SentFile): Promise<void> {
    const [type = ""] = body.type.split(";");
    const bytes = new Uint8Array(await body.arrayBuffer());
    await post("send", {
      channel,
      kind,
      name,
      type: type || "application/octet-stream",
      body: base64(bytes),
    });
  }

  startAnew(channel: string, language: string): Promise<void> {
    return post("anew", { channel, language });
  }

  fail(channel: string, answer: Answer): Promise<void> {
    return post("trouble", { channel, answer, times: 1 });
  }

  befall(channel: string, mishaps: Mishaps): Promise<void> {
    return post("trouble", { channel, mishaps });
  }

  crash(channel: string): Promise<void> {
    return post("trouble", { channel, crash: true });
  }
}

/** Throws in the simulator's own words what it refused. */
async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(`/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x80_00)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x80_00)));
  return btoa(pieces.join(""));
}
