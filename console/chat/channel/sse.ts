/** One dispatched Server-Sent Event. */
export interface ServerEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

/**
 * Reads Server-Sent Events from text that comes in pieces, cut anywhere.
 *
 * The browser's own `EventSource` tells neither the status of a refusal nor a heartbeat, and the
 * page needs both. Follows https://html.spec.whatwg.org/multipage/server-sent-events.html.
 */
export function eventParser(): (piece: string) => ServerEvent[] {
  let rest = "";
  let fields = new Map<string, string>();

  const line = (text: string): ServerEvent[] => {
    if (text !== "") {
      const [, name = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? [];
      const before = name === "data" ? fields.get("data") : undefined;
      fields.set(name, before === undefined ? value : `${before}\n${value}`);
      return [];
    }
    const [event = "message", id, data] = ["event", "id", "data"].map((name) => fields.get(name));
    fields = new Map();
    return data === undefined ? [] : [{ event, id, data }];
  };

  return (piece) => {
    // A piece that ends in CR may be half of a CR LF, so its last line waits for the next piece.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    return lines.flatMap(line);
  };
}
