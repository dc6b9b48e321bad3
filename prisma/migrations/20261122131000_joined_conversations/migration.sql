-- A conversation that has become part of another: who knew it before finds it there. Where it was
-- made under an earlier stamp of this migration it stands already.
CREATE TABLE IF NOT EXISTS "joined_conversations" (
    "id" UUID NOT NULL,
    "into_id" UUID NOT NULL,

    CONSTRAINT "joined_conversations_pkey" PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "joined_conversations_into_id_idx" ON "joined_conversations"("into_id");
ALTER TABLE "joined_conversations" DROP CONSTRAINT IF EXISTS "joined_conversations_into_id_fkey";
ALTER TABLE "joined_conversations" ADD CONSTRAINT "joined_conversations_into_id_fkey"
  FOREIGN KEY ("into_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
