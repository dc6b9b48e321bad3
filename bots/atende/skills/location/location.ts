import { dayInWords } from "../../../../core/agenda/calendar-words.ts";
import type { Clinic, Unit } from "../../../../core/agenda/clinic.ts";
import { localTime } from "../../../../core/agenda/openings.ts";
import type { Saying } from "../../../../core/message/outgoing.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import { menuOf } from "../../../../core/skills/menu.ts";
import type { Reception } from "../../reception.ts";
import { bookButton } from "../book/button.ts";
import { Known } from "../book/values.ts";
import { unitThen, wishOf } from "../book/wish.ts";
import type { Speaker } from "../speaker.ts";
import { asksHours, asksUnknownOfPlace, asksWhichUnit } from "./asks.ts";
import { examples } from "./examples.ts";
import { hoursTold, theirHoursTold } from "./hours.ts";

/** Tells where the clinic is, with a pin for the map, and when it is open; `person` tells what else is asked. */
export function location(reception: Reception, person: Skill): Skill {
  return defineSkill({
    name: "clinic.location",
    summary: "location.summary",
    local: true,
    triggers: [
      { on: "command", name: "endereco" },
      { on: "said", is: asksWhichUnit },
      { on: "intent", examples },
    ],
    async run(turn) {
      const { said, text } = turn;
      const clinic = await reception.clinicOf(turn);
      const asksTheirs = asksHours(said) || asksWhichUnit(said);
      const theirs = asksTheirs ? theirHoursTold(clinic, turn) : undefined;
      if (theirs !== undefined) return reply(theirs);
      const pins = clinic.units.flatMap(pinOf);
      if (asksUnknownOfPlace(said)) {
        const markdown = [text("location.notKnown"), addressesOf(clinic, turn)].join("\n\n");
        return reply({ kind: "text", markdown, buttons: menuOf([person], text) }, ...pins);
      }
      if (!asksHours(said))
        return reply(
          [addressesOf(clinic, turn), ...(await nextAt(reception, turn, clinic))].join("\n\n"),
          ...pins,
        );
      return reply({
        kind: "text",
        markdown: hoursTold(clinic, turn),
        buttons: [bookButton(turn)],
      });
    },
  });
}

function addressesOf({ name, units }: Clinic, { text }: Speaker): string {
  const [only, ...others] = units;
  if (!only) return text("location.unknown");
  if (others.length === 0) return text("location.one", { clinic: name, address: only.address });
  const list = units.map((unit) => `- **${unit.name}**: ${unit.address}`).join("\n");
  return text("location.list", { list });
}

/** Where there are several addresses: at which one the hour is that is spoken of, else their next visit. */
async function nextAt(
  reception: Reception,
  turn: Turn,
  { id: here, units, timeZone }: Clinic,
): Promise<readonly string[]> {
  if (units.length < 2) return [];
  const known = Known.safeParse(turn.spokenOf).data ?? {};
  const then = unitThen(await wishOf(reception, { ...turn, known }));
  if (then) return [turn.text("location.then", { unit: then.name })];
  const upcoming = await reception.upcomingOf(turn);
  const next = upcoming.find(({ clinic }) => clinic.id === here);
  if (!next?.unit) return [];
  const day = dayInWords(localTime(next.from, timeZone).toPlainDate(), turn.language);
  return [turn.text("location.next", { day, unit: next.unit.name })];
}

function pinOf({ name, address, position }: Unit): readonly Saying[] {
  return position ? [{ kind: "location", ...position, name, address }] : [];
}
