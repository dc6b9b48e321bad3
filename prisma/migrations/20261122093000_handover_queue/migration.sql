ALTER TABLE "handovers" ADD COLUMN "summary" TEXT,
ADD COLUMN "intent" TEXT,
ADD COLUMN "told_at" TIMESTAMPTZ(3);
