import { z } from "zod";
import { LIMITS, SafeText } from "../text/text-limits.ts";
import { MetadataColumn } from "./metadata-place.ts";
import { metadataNumber } from "./metadata-texts.ts";

const column = MetadataColumn;
const Text = SafeText.max(LIMITS.metadataFilter).refine((text) => text.trim() !== "", "is empty");

/**
 * What a column of metadata must hold: one of some values, a text within a value (whatever its case), a number
 * from one bound to another (both included, null for none), any value, or none. A prompt or response may have
 * several values in one column, from lists or from several rows; one that fits is enough.
 */
export const MetadataCondition = z
  .discriminatedUnion("is", [
    z.strictObject({ is: z.literal("one-of"), column, values: z.array(Text).min(1).max(50) }),
    z.strictObject({ is: z.literal("contains"), column, text: Text }),
    z.strictObject({
      is: z.literal("between"),
      column,
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
    z.strictObject({ is: z.literal("there"), column }),
    z.strictObject({ is: z.literal("missing"), column }),
  ])
  .refine(
    (condition) => condition.is !== "between" || condition.from !== null || condition.to !== null,
    "needs a lowest or a highest number",
  )
  .refine(
    (condition) => condition.is !== "between" || (condition.from ?? -Infinity) <= (condition.to ?? Infinity),
    "has a lowest number above the highest",
  );
export type MetadataCondition = z.infer<typeof MetadataCondition>;

/** Whether a column that has these texts (see `metadataTexts`) meets a condition. */
export function meets(texts: readonly string[], condition: MetadataCondition): boolean {
  switch (condition.is) {
    case "one-of":
      return texts.some((text) => condition.values.includes(text));
    case "contains": {
      const wanted = condition.text.trim().toLowerCase();
      return texts.some((text) => text.toLowerCase().includes(wanted));
    }
    case "between": {
      const { from, to } = condition;
      return texts.some((text) => {
        const number = metadataNumber(text);
        return number !== null && number >= (from ?? -Infinity) && number <= (to ?? Infinity);
      });
    }
    case "there":
      return texts.length > 0;
    case "missing":
      return texts.length === 0;
  }
}
