import type pg from "pg";
import type { CalendarStore } from "../../../core/calendar/store.ts";
import type { PrismaClient } from "../../generated/client.ts";
import { outageAware } from "../outage.ts";
import type { Vault } from "../seal.ts";
import { openDifferences } from "./differences.ts";
import { openEntries } from "./entries.ts";
import { openLinks } from "./links.ts";

export interface CalendarStoreParts {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  readonly vault: Vault;
}

export function openCalendarStore({ pool, prisma, vault }: CalendarStoreParts): CalendarStore {
  return {
    ...openLinks(pool, vault),
    ...openEntries(pool),
    ...outageAware(openDifferences(pool, prisma)),
  };
}
