import { z } from "zod";

/** A line of the hub's log, as the page shows it. */
export interface Note {
  readonly level: "info" | "warn" | "error";
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const line = z.looseObject({ level: z.number(), msg: z.string(), channel: z.string().optional() });

/** Reads what the hub logged; nothing for what is no line of a log. */
export function noteIn(text: string): Note | undefined {
  const { data } = line.safeParse(parsed(text));
  if (!data) return undefined;
  const level = data.level >= 50 ? "error" : data.level >= 40 ? "warn" : "info";
  return { level, text: about(data), at: Date.now() };
}

const told = ["channel", "fault", "reason", "detail"] as const;

function about(data: z.infer<typeof line>): string {
  const more = told.flatMap((name) => (typeof data[name] === "string" ? [data[name]] : []));
  return [data.msg, ...more].join(" · ");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
