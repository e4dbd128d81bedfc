import { z } from "zod";
import { RECORD_FORMATS } from "./record-formats.ts";

/** A format whose rows say themselves what is where, so that nobody has to name columns. */
export const RecordFormat = z.enum([
  ...RECORD_FORMATS.pairs,
  ...RECORD_FORMATS.unpaired,
  ...RECORD_FORMATS.listwise,
  ...RECORD_FORMATS.attributes,
  ...RECORD_FORMATS.steps,
  ...RECORD_FORMATS.demonstrations,
  ...RECORD_FORMATS.tools,
]);
export type RecordFormat = z.infer<typeof RecordFormat>;
