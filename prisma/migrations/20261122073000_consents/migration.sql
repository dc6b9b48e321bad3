CREATE TYPE "consent_step" AS ENUM ('shown', 'accepted', 'declined');

ALTER TYPE "handover_reason" ADD VALUE 'declined' AFTER 'asked';

CREATE TABLE "consents" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "how" "consent_step" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "consents_contact_id_version_idx" ON "consents"("contact_id", "version");

-- What Prisma cannot express

CREATE UNIQUE INDEX "consents_shown_once" ON "consents"("contact_id", "version") WHERE "how" = 'shown';
