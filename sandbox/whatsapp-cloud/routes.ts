import { z } from "zod";
import { Refusal } from "./refusal.ts";
import { pageOf } from "./templates.ts";
import type { World } from "./world.ts";

export interface Call {
  readonly method: string;
  /** The id in the path, and what follows it: `106540352242922`, `media`. */
  readonly node: string;
  readonly edge: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The stand-in's own address. */
  readonly root: string;
}

/** All but `/messages`. A route of `file` is for any id. */
export interface Route {
  readonly method: string;
  readonly node: "number" | "waba" | "file";
  readonly edge: string;
  answer(world: World, call: Call): object | Promise<object>;
}

const aim = z.object({
  webhook_configuration: z.object({
    override_callback_uri: z.string(),
    verify_token: z.string().optional(),
  }),
});

const automation = z.object({
  commands: z.array(z.object({ command_name: z.string(), command_description: z.string() })),
  prompts: z.array(z.string()),
});

export const routes: readonly Route[] = [
  {
    method: "GET",
    node: "number",
    edge: "",
    answer: ({ business }) => ({
      id: business.phoneNumberId,
      verified_name: business.name,
      display_phone_number: `+${business.number}`,
    }),
  },
  {
    method: "POST",
    node: "number",
    edge: "",
    async answer({ webhooks }, { body }) {
      const { override_callback_uri: url, verify_token = "" } =
        aim.parse(body).webhook_configuration;
      if (url !== "" && !(await webhooks.isOurs(url, verify_token)))
        throw new Refusal(100, "Callback verification failed");
      webhooks.aim(url === "" ? undefined : url);
      return { success: true };
    },
  },
  {
    method: "POST",
    node: "number",
    edge: "conversational_automation",
    answer({ setUp }, { body }) {
      setUp.set("conversational_automation", automation.parse(body));
      return { success: true };
    },
  },
  {
    method: "POST",
    node: "number",
    edge: "media",
    async answer({ files }, { body }) {
      const file = body instanceof FormData ? body.get("file") : undefined;
      if (!(body instanceof FormData) || !(file instanceof File))
        throw new Refusal(100, "Param file must be a file");
      if (body.get("messaging_product") !== "whatsapp")
        throw new Refusal(100, "Param messaging_product");
      const { id } = files.upload(file.type, new Uint8Array(await file.arrayBuffer()));
      return { id };
    },
  },
  {
    method: "POST",
    node: "waba",
    edge: "subscribed_apps",
    answer({ setUp }) {
      setUp.set("subscribed_apps", true);
      return { success: true };
    },
  },
  {
    method: "GET",
    node: "waba",
    edge: "message_templates",
    answer: ({ templates }, { query }) => pageOf(templates, query),
  },
  {
    method: "GET",
    node: "file",
    edge: "",
    answer({ files }, { node, query, root }) {
      if (node !== "attachments") return files.describe(node, root);
      const file = files.at(query);
      if (!file) throw new Refusal(100, "the address does not hold any more");
      return file.body;
    },
  },
];
