-- How often platforms told what no bot acts on, by its reason: never what was said.
CREATE TABLE "passed_over" (
    "account_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "passed_over_pkey" PRIMARY KEY ("account_id","day","reason")
);
ALTER TABLE "passed_over" ADD CONSTRAINT "passed_over_account_id_fkey"
  FOREIGN KEY ("account_id") REFERENCES "channel_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
