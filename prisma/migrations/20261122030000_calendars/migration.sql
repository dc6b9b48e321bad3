-- The calendars that professionals keep elsewhere, and what of the agenda they hold.
CREATE TYPE "calendar_wish" AS ENUM ('move', 'removal');

CREATE TABLE "calendar_links" (
    "id" UUID NOT NULL,
    "professional_id" UUID NOT NULL,
    "vendor" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "broken_why" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failed_why" TEXT,
    "rests_until" TIMESTAMPTZ(3),
    "looks_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_until" TIMESTAMPTZ(3),
    "claim" INTEGER NOT NULL DEFAULT 0,
    "looked_at" TIMESTAMPTZ(3),
    "up_to" TEXT,
    "whole_at" TIMESTAMPTZ(3),
    "watch_id" TEXT,
    "watch_resource" TEXT,
    "watch_token" TEXT,
    "watch_ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_links_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "calendar_entries" (
    "link_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "etag" TEXT,
    "wish" "calendar_wish",
    "put_back_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failed_why" TEXT,
    "rests_until" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_entries_pkey" PRIMARY KEY ("link_id","id")
);

CREATE TABLE "external_busy" (
    "link_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "professional_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_busy_pkey" PRIMARY KEY ("link_id","event")
);

CREATE UNIQUE INDEX "calendar_links_professional_id_key" ON "calendar_links"("professional_id");
CREATE UNIQUE INDEX "calendar_links_watch_id_key" ON "calendar_links"("watch_id");
CREATE UNIQUE INDEX "calendar_entries_link_id_appointment_id_key" ON "calendar_entries"("link_id", "appointment_id");
CREATE INDEX "calendar_entries_appointment_id_idx" ON "calendar_entries"("appointment_id");
CREATE INDEX "external_busy_professional_id_ends_at_idx" ON "external_busy"("professional_id", "ends_at");
CREATE INDEX "appointments_professional_id_ends_at_idx" ON "appointments"("professional_id", "ends_at");

ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_professional_id_fkey" FOREIGN KEY ("professional_id") REFERENCES "professionals"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "calendar_links"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "external_busy" ADD CONSTRAINT "external_busy_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "calendar_links"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "external_busy" ADD CONSTRAINT "external_busy_professional_id_fkey" FOREIGN KEY ("professional_id") REFERENCES "professionals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot express

ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_are_there_whole"
    CHECK (("starts_at" IS NULL) = ("ends_at" IS NULL) AND ("starts_at" IS NULL) = ("etag" IS NULL));
ALTER TABLE "calendar_entries" ADD CONSTRAINT "calendar_entries_wishes_fit"
    CHECK ("wish" IS NULL OR ("wish" = 'move') = ("starts_at" IS NOT NULL));
ALTER TABLE "external_busy" ADD CONSTRAINT "external_busy_takes_time" CHECK ("ends_at" > "starts_at");
