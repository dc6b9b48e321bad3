CREATE TABLE "uploads" (
    "file" TEXT NOT NULL,
    "stored" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("file")
);

CREATE INDEX "uploads_at_idx" ON "uploads"("at");
