import { describe, expect, it } from "vitest";
import { StoreUnavailable } from "../../core/errors.ts";
import { openDatabase } from "../database.ts";
import { Cable } from "../../tests/cable.ts";
import { databaseForTest } from "../../tests/database.ts";
import { StoredAgenda } from "./agenda/agenda.ts";
import { outageAware } from "./outage.ts";
import { id } from "../../core/message/address.ts";

describe("a port on a database that goes away", () => {
  it("says so in the core's words, also of Prisma, and goes on when it is back", async () => {
    const cable = await Cable.open((await databaseForTest()).url);
    const { prisma } = await openDatabase({ url: cable.url });
    const agenda = outageAware(new StoredAgenda(prisma));
    const nobody = id<"contact">("0190a0a0-0000-7000-8000-000000000001");
    expect(await agenda.upcoming(nobody, new Date())).toEqual([]);
    cable.cut();
    await expect(agenda.upcoming(nobody, new Date())).rejects.toThrow(StoreUnavailable);
    cable.mend();
    expect(await agenda.upcoming(nobody, new Date())).toEqual([]);
  });

  it.each(["57P01", "58030", "ECONNRESET", "ERR_STREAM_DESTROYED"])(
    "knows it by %s",
    async (code) => {
      const port = outageAware({
        fails: () => Promise.reject(Object.assign(new Error(), { code })),
      });
      await expect(port.fails()).rejects.toThrow(StoreUnavailable);
    },
  );

  it("leaves every other error as it is", async () => {
    const port = outageAware({ fails: () => Promise.reject(new TypeError("a mistake")) });
    await expect(port.fails()).rejects.toThrow(TypeError);
  });
});
