import type { Adapter, AdapterModule } from "./adapter.ts";
import type { PreparedBot } from "./engine/prepared.ts";
import type { ChannelAccount } from "./identity.ts";
import type { Policy } from "./policy.ts";

/** An account on the air: its row, the adapter that speaks for it, and the bot that answers. */
export interface Line {
  readonly account: ChannelAccount;
  readonly adapter: Adapter;
  readonly bot: PreparedBot;
  readonly policy: Policy;
  /** As the channel's module has it. */
  readonly chatFor?: AdapterModule<unknown>["chatFor"];
}
