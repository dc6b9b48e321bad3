import { resolve } from "node:path";
import { arrangeModels } from "./models.ts";
import type { ModelsConfig } from "./models.ts";
import type { Secret } from "./secret.ts";
import type { Settings } from "./settings.ts";

/** The settings as the programs use them. What each means stands in `settings.ts`. */
export interface Config {
  readonly host: string;
  /** Where to begin to look for a free one; 0 is any. */
  readonly port: number;
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly log: Settings["PROSA_LOG"];
  readonly demo: boolean;
  readonly shutdownSeconds: number;
  /** An absolute path. */
  readonly data: string;
  /** Undefined for the embedded database. */
  readonly databaseUrl: Secret | undefined;
  readonly databasePool: number;
  readonly redisUrl: Secret | undefined;
  /** 32 bytes in base64; `secretKey` in `secret-key.ts` has the bytes, and makes them where none are given. */
  readonly secretKey: Secret | undefined;
  readonly rawRetentionHours: number;
  readonly dedupeDays: number;
  readonly debounceMs: number;
  /** The bot that answers on the web page. */
  readonly webBot: string;
  readonly telegram: TelegramConfig | undefined;
  /** Undefined to keep files under `data`. */
  readonly mediaS3: MediaS3Config | undefined;
  /** Undefined where rules answer alone. */
  readonly models: ModelsConfig | undefined;
}

export interface MediaS3Config {
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly key: Secret;
  readonly secret: Secret;
}

export interface TelegramConfig {
  readonly token: Secret;
  readonly mode: Settings["TELEGRAM_MODE"];
  /** Always there in webhook mode. */
  readonly webhookSecret: Secret | undefined;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  readonly bot: string;
}

/** Each connection is a process of a few megabytes, and the embedded database is to stay small. */
const EMBEDDED_POOL = 3;

export function arrange(settings: Settings): Config {
  return Object.freeze({
    host: settings.PROSA_HOST,
    port: settings.PROSA_PORT,
    publicUrl: settings.PROSA_PUBLIC_URL,
    log: settings.PROSA_LOG,
    demo: settings.PROSA_DEMO,
    shutdownSeconds: settings.PROSA_SHUTDOWN_SECONDS,
    data: resolve(settings.PROSA_DATA),
    databaseUrl: settings.DATABASE_URL,
    databasePool: settings.DATABASE_POOL ?? (settings.DATABASE_URL ? 10 : EMBEDDED_POOL),
    redisUrl: settings.REDIS_URL,
    secretKey: settings.PROSA_SECRET_KEY,
    rawRetentionHours: settings.PROSA_RAW_RETENTION,
    dedupeDays: settings.PROSA_DEDUPE_DAYS,
    debounceMs: settings.PROSA_DEBOUNCE_MS,
    webBot: settings.PROSA_WEB_BOT,
    telegram: telegram(settings),
    mediaS3: mediaS3(settings),
    models: arrangeModels(settings),
  });
}

function telegram(settings: Settings): TelegramConfig | undefined {
  return (
    settings.TELEGRAM_BOT_TOKEN &&
    Object.freeze({
      token: settings.TELEGRAM_BOT_TOKEN,
      mode: settings.TELEGRAM_MODE,
      webhookSecret: settings.TELEGRAM_WEBHOOK_SECRET,
      apiRoot: settings.TELEGRAM_API_ROOT,
      bot: settings.TELEGRAM_BOT,
    })
  );
}

function mediaS3(settings: Settings): MediaS3Config | undefined {
  const { PROSA_MEDIA_S3_ENDPOINT: endpoint, PROSA_MEDIA_S3_BUCKET: bucket } = settings;
  const { PROSA_MEDIA_S3_KEY: key, PROSA_MEDIA_S3_SECRET: secret } = settings;
  if (!endpoint || !bucket || !key || !secret) return undefined;
  return Object.freeze({ endpoint, region: settings.PROSA_MEDIA_S3_REGION, bucket, key, secret });
}
