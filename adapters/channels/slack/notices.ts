import { z } from "zod";
import type { Delivery } from "../../../core/adapter.ts";
import type { Log } from "../../../core/ports.ts";
import { payloadOf } from "./body.ts";
import { showForm } from "./forms.ts";
import { showHome } from "./home.ts";
import type { HomeParts } from "./home.ts";
import { toldTo } from "./ids.ts";
import { envelope, interaction } from "./shapes.ts";

/** What is for the app itself: no bot hears of it, and the channel sees to it. */
const notice = z.discriminatedUnion("type", [
  z.object({ type: z.literal("app_home_opened"), user: z.string(), tab: z.string().optional() }),
  z.object({ type: z.literal("app_uninstalled") }),
  z.object({
    type: z.literal("tokens_revoked"),
    tokens: z.object({ bot: z.array(z.string()).optional() }),
  }),
  z.object({ type: z.literal("app_rate_limited") }),
]);

const told = envelope.extend({ event: notice });
/** The only one without an envelope. */
const limited = z.object({ type: z.literal("app_rate_limited") });

export interface NoticeParts extends HomeParts {
  readonly log: Log;
}

/** Sees to a notice, if the delivery is one. A failure is logged: the notice itself is taken in. */
export async function heed(
  parts: NoticeParts,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const payload = payloadOf(delivery);
  const known = told.safeParse(payload).data;
  const pressed = interaction.safeParse(payload).data;
  try {
    if (known) await see(parts, known, signal);
    else if (pressed) await showForm(parts, pressed, signal);
    else if (limited.safeParse(payload).success) warn(parts.log);
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    parts.log.warn("a notice of Slack's was not seen to", {
      notice: known?.event.type ?? pressed?.type,
      why,
    });
  }
}

async function see(
  parts: NoticeParts,
  { event, ...payload }: z.infer<typeof told>,
  signal: AbortSignal,
): Promise<void> {
  const team = toldTo({ ...payload, event });
  const before = new Date((payload.event_time ?? 0) * 1_000);
  switch (event.type) {
    case "app_home_opened":
      if (event.tab === undefined || event.tab === "home")
        await showHome(parts, { team, user: event.user }, signal);
      return;
    case "app_uninstalled":
      await parts.workspaces.forget(team, before);
      return;
    case "tokens_revoked":
      if (event.tokens.bot?.length) await parts.workspaces.forget(team, before);
      return;
    case "app_rate_limited":
      warn(parts.log);
  }
}

function warn(log: Log): void {
  log.warn("Slack holds back events: there were more than 30,000 in an hour");
}
