-- Two accounts of one number: what comes in by either is one conversation.
ALTER TABLE "channel_accounts" ADD COLUMN "twin_id" UUID;
CREATE UNIQUE INDEX "channel_accounts_twin_id_key" ON "channel_accounts"("twin_id");
ALTER TABLE "channel_accounts" ADD CONSTRAINT "channel_accounts_twin_id_fkey"
  FOREIGN KEY ("twin_id") REFERENCES "channel_accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "conversation_routes" (
    "account_id" UUID NOT NULL,
    "chat" TEXT NOT NULL,
    "thread" TEXT NOT NULL DEFAULT '',
    "conversation_id" UUID NOT NULL,

    CONSTRAINT "conversation_routes_pkey" PRIMARY KEY ("account_id","chat","thread")
);
CREATE INDEX "conversation_routes_conversation_id_idx" ON "conversation_routes"("conversation_id");
ALTER TABLE "conversation_routes" ADD CONSTRAINT "conversation_routes_account_id_fkey"
  FOREIGN KEY ("account_id") REFERENCES "channel_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "conversation_routes" ADD CONSTRAINT "conversation_routes_conversation_id_fkey"
  FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "inbound_events" ADD COLUMN "likeness" TEXT;
-- Only what came in by one of two accounts has any.
CREATE INDEX "inbound_events_likeness" ON "inbound_events" ("conversation_id", "likeness")
  WHERE "likeness" IS NOT NULL;
