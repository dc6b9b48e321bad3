import { z } from "zod";
import type { NewClinic, NewOverride } from "../../core/agenda/new-clinic.ts";
import { digitsOf } from "../../core/agenda/money.ts";
import { clinicPolicy } from "../../core/agenda/policy.ts";
import { faultsIn } from "./faults.ts";

const slug = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,23}$/u,
    "up to 24 small letters without accents, digits and -: dra-ana",
  );
const words = z.string().trim().min(1, "it cannot be empty");
const inLanguages = z.record(
  z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u, "a language is written pt-BR, en or es"),
  words,
);
const names = inLanguages.refine(
  (all) => Object.keys(all).length > 0,
  "a name in one language at least: { pt-BR: Limpeza }",
);
const day = z.iso.date("a day is written 2026-12-24");
const minutes = z.number("a number of minutes").int().min(0);

/** As they are written, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** "08:00-12:00", by the clinic's clock, up to 24:00; where it is at a unit of its own, "08:00-12:00 centro". */
const times = z
  .string()
  .regex(/^\d{2}:\d{2}-\d{2}:\d{2}(?: [a-z0-9-]+)?$/u, 'hours are written "08:00-12:00"')
  .transform((text) => {
    const [span = "", unit] = text.split(" ");
    const [opens = 0, closes = 0] = span.split("-").map(minuteOf);
    return { opens, closes, ...(unit !== undefined && { unit }) };
  })
  .refine(({ opens, closes }) => opens < closes && closes <= 24 * 60, "it closes after it opens");

function minuteOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  return hour * 60 + minute;
}

const timeZone = z.string().refine(isZone, "an IANA name: America/Sao_Paulo");

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** "180.00 BRL", or what the store counts in. */
const price = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,3})? [A-Z]{3}$/u, 'a price is written "180.00 BRL"')
  .transform((text) => {
    const [amount = "", currency = ""] = text.split(" ");
    return { minor: Math.round(Number(amount) * 10 ** digitsOf(currency)), currency };
  });

const override = z
  .strictObject({
    from: day,
    to: day.optional(),
    times: z.array(times).default([]),
    unit: slug.exactOptional(),
    reason: words.exactOptional(),
  })
  .transform(({ from, to = from, times: spans, unit, reason }): NewOverride => ({
    from,
    to,
    hours: spans.map((span) => ({ ...(unit !== undefined && { unit }), ...span })),
    ...(reason !== undefined && { reason }),
  }))
  .refine(({ from, to }) => from <= to, "it ends before it begins");

const hours = z
  .strictObject({
    days: z.array(z.enum(weekdays, { error: `days are ${weekdays.join(", ")}` })).min(1),
    times: z.array(times).min(1),
    unit: slug.exactOptional(),
  })
  .transform(({ days, times: spans, unit }) =>
    days.flatMap((each) =>
      spans.map((span) => ({
        weekday: weekdays.indexOf(each) + 1,
        ...(unit !== undefined && { unit }),
        ...span,
      })),
    ),
  );

const service = z.strictObject({
  slug,
  names,
  aliases: z.array(words).default([]),
  minutes: minutes.min(1, "it takes a minute at least"),
  buffer: z
    .strictObject({ before: minutes.default(0), after: minutes.default(0) })
    .default({ before: 0, after: 0 }),
  price: price.exactOptional(),
  instructions: inLanguages.default({}),
  needs: z.array(slug).default([]),
});

const professional = z.strictObject({
  slug,
  name: words,
  services: z.array(slug),
  hours: z.array(hours).transform((all) => all.flat()),
  overrides: z.array(override).default([]),
});

const plan = z.strictObject({
  slug,
  name: words,
  aliases: z.array(words).default([]),
  services: z.array(slug).exactOptional(),
  professionals: z.array(slug).exactOptional(),
});

const unit = z.strictObject({
  slug,
  name: words,
  address: words,
  position: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .exactOptional(),
});

const resource = z.strictObject({
  slug,
  name: words,
  capacity: z.number().int().positive().default(1),
});

/** A clinic as operators write it down. What it comes to is said in `docs/clinic.md`. */
export const clinicFile = z
  .strictObject({
    slug,
    name: words,
    timeZone,
    holidayRegion: z
      .string()
      .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,4}){0,2}$/u, "a region is written BR, BR-SP or BR-SP-SP")
      .exactOptional(),
    policy: clinicPolicy.strict().default(clinicPolicy.parse({})),
    accounts: z
      .array(z.strictObject({ channel: words, account: z.coerce.string() }))
      .exactOptional(),
    units: z.array(unit).default([]),
    resources: z.array(resource).default([]),
    services: z.array(service).min(1, "a clinic has one service at least"),
    professionals: z.array(professional).min(1, "a clinic has one professional at least"),
    plans: z.array(plan).default([]),
    overrides: z.array(override).default([]),
  })
  .superRefine((clinic, context) => {
    for (const { path, message } of faultsIn(clinic))
      context.addIssue({ code: "custom", path: [...path], message });
  }) satisfies z.ZodType<NewClinic>;
