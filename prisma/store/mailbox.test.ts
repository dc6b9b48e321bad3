import { onTestFinished } from "vitest";
import { itIsAMailbox } from "../../core/testing/mailbox-contract.ts";
import { databaseForTest } from "../../tests/database.ts";
import { Listener } from "./listener.ts";
import { openMailbox } from "./mailbox.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

itIsAMailbox("the mailbox on Postgres", async () => {
  const { url, database } = await databaseForTest();
  const listener = await Listener.open({ url, channels: ["mailbox", "whisper"] }, quiet);
  onTestFinished(() => listener.close());
  return openMailbox({ pool: database.pool, listener });
});
