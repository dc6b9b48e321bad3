-- CreateEnum
CREATE TYPE "appointment_state" AS ENUM ('held', 'requested', 'confirmed', 'reminded', 'arrived', 'done', 'no_show', 'cancelled', 'rescheduled');

-- CreateEnum
CREATE TYPE "actor" AS ENUM ('patient', 'operator', 'system', 'calendar');

-- AlterTable
ALTER TABLE "clinics" ADD COLUMN     "holiday_region" TEXT,
ADD COLUMN     "holidays_until" INTEGER,
ADD COLUMN     "policy" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "services" ADD COLUMN     "buffer_after" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "buffer_before" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "currency" TEXT,
ADD COLUMN     "instructions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "price_minor" INTEGER;

-- AlterTable
ALTER TABLE "opening_rules" ADD COLUMN     "unit_id" UUID;

-- AlterTable
ALTER TABLE "appointments" DROP CONSTRAINT "appointments_no_double_booking";
ALTER TABLE "appointments" ADD COLUMN     "assured_at" TIMESTAMPTZ(3),
ADD COLUMN     "busy_from" TIMESTAMPTZ(3),
ADD COLUMN     "busy_to" TIMESTAMPTZ(3),
ADD COLUMN     "currency" TEXT,
ADD COLUMN     "dependent_id" UUID,
ADD COLUMN     "held_until" TIMESTAMPTZ(3),
ADD COLUMN     "moved_from_id" UUID,
ADD COLUMN     "notes" TEXT[],
ADD COLUMN     "plan_id" UUID,
ADD COLUMN     "price_minor" INTEGER,
ADD COLUMN     "state" "appointment_state",
ADD COLUMN     "unit_id" UUID,
ALTER COLUMN "key" DROP NOT NULL;

-- What is booked already goes on as it was.
UPDATE "appointments" SET "busy_from" = "starts_at", "busy_to" = "ends_at", "notes" = '{}',
    "state" = CASE "status" WHEN 'booked' THEN 'confirmed' ELSE 'cancelled' END::"appointment_state";

-- CreateTable
CREATE TABLE "clinic_accounts" (
    "clinic_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "clinic_accounts_pkey" PRIMARY KEY ("account_id","clinic_id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resources" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_resources" (
    "service_id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,

    CONSTRAINT "service_resources_pkey" PRIMARY KEY ("service_id","resource_id")
);

-- CreateTable
CREATE TABLE "insurance_plans" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "insurance_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_services" (
    "plan_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,

    CONSTRAINT "plan_services_pkey" PRIMARY KEY ("plan_id","service_id")
);

-- CreateTable
CREATE TABLE "plan_professionals" (
    "plan_id" UUID NOT NULL,
    "professional_id" UUID NOT NULL,

    CONSTRAINT "plan_professionals_pkey" PRIMARY KEY ("plan_id","professional_id")
);

-- CreateTable
CREATE TABLE "day_overrides" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "professional_id" UUID,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "hours" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,

    CONSTRAINT "day_overrides_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "clinic_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("clinic_id","day")
);

-- CreateTable
CREATE TABLE "dependents" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,

    CONSTRAINT "dependents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_resources" (
    "appointment_id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "busy_from" TIMESTAMPTZ(3) NOT NULL,
    "busy_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_resources_pkey" PRIMARY KEY ("appointment_id","resource_id")
);

