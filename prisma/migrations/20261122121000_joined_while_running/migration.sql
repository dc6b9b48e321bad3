-- A conversation becomes part of another while the hub runs: whoever was just about to store something
-- in it must find it gone. One check for each new conversation; what changes a lane checks nothing.
DELETE FROM "lanes" l WHERE NOT EXISTS (SELECT FROM "conversations" v WHERE v."id" = l."conversation_id");
ALTER TABLE "lanes" ADD CONSTRAINT "lanes_conversation_id_fkey"
  FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
