-- Whom somebody in line refused, and on which days they cannot come: neither is offered to them.
ALTER TABLE "waits"
  ADD COLUMN "without_ids" UUID[] DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "except_days" TEXT NOT NULL DEFAULT '';
