-- What a channel itself remembers for an account, sealed: a session, a place in a stream.
CREATE TABLE "account_notes" (
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,

    CONSTRAINT "account_notes_pkey" PRIMARY KEY ("account_id", "name")
);

ALTER TABLE "account_notes" ADD CONSTRAINT "account_notes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
