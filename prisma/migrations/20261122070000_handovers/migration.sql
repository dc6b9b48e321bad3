CREATE TYPE "handover_reason" AS ENUM ('asked', 'danger', 'doubt');

CREATE TABLE "handovers" (
    "id" BIGSERIAL NOT NULL,
    "conversation_id" UUID NOT NULL,
    "reason" "handover_reason" NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_at" TIMESTAMPTZ(3),
    "taken_by" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "handovers_conversation_id_idx" ON "handovers"("conversation_id");

-- What Prisma cannot express

-- A conversation waits once.
CREATE UNIQUE INDEX "handovers_open" ON "handovers"("conversation_id") WHERE "ended_at" IS NULL;

-- Whoever gives a conversation back to the bot, and however, ends it.
CREATE FUNCTION end_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE handovers SET ended_at = now() WHERE conversation_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER "conversations_end_handover" AFTER UPDATE OF "attendant" ON "conversations"
FOR EACH ROW WHEN (OLD.attendant = 'human' AND NEW.attendant = 'bot') EXECUTE FUNCTION end_handover();

-- Who waited before there was a queue.
INSERT INTO handovers (conversation_id, reason, urgent, note)
SELECT id, 'asked', false, handoff_note FROM conversations
WHERE attendant = 'human' AND attended_until IS NULL AND handoff_note IS NOT NULL;
