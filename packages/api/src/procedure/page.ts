import { z } from "zod";
import { SafeText } from "@laurel/core/text/text-limits";

/** The paging, sorting and search of every list. The server does all three. */
export const Page = z.strictObject({
  search: SafeText.max(200).default(""),
  sort: z.string().max(40).optional(),
  descending: z.boolean().default(true),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type Page = z.infer<typeof Page>;
