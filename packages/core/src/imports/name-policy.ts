import { z } from "zod";

/** What to do with a response that names a model or a vendor: leave it out, mask the name, or keep it. */
export const NamePolicy = z.enum(["exclude", "mask", "keep"]);
export type NamePolicy = z.infer<typeof NamePolicy>;

/**
 * What the page, the command and REST do unless one says otherwise: a file comes in as it is. The preview says
 * how many names there are.
 */
export const DEFAULT_NAME_POLICY: NamePolicy = "keep";
