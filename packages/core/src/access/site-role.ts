import { z } from "zod";

export const SiteRole = z.enum(["admin", "member"]);
export type SiteRole = z.infer<typeof SiteRole>;
