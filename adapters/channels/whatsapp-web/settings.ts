import { z } from "zod";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

const isLocal = (url: string) => loopback.has(new URL(url).hostname);

const terms = z.literal("understood", {
  error:
    "terms: WhatsApp's terms forbid programs on an ordinary number, and it may be blocked for good. Say `understood` to go on; the Cloud API is the way that is allowed",
});

const phone = z
  .string({ error: "phone: the number that is to be linked, as +5511987654321" })
  .regex(/^\+[1-9]\d{6,14}$/u, "phone: with + and the country, as +5511987654321");

const secret = z
  .string({
    error:
      "secret: missing. It guards the page that shows the QR code: make one with `openssl rand -hex 32`",
  })
  .min(32, "secret: 32 characters at least, as `openssl rand -hex 32` makes them");

/** Whoever knows it while a device is paired by it can take the device over; so it is made anew each time. */
const code = z
  .string()
  .regex(/^[1-9A-HJ-NP-TV-Z]{8}$/u, "code: eight letters and digits, without 0, I, O and U")
  .optional();

const version = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/u, "version: WhatsApp Web's, as 2.3000.1043857760")
  .transform((written): [number, number, number] => {
    const [major = 0, minor = 0, patch = 0] = written.split(".").map(Number);
    return [major, minor, patch];
  })
  .optional();

const yes = z.union([z.boolean(), z.enum(["yes", "no"]).transform((word) => word === "yes")]);

const guard = z
  .object({
    /** Begin a number slowly. Say no for one that has been talking to strangers for months. */
    warmUp: yes.default(true),
    newChatsPerDay: z.coerce.number().int().min(0).max(1_000).default(50),
    messagesPerHour: z.coerce.number().int().min(1).max(10_000).default(200),
  })
  .prefault({});

/** What a WhatsApp Web account needs. `terms` is there so that nobody begins without having read them. */
export const settings = z
  .object({
    terms,
    phone,
    pairing: z.enum(["qr", "code"], { error: 'pairing: "qr" or "code"' }).default("qr"),
    secret,
    code,
    /** Messages that came while we were away and are older than so many minutes are not answered. */
    staleAfterMinutes: z.coerce.number().min(0).default(30),
    /** WhatsApp closes the door on old versions; this says another one than the library's own. */
    version,
    /** Whether WhatsApp's servers have to prove who they are, which the library forgets to ask. */
    strictCertificate: yes.default(true),
    guard,
    socketUrl: z
      .url({ protocol: /^wss?$/u, error: "socketUrl: a wss address" })
      .default("wss://web.whatsapp.com/ws/chat"),
    /** Where files are, for a stand-in. */
    mediaRoot: z.url({ protocol: /^https?$/u }).optional(),
    /** Whom a stand-in's certificate is from: 64 hexadecimal digits. */
    rootKey: z
      .string()
      .regex(/^[\da-f]{64}$/u)
      .optional(),
  })
  .refine(({ socketUrl }) => socketUrl.startsWith("wss:") || isLocal(socketUrl), {
    error: "socketUrl: a wss address, or one on this machine",
  })
  .refine(({ socketUrl, rootKey }) => rootKey === undefined || isLocal(socketUrl), {
    error: "rootKey: only a stand-in on this machine has one of its own",
  });

export type WhatsAppWebSettings = z.output<typeof settings>;
