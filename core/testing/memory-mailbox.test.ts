import { itIsAMailbox } from "./mailbox-contract.ts";
import { memoryMailbox } from "./memory-mailbox.ts";

itIsAMailbox("the mailbox in memory", () => Promise.resolve(memoryMailbox()));
