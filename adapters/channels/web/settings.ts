import { z } from "zod";

/** What a web account needs: the secret that its visitors' sessions are signed with. */
export const webSettings = z.object({
  secret: z.string().min(32, "at least 32 characters, made at random; it signs visitors' sessions"),
});

export type WebSettings = z.infer<typeof webSettings>;
