import type { Given } from "./given.ts";
import type { Problem } from "./problem.ts";

/** A setting that must be there because of others. */
interface Need {
  readonly when: (given: Given) => boolean;
  readonly otherwise: Problem;
}

const needs: readonly Need[] = [
  {
    when: (given) => given.has("DATABASE_URL"),
    otherwise: {
      key: "PROSA_SECRET_KEY",
      expected: "the key that seals what is kept under DATABASE_URL",
      mend: "Make one with: openssl rand -base64 32. Keep it: without it the credentials are lost.",
    },
  },
  {
    when: (given) => given.has("TELEGRAM_MODE") || given.has("TELEGRAM_WEBHOOK_SECRET"),
    otherwise: {
      key: "TELEGRAM_BOT_TOKEN",
      expected: "a bot's token, since other settings speak of Telegram",
      mend: "Get one from @BotFather, or take the other TELEGRAM_ settings out.",
    },
  },
  {
    when: (given) => given.values["TELEGRAM_MODE"] === "webhook",
    otherwise: {
      key: "TELEGRAM_WEBHOOK_SECRET",
      expected: "the secret that proves a webhook came from Telegram",
      mend: "Make one with: openssl rand -hex 32, or set TELEGRAM_MODE=polling.",
    },
  },
  ...["ENDPOINT", "BUCKET", "KEY", "SECRET"].map((part) => mediaS3(`PROSA_MEDIA_S3_${part}`)),
];

const modelKeys = ["OPENAI", "GEMINI", "GROQ"].map(modelKey);

/** A vendor's own address asks for a key; another one may not. */
function modelKey(vendor: string): Need {
  const named = new RegExp(`(^|,)\\s*${vendor}:`, "iu");
  return {
    when: ({ values, has }) =>
      named.test(values["PROSA_MODELS"] ?? "") && !has(`PROSA_${vendor}_URL`),
    otherwise: {
      key: `PROSA_${vendor}_KEY`,
      expected: "the key of a vendor that PROSA_MODELS names",
      mend: `Give it, or take the vendor's models out of PROSA_MODELS: rules answer without any.`,
    },
  };
}

const MEDIA_S3 = /^PROSA_MEDIA_S3_/u;

/** The parts of one storage are of use together only. */
function mediaS3(key: string): Need {
  return {
    when: (given) => Object.keys(given.values).some((name) => MEDIA_S3.test(name)),
    otherwise: {
      key,
      expected: "this part of the S3 storage too, since others are given",
      mend: "Give it, or take all PROSA_MEDIA_S3_ settings out.",
    },
  };
}

/** What is missing beside what was given. */
export function unmet(given: Given): readonly Problem[] {
  return needs
    .concat(modelKeys)
    .filter(({ when, otherwise }) => when(given) && !given.has(otherwise.key))
    .map(({ otherwise }) => otherwise);
}
