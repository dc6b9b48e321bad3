-- Since when a contact wants to be written to no more unasked.
ALTER TABLE "contacts" ADD COLUMN "silenced_at" TIMESTAMPTZ(3);
