-- The files that people sent, on their way from the platform into the hub's own store.
CREATE TYPE "media_kind" AS ENUM ('voice', 'image', 'video', 'document', 'sticker');
CREATE TYPE "media_state" AS ENUM ('new', 'kept', 'refused', 'gone');

CREATE TABLE "media" (
    "id" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "kind" "media_kind" NOT NULL,
    "name" TEXT,
    "state" "media_state" NOT NULL DEFAULT 'new',
    "stored" TEXT,
    "type" TEXT,
    "bytes" BIGINT,
    "why" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "media_conversation_id_message_ref_key" ON "media"("conversation_id", "message", "ref");

-- What schema.prisma cannot express

ALTER TABLE "media" ADD CONSTRAINT "media_kept_is_stored" CHECK (("state" = 'kept') = ("stored" IS NOT NULL));

CREATE INDEX "media_due" ON "media" ("next_attempt_at") WHERE "state" = 'new';
CREATE INDEX "messages_with_media" ON "messages" ("id")
    WHERE "author" <> 'bot' AND ("content" ->> 'media') IS NOT NULL;
