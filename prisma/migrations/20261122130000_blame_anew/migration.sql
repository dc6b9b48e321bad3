-- Deaths were weighed before, and are counted now: what was weighed would give a message up at once.
UPDATE "lanes" SET "blame" = 0 WHERE "blame" <> 0;
