import { z } from "zod";
import { providers } from "../../adapters/models/providers.ts";
import { modelNames, prices } from "./model-names.ts";
import { cards, dollars, secret, webAddress, whole } from "./setting.ts";

const hub = "The hub";
const storage = "Where things are kept";
const telegram = "Telegram";
const models = "Models";

const { openai, gemini, groq, ollama } = providers;
const modelKey = (vendor: string, at: string) =>
  secret(/^\S+$/u, "a key without blanks", {
    section: models,
    about: `Key for ${vendor}'s models. Get one at ${at}`,
    example: `example-${vendor.toLowerCase()}-key`,
  });
const modelAddress = (vendor: string, address: string) =>
  webAddress()
    .default(address)
    .register(cards, {
      section: models,
      about: `Where ${vendor}'s models answer; any other address that speaks the same will do.`,
    });

const botName = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/u, "the name of a bot, in small letters")
    .default("atende");

/** Every setting there is: its name, what it takes, what it is when left out, and its card. */
export const settings = z.object({
  PROSA_HOST: z
    .string()
    .regex(/^[\w.:-]+$/u, "a host name or an IP address")
    .default("127.0.0.1")
    .register(cards, {
      section: hub,
      about: "Address to listen on. With 0.0.0.0 other machines come in: put TLS in front of it.",
    }),
  PROSA_PORT: whole(0, 65_535).default(3000).register(cards, {
    section: hub,
    about: "Port to listen on, or the next one when it is taken. 0 is any free one.",
  }),
  PROSA_PUBLIC_URL: webAddress().optional().register(cards, {
    section: hub,
    about: "Address at which the internet finds the hub. Webhooks are registered under it.",
    example: "https://prosa.example.com",
  }),
  PROSA_LOG: z
    .enum(["debug", "info", "warn", "error", "silent"], "debug, info, warn, error or silent")
    .default("info")
    .register(cards, {
      section: hub,
      about: "The least of what is logged. Logs are JSON lines on stderr.",
    }),
  PROSA_DEMO: z.stringbool("true or false").default(true).register(cards, {
    section: hub,
    about: "Whether the first start of an embedded database brings a clinic to try things on.",
  }),
  PROSA_WEB_BOT: botName().register(cards, {
    section: hub,
    about: "Which bot answers on the web page.",
  }),
  PROSA_DEBOUNCE_MS: whole(0, 10_000).default(700).register(cards, {
    section: hub,
    about:
      "Milliseconds of quiet after which what a person wrote is answered as one. 0 answers each message.",
  }),
  PROSA_SHUTDOWN_SECONDS: whole(1, 600).default(25).register(cards, {
    section: hub,
    about: "Seconds the hub may take to finish what is under way when it is told to stop.",
  }),
  PROSA_DATA: z.string().default("./data").register(cards, {
    section: storage,
    about: "Folder for the embedded database and the key that is made at the first start.",
  }),
  DATABASE_URL: secret(/^postgres(ql)?:\/\/[^\s/]+/u, "a PostgreSQL address", {
    section: storage,
    about: "PostgreSQL to use in place of the embedded one. Needs PROSA_SECRET_KEY.",
    example: "postgresql://prosa:change-me@db.example.com:5432/prosa",
  }),
  DATABASE_POOL: whole(1, 500).optional().register(cards, {
    section: storage,
    about:
      "How many connections to PostgreSQL one process holds: 10 unless given, 3 to the embedded one.",
    example: "10",
  }),
  REDIS_URL: secret(/^rediss?:\/\/[^\s/]+/u, "a Redis address", {
    section: storage,
    about:
      "Redis for the job queues, when one machine is outgrown. Without it they are in PostgreSQL.",
    example: "redis://:change-me@redis.example.com:6379",
  }),
  PROSA_SECRET_KEY: secret(/^[A-Za-z0-9+/]{43}=$/u, "32 bytes in base64", {
    section: storage,
    about: "Seals credentials and raw payloads. Make one with: openssl rand -base64 32",
    example: "ZXhhbXBsZS1leGFtcGxlLWV4YW1wbGUtZXhhbXBsZSE=",
  }),
  PROSA_RAW_RETENTION: whole(1, 8760).default(72).register(cards, {
    section: storage,
    about: "Hours for which what the platforms sent is kept byte for byte.",
  }),
  PROSA_DEDUPE_DAYS: whole(8, 3650).default(30).register(cards, {
    section: storage,
    about: "Days for which a message that is delivered again is known to be the same.",
  }),
  PROSA_MEDIA_S3_ENDPOINT: webAddress().optional().register(cards, {
    section: storage,
    about:
      "S3-compatible storage for pictures, voice notes and other files. Without it they are in PROSA_DATA.",
    example: "https://s3.sa-east-1.amazonaws.com",
  }),
  PROSA_MEDIA_S3_REGION: z
    .string()
    .regex(/^[\w-]+$/u, "the name of a region")
    .default("us-east-1")
    .register(cards, {
      section: storage,
      about: "Region of that storage. Many that are not Amazon's take any.",
    }),
  PROSA_MEDIA_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u, "the name of a bucket")
    .optional()
    .register(cards, {
      section: storage,
      about: "Bucket of that storage, which must be there already.",
      example: "prosa-media",
    }),
  PROSA_MEDIA_S3_KEY: secret(/^\S+$/u, "an access key's id", {
    section: storage,
    about: "Id of an access key that may read, write and delete in that bucket.",
    example: "EXAMPLE-ACCESS-KEY-ID",
  }),
  PROSA_MEDIA_S3_SECRET: secret(/^\S+$/u, "an access key's secret", {
    section: storage,
    about: "Secret of that access key.",
    example: "example-secret-access-key",
  }),
  TELEGRAM_BOT_TOKEN: secret(/^\d+:[\w-]+$/u, "a token as @BotFather gives it", {
    section: telegram,
    about: "Talk to @BotFather, say /newbot and paste the token here.",
    example: "123456789:AAE-example-example-example-example",
  }),
  TELEGRAM_MODE: z
    .enum(["polling", "webhook"], "polling or webhook")
    .default("polling")
    .register(cards, {
      section: telegram,
      about:
        "polling works behind any firewall; webhook needs the secret below and PROSA_PUBLIC_URL.",
    }),
  TELEGRAM_WEBHOOK_SECRET: secret(/^[\w-]{1,256}$/u, "1 to 256 letters, digits, _ and -", {
    section: telegram,
    about: "Proves that a webhook came from Telegram. Make one with: openssl rand -hex 32",
    example: "example-webhook-secret",
  }),
  TELEGRAM_API_ROOT: webAddress().default("https://api.telegram.org").register(cards, {
    section: telegram,
    about: "Where Telegram's Bot API answers; another one for a local Bot API server.",
  }),
  TELEGRAM_BOT: botName().register(cards, {
    section: telegram,
    about: "Which bot answers on Telegram.",
  }),
  PROSA_MODELS: modelNames().optional().register(cards, {
    section: models,
    about:
      "Models that are asked where the rules are unsure, the first one first. Without them rules answer alone.",
    example: "groq:llama-3.3-70b-versatile,ollama:qwen3:8b",
  }),
  PROSA_LOCAL_ONLY: z.stringbool("true or false").default(false).register(cards, {
    section: models,
    about: "Whether models must be on this machine. Then no call to a model leaves it.",
  }),
  PROSA_MODEL_DEADLINE_MS: whole(200, 10_000).default(4_000).register(cards, {
    section: models,
    about: "Milliseconds that a turn waits for all models together; then the rules answer.",
  }),
  PROSA_MODEL_TOKENS_A_DAY: whole(0, 999_999_999).default(1_000_000).register(cards, {
    section: models,
    about: "Tokens that models may take for one organisation in a day (of UTC).",
  }),
  PROSA_MODEL_TOKENS_A_DAY_EACH: whole(0, 999_999_999).default(50_000).register(cards, {
    section: models,
    about: "Tokens that models may take for one person in a day.",
  }),
  PROSA_MODEL_USD_A_DAY: dollars().default(2).register(cards, {
    section: models,
    about: "US dollars that models of known price may cost one organisation in a day.",
  }),
  PROSA_MODEL_USD_A_DAY_EACH: dollars().default(0.1).register(cards, {
    section: models,
    about: "US dollars that models of known price may cost for one person in a day.",
  }),
  PROSA_MODEL_PRICES: prices().optional().register(cards, {
    section: models,
    about: "US dollars for a million tokens in and out, for models whose list price is not ours.",
    example: "openai:gpt-5-mini=0.25/2,groq:llama-3.1-8b-instant=0.05/0.08",
  }),
  PROSA_OPENAI_KEY: modelKey("OpenAI", openai.keysAt),
  PROSA_OPENAI_URL: modelAddress("OpenAI", openai.baseUrl),
  PROSA_GEMINI_KEY: modelKey("Gemini", gemini.keysAt),
  PROSA_GEMINI_URL: modelAddress("Gemini", gemini.baseUrl),
  PROSA_GROQ_KEY: modelKey("Groq", groq.keysAt),
  PROSA_GROQ_URL: modelAddress("Groq", groq.baseUrl),
  PROSA_OLLAMA_URL: modelAddress("Ollama", ollama.baseUrl),
});

export type Settings = z.output<typeof settings>;

/** One setting as a person is told about it. */
export interface Entry {
  readonly name: string;
  readonly section: string;
  readonly about: string;
  /** How its value may look: the default where there is one. */
  readonly example: string;
  readonly isSecret: boolean;
}

/** The settings in their order. */
export const catalogue: readonly Entry[] = Object.entries(settings.shape).map(([name, schema]) => {
  const card = cards.get(schema);
  if (!card) throw new Error(`${name} has no card`);
  const example = card.example ?? z.coerce.string().parse(schema.parse(undefined));
  return {
    name,
    section: card.section,
    about: card.about,
    example,
    isSecret: card.secret ?? false,
  };
});
