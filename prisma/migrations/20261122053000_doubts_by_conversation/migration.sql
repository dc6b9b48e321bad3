-- Whether words that come back to us are ones we are not sure to have said: asked at every echo.
CREATE INDEX "messages_in_doubt" ON "messages" ("conversation_id") WHERE "status" = 'in_doubt';
