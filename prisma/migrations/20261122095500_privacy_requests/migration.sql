CREATE TYPE "privacy_request_kind" AS ENUM ('erasure', 'export');
CREATE TYPE "privacy_request_state" AS ENUM ('requested', 'done', 'refused');

CREATE TABLE "privacy_requests" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "kind" "privacy_request_kind" NOT NULL,
    "state" "privacy_request_state" NOT NULL DEFAULT 'requested',
    "language" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "privacy_requests_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "privacy_requests_key_key" ON "privacy_requests"("key");

-- What Prisma cannot express

CREATE UNIQUE INDEX "privacy_requests_open" ON "privacy_requests"("contact_id", "kind") WHERE "state" = 'requested';
