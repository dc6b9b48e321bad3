import { id } from "../../../../core/message/address.ts";
import { parse } from "../parse.ts";
import { ana, anaLid, delivery } from "./events.ts";

const account = id<"account">("clinic");
export const read = (json: unknown) => parse(delivery(json), account);
export const eventsIn = (json: unknown) => read(json).events;
export const address = { channel: "whatsapp-web", account, chat: ana };
export const person = { id: ana, aliases: [anaLid], name: "Ana", phone: "+5511977770001" };
