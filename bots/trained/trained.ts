import { createHash, randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { IntentExample, IntentTrainer } from "../../core/understanding/intent/intent.ts";
import { learn, openModel } from "../../core/understanding/intent/model.ts";
import type { LearntModel } from "../../core/understanding/intent/model.ts";
import { pack, unpack } from "../../core/understanding/intent/packed.ts";

/** As many models are kept as a house with a few bots needs while its sentences are being written. */
const MOST_KEPT = 12;

/**
 * Learns each set of examples once and keeps what it learnt in the data folder, under a name that
 * tells the examples and the way of learning: new sentences or new code are learnt anew, and so is
 * what cannot be read back. A folder that cannot be written to costs the time of learning, no more.
 */
export function trainedUnder(data: string): IntentTrainer {
  const folder = join(data, "intents");
  return {
    train(examples) {
      const path = join(folder, `${nameOf(examples)}.model`);
      const kept = read(path);
      if (kept) return openModel(kept);
      const model = learn(examples);
      keep(folder, path, model);
      return openModel(model);
    },
  };
}

/** The files that say how it is learnt: what they made is of no use to others. */
const SOURCES = ["intent/", "text/"].map(
  (folder) => new URL(`../../core/understanding/${folder}`, import.meta.url),
);

function nameOf(examples: readonly IntentExample[]): string {
  const hash = createHash("sha256");
  for (const folder of SOURCES)
    for (const file of readdirSync(folder)
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .toSorted())
      hash.update(readFileSync(new URL(file, folder)));
  hash.update(JSON.stringify(examples.map(({ intent = null, text }) => [intent, text])));
  return hash.digest("hex").slice(0, 32);
}

/** Undefined where there is none, or none that is whole. */
function read(path: string): LearntModel | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(DIGEST);
    return digestOf(body).equals(bytes.subarray(0, DIGEST)) ? unpack(body) : undefined;
  } catch {
    return undefined;
  }
}

function keep(folder: string, path: string, model: LearntModel): void {
  const draft = `${path}.${randomUUID()}`;
  const body = pack(model);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([digestOf(body), body]));
    renameSync(draft, path);
    forgetOldest(folder);
  } catch {
    // What was learnt is there all the same; a draft that was cut short goes with the oldest.
  }
}

function forgetOldest(folder: string): void {
  const newestFirst = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .toSorted((one, other) => other.at - one.at);
  for (const { path } of newestFirst.slice(MOST_KEPT)) rmSync(path, { force: true });
}

const DIGEST = 32;

function digestOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
