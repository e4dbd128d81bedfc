import type { z } from "zod";

type Tagged = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

/**
 * The schemas of one kind of question: they serve the form, the wire, the JSON column and the exporters. Its
 * rules stand beside them, so that whoever needs those alone loads no schemas.
 */
export type QuestionKind = { readonly question: Tagged; readonly answer: Tagged };
