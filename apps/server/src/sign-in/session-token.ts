import { z } from "zod";

/** What the session cookie's JWT says. The rest of the person is read from the database on every request. */
export const SessionToken = z.object({ sub: z.string(), sessionVersion: z.int(), exp: z.number() });
export type SessionToken = z.infer<typeof SessionToken>;
