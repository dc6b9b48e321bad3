-- AlterTable
ALTER TABLE "appointments" ADD COLUMN     "offered" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "waits" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "clinic_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "professional_id" UUID,
    "contact_id" UUID NOT NULL,
    "dependent_id" UUID,
    "plan_id" UUID,
    "conversation_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "weekdays" INTEGER[],
    "earliest" INTEGER NOT NULL,
    "latest" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "waits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offers" (
    "id" UUID NOT NULL,
    "wait_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "professional_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "passed" JSONB NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "offers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "waits_key_key" ON "waits"("key");

-- CreateIndex
CREATE INDEX "waits_clinic_id_ended_at_since_idx" ON "waits"("clinic_id", "ended_at", "since");

-- CreateIndex
CREATE INDEX "waits_contact_id_idx" ON "waits"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "offers_appointment_id_key" ON "offers"("appointment_id");

-- CreateIndex
CREATE INDEX "offers_wait_id_idx" ON "offers"("wait_id");

-- AddForeignKey
ALTER TABLE "waits" ADD CONSTRAINT "waits_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waits" ADD CONSTRAINT "waits_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waits" ADD CONSTRAINT "waits_professional_id_fkey" FOREIGN KEY ("professional_id") REFERENCES "professionals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waits" ADD CONSTRAINT "waits_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waits" ADD CONSTRAINT "waits_dependent_id_fkey" FOREIGN KEY ("dependent_id") REFERENCES "dependents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waits" ADD CONSTRAINT "waits_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "insurance_plans"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_wait_id_fkey" FOREIGN KEY ("wait_id") REFERENCES "waits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE CASCADE ON UPDATE CASCADE;



ALTER TABLE "waits" ADD CONSTRAINT "waits_end_after_they_begin"
    CHECK ("to_day" >= "from_day" AND "earliest" >= 0 AND "earliest" < "latest" AND "latest" <= 1440);
-- Somebody in line has one offer at a time.
CREATE UNIQUE INDEX "offers_one_at_a_time" ON "offers"("wait_id") WHERE "outcome" IS NULL;
