import { once } from "node:events";
import { createServer } from "node:net";
import type { Config } from "../config/config.ts";
import { hubHere, isHub } from "../hub-here.ts";
import { causeOf, type Finding, well } from "./finding.ts";

export async function port({
  host,
  port: number,
}: Pick<Config, "host" | "port">): Promise<Finding> {
  const trouble = await troubleListening(host, number);
  if (!trouble) return well(`Port ${number} is free`);
  if (await isHub(hubHere({ host, port: number }))) return well(`A hub answers on port ${number}`);
  return {
    what: `Port ${number} on ${host} cannot be had`,
    state: "notice",
    cause: trouble,
    mend: "The hub will take the next port that is free. Set PROSA_PORT to have a certain one.",
  };
}

async function troubleListening(host: string, number: number): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(number, host);
    await once(server, "listening");
    return undefined;
  } catch (error) {
    return causeOf(error);
  } finally {
    server.close();
  }
}
