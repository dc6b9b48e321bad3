-- What every message writes, made lean: events numbered within their conversation, a cursor in the
-- lane instead of a status in each event, one row for what is said and for its way out, and no
-- foreign key that would cost a lookup and a lock per row. What was there is carried over.

ALTER TABLE "outbox" RENAME TO "old_outbox";
ALTER TABLE "turns" RENAME TO "old_turns";
ALTER TABLE "messages" RENAME TO "old_messages";
ALTER TABLE "inbound_events" RENAME TO "old_inbound_events";
ALTER TABLE "lanes" RENAME TO "old_lanes";
ALTER TABLE "old_turns" RENAME CONSTRAINT "turns_pkey" TO "old_turns_pkey";
ALTER TABLE "old_messages" RENAME CONSTRAINT "messages_pkey" TO "old_messages_pkey";
ALTER TABLE "old_inbound_events" RENAME CONSTRAINT "inbound_events_pkey" TO "old_inbound_events_pkey";
ALTER TABLE "old_lanes" RENAME CONSTRAINT "lanes_pkey" TO "old_lanes_pkey";
ALTER INDEX "inbound_events_account_id_platform_event_id_key" RENAME TO "old_inbound_events_account_id_platform_event_id_key";
ALTER TYPE "message_status" RENAME TO "old_message_status";

CREATE TYPE "dead_letter_kind" AS ENUM ('unreadable', 'poison');
CREATE TYPE "message_status" AS ENUM ('received', 'new', 'sending', 'sent', 'in_doubt', 'failed', 'expired', 'cancelled');
CREATE TYPE "message_class" AS ENUM ('reply', 'confirmation', 'reminder', 'notice');
CREATE TYPE "receipt" AS ENUM ('sent', 'delivered', 'read', 'failed');

CREATE TABLE "workers" (
    "id" TEXT NOT NULL,
    "alive_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- A lane changes three times for a message: room in its page keeps the change off the indexes.
CREATE TABLE "lanes" (
    "conversation_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "handled" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT,
    "claim" INTEGER NOT NULL DEFAULT 0,
    "blame" INTEGER NOT NULL DEFAULT 0,
    "trying" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "lanes_pkey" PRIMARY KEY ("conversation_id")
) WITH (fillfactor = 50);

CREATE TABLE "inbound_events" (
    "conversation_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "platform_event_id" TEXT NOT NULL,
    "payload_id" UUID,
    "payload_part" INTEGER,
    "contact_id" UUID,
    "event" JSON,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbound_events_pkey" PRIMARY KEY ("conversation_id","place")
);

CREATE TABLE "dead_letters" (
    "id" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "conversation_id" UUID,
    "platform_event_id" TEXT NOT NULL,
    "kind" "dead_letter_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "payload_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "dead_letters_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "messages" (
    "conversation_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "author" "author" NOT NULL,
    "status" "message_status" NOT NULL,
    "platform_message_id" TEXT,
    "content" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "receipt" "receipt",
    "key" TEXT,
    "class" "message_class",
    "turn" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "fault" TEXT,
    "detail" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("conversation_id","id")
);

CREATE TABLE "turns" (
    "conversation_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "events" INTEGER NOT NULL DEFAULT 1,
    "bot" TEXT NOT NULL,
    "skill" TEXT,
    "language" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "understood" JSON NOT NULL,
    "cost" JSON,
    "steps" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "turns_pkey" PRIMARY KEY ("conversation_id","place")
);

CREATE TABLE "effects" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "repeatable" BOOLEAN NOT NULL,
    "claim" INTEGER NOT NULL DEFAULT 1,
    "claimed_until" TIMESTAMPTZ(3),
    "result" JSON,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "effects_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "paces" (
    "account_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',
    "next_free" TIMESTAMPTZ(3),
    "rests_until" TIMESTAMPTZ(3),
    "slot" TIMESTAMPTZ(3),

    CONSTRAINT "paces_pkey" PRIMARY KEY ("account_id","recipient")
) WITH (fillfactor = 50);

ALTER TABLE "dialogues" DROP CONSTRAINT "dialogues_conversation_id_fkey",
    ALTER COLUMN "state" TYPE JSON,
    SET (fillfactor = 50);
DROP INDEX "inbound_payloads_expires_at_idx";
ALTER TABLE "inbound_payloads" DROP CONSTRAINT "inbound_payloads_account_id_fkey", DROP COLUMN "created_at",
    ALTER COLUMN "content_type" DROP NOT NULL;

-- Carried over

INSERT INTO "inbound_events"
    (conversation_id, place, account_id, platform_event_id, payload_id, contact_id, event, received_at)
