-- CreateTable
CREATE TABLE "appointment_notices" (
    "appointment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "appointment_notices_pkey" PRIMARY KEY ("appointment_id","kind")
);

-- CreateTable
CREATE TABLE "ratings" (
    "appointment_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("appointment_id")
);

-- CreateIndex
CREATE INDEX "appointment_notices_told_at_due_at_idx" ON "appointment_notices"("told_at", "due_at");

-- AddForeignKey
ALTER TABLE "appointment_notices" ADD CONSTRAINT "appointment_notices_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointments"("id") ON DELETE CASCADE ON UPDATE CASCADE;



ALTER TABLE "ratings" ADD CONSTRAINT "ratings_from_1_to_5" CHECK ("score" BETWEEN 1 AND 5);

-- What is booked already is spoken of, too.
INSERT INTO "appointment_notices" ("appointment_id", "kind", "due_at")
    SELECT a."id", r."kind", a."starts_at" - r."lead"
    FROM "appointments" a, (VALUES ('24h', interval '24 hours'), ('2h', interval '2 hours')) AS r("kind", "lead")
    WHERE a."state" = 'confirmed' AND a."created_at" < a."starts_at" - r."lead" AND a."starts_at" > now();
