import { z } from "zod";

export const CampaignRole = z.enum(["lead", "reviewer", "researcher", "annotator"]);
export type CampaignRole = z.infer<typeof CampaignRole>;
