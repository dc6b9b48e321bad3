-- Who else has a file that was handed over and never said: asked every hour, of all that was ever sent.
CREATE INDEX "media_stored" ON "media" ("stored") WHERE "stored" IS NOT NULL;
CREATE INDEX "messages_file" ON "messages" (("content" -> 'media' ->> 'id'))
    WHERE "author" = 'bot' AND ("content" -> 'media' ->> 'id') IS NOT NULL;
