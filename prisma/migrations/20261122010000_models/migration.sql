-- What asking language models took, day by day, and what is held for calls under way.
CREATE TABLE "model_days" (
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "tokens" BIGINT NOT NULL,
    "cost" BIGINT NOT NULL,
    "most_tokens" BIGINT,
    "most_cost" BIGINT,

    CONSTRAINT "model_days_pkey" PRIMARY KEY ("organisation_id", "contact_id", "day")
);

CREATE TABLE "model_reservations" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "tokens" BIGINT NOT NULL,
    "cost" BIGINT NOT NULL,

    CONSTRAINT "model_reservations_pkey" PRIMARY KEY ("id")
);

-- What schema.prisma cannot express

-- Whoever would hold too much is refused by these, for both of its rows at once.
ALTER TABLE "model_days" ADD CONSTRAINT "model_days_within_tokens" CHECK ("tokens" <= "most_tokens");
ALTER TABLE "model_days" ADD CONSTRAINT "model_days_within_cost" CHECK ("cost" <= "most_cost");