-- CreateTable
CREATE TABLE "appointment_transitions" (
    "id" BIGSERIAL NOT NULL,
    "appointment_id" UUID NOT NULL,
    "from" "appointment_state",
    "to" "appointment_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" "actor" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "appointment_transitions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "clinic_accounts_clinic_id_idx" ON "clinic_accounts"("clinic_id");

-- CreateIndex
CREATE UNIQUE INDEX "units_clinic_id_slug_key" ON "units"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "resources_clinic_id_slug_key" ON "resources"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "insurance_plans_clinic_id_slug_key" ON "insurance_plans"("clinic_id", "slug");

-- CreateIndex
CREATE INDEX "day_overrides_clinic_id_idx" ON "day_overrides"("clinic_id");

-- CreateIndex
CREATE UNIQUE INDEX "dependents_contact_id_name_key" ON "dependents"("contact_id", "name");

-- CreateIndex
CREATE INDEX "appointment_transitions_appointment_id_idx" ON "appointment_transitions"("appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "appointments_moved_from_id_key" ON "appointments"("moved_from_id");

-- AddForeignKey
ALTER TABLE "clinic_accounts" ADD CONSTRAINT "clinic_accounts_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_accounts" ADD CONSTRAINT "clinic_accounts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "channel_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resources" ADD CONSTRAINT "resources_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_resources" ADD CONSTRAINT "service_resources_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_resources" ADD CONSTRAINT "service_resources_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance_plans" ADD CONSTRAINT "insurance_plans_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_services" ADD CONSTRAINT "plan_services_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "insurance_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_services" ADD CONSTRAINT "plan_services_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_professionals" ADD CONSTRAINT "plan_professionals_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "insurance_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_professionals" ADD CONSTRAINT "plan_professionals_professional_id_fkey" FOREIGN KEY ("professional_id") REFERENCES "professionals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_rules" ADD CONSTRAINT "opening_rules_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_overrides" ADD CONSTRAINT "day_overrides_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_overrides" ADD CONSTRAINT "day_overrides_professional_id_fkey" FOREIGN KEY ("professional_id") REFERENCES "professionals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dependents" ADD CONSTRAINT "dependents_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_dependent_id_fkey" FOREIGN KEY ("dependent_id") REFERENCES "dependents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "insurance_plans"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_moved_from_id_fkey" FOREIGN KEY ("moved_from_id") REFERENCES "appointments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_resources" ADD CONSTRAINT "appointment_resources_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_resources" ADD CONSTRAINT "appointment_resources_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_transitions" ADD CONSTRAINT "appointment_transitions_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- The history of what is booked already, as far as it is known.
INSERT INTO "appointment_transitions" ("appointment_id", "from", "to", "at", "by")
    SELECT "id", NULL::"appointment_state", 'confirmed'::"appointment_state", "created_at", 'patient'::"actor" FROM "appointments"
    UNION ALL
    SELECT "id", 'confirmed', 'cancelled', "cancelled_at", 'patient' FROM "appointments"
        WHERE "cancelled_at" IS NOT NULL;

ALTER TABLE "appointments" ALTER COLUMN "state" SET NOT NULL,
ALTER COLUMN "busy_from" SET NOT NULL,
ALTER COLUMN "busy_to" SET NOT NULL,
DROP COLUMN "cancelled_at",
DROP COLUMN "status";

-- DropEnum
DROP TYPE "appointment_status";

-- The invariants.
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_no_double_booking"
    EXCLUDE USING gist ("professional_id" WITH =, tstzrange("busy_from", "busy_to") WITH &&)
    WHERE ("state" IN ('held', 'requested', 'confirmed', 'reminded', 'arrived', 'done'));
ALTER TABLE "appointment_resources" ADD CONSTRAINT "appointment_resources_no_double_booking"
    EXCLUDE USING gist ("resource_id" WITH =, "place" WITH =, tstzrange("busy_from", "busy_to") WITH &&);
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_busy_around_the_visit"
    CHECK ("busy_from" <= "starts_at" AND "ends_at" <= "busy_to");
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_held_until_then_have_a_key"
    CHECK (("state" = 'held') = ("key" IS NULL) OR "state" = 'cancelled');
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_price_has_a_currency"
    CHECK (("price_minor" IS NULL) = ("currency" IS NULL));
ALTER TABLE "services" ADD CONSTRAINT "services_price_has_a_currency"
    CHECK (("price_minor" IS NULL) = ("currency" IS NULL));
ALTER TABLE "services" ADD CONSTRAINT "services_buffers" CHECK ("buffer_before" >= 0 AND "buffer_after" >= 0);
ALTER TABLE "resources" ADD CONSTRAINT "resources_are_there" CHECK ("capacity" > 0);
ALTER TABLE "units" ADD CONSTRAINT "units_are_on_earth"
    CHECK (("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
ALTER TABLE "day_overrides" ADD CONSTRAINT "day_overrides_end_after_they_begin" CHECK ("to_day" >= "from_day");