SELECT conversation_id,
       row_number() OVER (PARTITION BY conversation_id ORDER BY status = 'pending', seq),
       account_id, platform_event_id, payload_id, contact_id, event, received_at
FROM "old_inbound_events"
WHERE status <> 'quarantined' AND conversation_id IS NOT NULL;

INSERT INTO "dead_letters"
    (account_id, conversation_id, platform_event_id, kind, reason, payload_id, created_at)
SELECT account_id, conversation_id, platform_event_id, 'unreadable', COALESCE(reason, ''), payload_id, received_at
FROM "old_inbound_events" WHERE status = 'quarantined' ORDER BY seq;

INSERT INTO "messages"
    (conversation_id, author, status, platform_message_id, content, at, edited_at, removed_at, receipt,
     key, class, attempts, next_attempt_at, expires_at, fault, detail, settled_at)
SELECT m.conversation_id, m.author, COALESCE(o.status::text, 'received')::"message_status",
       m.platform_message_id, m.content, m.at, m.edited_at, m.removed_at,
       CASE WHEN m.status IN ('delivered', 'read') THEN m.status::text END::"receipt",
       o.key, CASE WHEN o.key IS NOT NULL THEN 'reply' END::"message_class", COALESCE(o.attempts, 0),
       o.next_attempt_at, o.expires_at, o.fault, o.detail, o.settled_at
FROM "old_messages" m LEFT JOIN "old_outbox" o ON o.message_id = m.id
ORDER BY m.id;

INSERT INTO "turns"
    (conversation_id, place, bot, skill, language, outcome, understood, cost, steps, created_at)
SELECT t.conversation_id, e.place, t.bot, t.skill, t.language, t.outcome, t.understood, t.cost, t.steps, t.created_at
FROM "old_turns" t
JOIN "old_inbound_events" old ON old.id = t.event_id
JOIN "inbound_events" e ON e.account_id = old.account_id AND e.platform_event_id = old.platform_event_id;

INSERT INTO "lanes" (conversation_id, account_id, arrived, handled, due_at)
SELECT c.id, c.account_id, COALESCE(e.arrived, 0), COALESCE(e.handled, 0),
       CASE WHEN e.arrived > e.handled OR EXISTS (
         SELECT FROM "messages" m WHERE m.conversation_id = c.id AND m.status IN ('new', 'sending')) THEN now() END
FROM "conversations" c LEFT JOIN (
  SELECT conversation_id, count(*) AS arrived, count(*) FILTER (WHERE status = 'done') AS handled
  FROM "old_inbound_events" WHERE status <> 'quarantined' GROUP BY conversation_id
) e ON e.conversation_id = c.id;

DROP TABLE "old_outbox", "old_turns", "old_messages", "old_inbound_events", "old_lanes";
DROP TYPE "old_message_status";
DROP TYPE "outbox_status";
DROP TYPE "inbound_status";

CREATE UNIQUE INDEX "inbound_events_account_id_platform_event_id_key" ON "inbound_events"("account_id", "platform_event_id");
CREATE INDEX "inbound_events_received_at_idx" ON "inbound_events" USING BRIN ("received_at");
CREATE UNIQUE INDEX "dead_letters_account_id_platform_event_id_key" ON "dead_letters"("account_id", "platform_event_id");

-- What schema.prisma cannot express

ALTER TABLE "lanes" ADD CONSTRAINT "lanes_handle_what_arrived" CHECK ("handled" <= "arrived");
ALTER TABLE "messages" ADD CONSTRAINT "messages_of_ours_have_a_key"
    CHECK (("status" = 'received') = ("key" IS NULL) OR "author" = 'attendant');

CREATE INDEX "lanes_due" ON "lanes" ("account_id", "due_at") WHERE "due_at" IS NOT NULL;
CREATE UNIQUE INDEX "messages_platform_message" ON "messages" ("conversation_id", "platform_message_id")
    WHERE "platform_message_id" IS NOT NULL;
CREATE UNIQUE INDEX "messages_key" ON "messages" ("key") WHERE "key" IS NOT NULL;
CREATE INDEX "messages_unsent" ON "messages" ("conversation_id", "id") WHERE "status" IN ('new', 'sending');
CREATE INDEX "messages_dead" ON "messages" ("settled_at") WHERE "status" IN ('in_doubt', 'failed', 'expired');
CREATE INDEX "dead_letters_open" ON "dead_letters" ("id") WHERE "settled_at" IS NULL;
CREATE INDEX "inbound_events_whole" ON "inbound_events" ("received_at") WHERE "event" IS NOT NULL;
CREATE INDEX "effects_in_doubt" ON "effects" ("claimed_until")
    WHERE "claimed_until" IS NOT NULL AND NOT "repeatable";
