import { z } from "zod";
import { command, json, method, whole } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { badRequest } from "./refusal.ts";
import type { Updates } from "./updates.ts";

const kinds = json(z.array(z.string())).optional();

/** The methods about the bot itself: who it is, what it can do, where its updates go. */
export function accountMethods(world: World): Methods {
  return { ...commandMethods(world), ...updateMethods(world.updates) };
}

function commandMethods({ bot, commands }: World): Methods {
  const language = { language_code: z.string().default("") };
  return {
    getMe: () => ({
      ...bot,
      can_join_groups: true,
      can_read_all_group_messages: true,
      supports_inline_queries: false,
    }),
    setMyCommands: method(
      z.object({ ...language, commands: json(z.array(command).max(100)) }),
      (params) => {
        commands.set(params.language_code, params.commands);
        return true;
      },
    ),
    getMyCommands: method(
      z.object(language),
      ({ language_code }) => commands.get(language_code) ?? [],
    ),
  };
}

const question = z.object({
  offset: whole.default(0),
  limit: json(z.int().min(1).max(100)).default(100),
  timeout: whole.default(0),
  allowed_updates: kinds,
});

const target = z.object({
  url: z.string(),
  secret_token: z.string().optional(),
  max_connections: json(z.int().min(1).max(100)).optional(),
  allowed_updates: kinds,
});

function updateMethods(updates: Updates): Methods {
  return {
    getUpdates: method(question, ({ allowed_updates, ...asked }, gone) => {
      if (allowed_updates) updates.allow(allowed_updates);
      return updates.poll(asked, gone);
    }),
    setWebhook: method(target, ({ url, secret_token: secret, allowed_updates }) => {
      if (url !== "") checkUrl(url);
      if (secret !== undefined && !/^[\w-]{1,256}$/u.test(secret))
        throw badRequest("secret token contains unallowed characters");
      if (allowed_updates) updates.allow(allowed_updates);
      updates.aim(url === "" ? undefined : { url, secret });
      return true;
    }),
    deleteWebhook: () => {
      updates.aim(undefined);
      return true;
    },
    getWebhookInfo: () => ({
      url: updates.target?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: updates.waiting,
      ...(updates.lastError !== undefined && { last_error_message: updates.lastError }),
    }),
  };
}

/** As Telegram, which calls https only, but for the machine that the stand-in runs on. */
function checkUrl(url: string): void {
  if (!/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/u.test(url))
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
}
