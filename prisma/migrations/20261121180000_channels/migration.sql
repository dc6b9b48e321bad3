-- What a channel itself remembers for an account, sealed: a session, a place in a stream.
CREATE TABLE "account_notes" (
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,

    CONSTRAINT "account_notes_pkey" PRIMARY KEY ("account_id", "name")
);

ALTER TABLE "account_notes" ADD CONSTRAINT "account_notes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who may talk to an account's bot, and when it is quiet.
ALTER TABLE "channel_accounts" ADD COLUMN "policy" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "channel_accounts" ADD COLUMN "paused_at" TIMESTAMPTZ(3);

CREATE TABLE "admissions" (
    "account_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "admissions_pkey" PRIMARY KEY ("account_id", "person")
);

ALTER TABLE "admissions" ADD CONSTRAINT "admissions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A person is known by a phone in all of an organisation's accounts.
ALTER TABLE "contacts" ADD COLUMN "phone" TEXT;
CREATE UNIQUE INDEX "contacts_organisation_id_phone_key" ON "contacts"("organisation_id", "phone");

-- Until when somebody else speaks for the bot; null for as long as they like.
ALTER TABLE "conversations" ADD COLUMN "attended_until" TIMESTAMPTZ(3);

-- Every process that runs hears of accounts that come, change and go.
CREATE FUNCTION tell_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('accounts', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER "channel_accounts_tell" AFTER INSERT OR UPDATE OR DELETE ON "channel_accounts"
    FOR EACH STATEMENT EXECUTE FUNCTION tell_accounts();
