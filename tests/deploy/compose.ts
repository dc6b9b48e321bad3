import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { house } from "./dockerfile.ts";

const words = z.array(z.string());
const Healthcheck = z.object({ test: words.optional(), disable: z.boolean().optional() });

const Service = z.object({
  image: z.string(),
  build: z.string().optional(),
  user: z.string().optional(),
  init: z.boolean().optional(),
  command: words.default([]),
  environment: z.record(z.string(), z.string()).default({}),
  secrets: words.default([]),
  networks: words,
  ports: words.default([]),
  volumes: words.default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: Healthcheck.optional(),
  restart: z.string(),
  stop_grace_period: z.string(),
  read_only: z.boolean(),
  cap_drop: words,
  security_opt: words,
  container_name: z.string().optional(),
});

export type Service = z.infer<typeof Service>;

const Compose = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) }).nullable()),
  volumes: z.record(z.string(), z.null()),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

const text = readFileSync(join(house, "docker-compose.yml"), "utf8");

/** What `docker-compose.yml` says, with everything in its place that it says by reference. */
export const compose = Compose.parse(parse(text, { merge: true }));

/** The service of that name. */
export function service(name: string): Service {
  return Service.parse(compose.services[name]);
}
