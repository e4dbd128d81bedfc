import { z } from "zod";
import { Split } from "@laurel/core/datasets/splits";
import { AttributesRow } from "../formats/rows/attributes-row.ts";
import { DemonstrationRow } from "../formats/rows/demonstration-row.ts";
import { ListwiseRow } from "../formats/rows/listwise-row.ts";
import { PairRow } from "../formats/rows/pair-row.ts";
import { PromptRow } from "../formats/rows/prompt-row.ts";
import { StepsRow } from "../formats/rows/steps-row.ts";
import { UnpairedRow } from "../formats/rows/unpaired-row.ts";

const split = Split;

/** A row of a dataset version, whatever it teaches. */
export const CanonicalRow = z.discriminatedUnion("family", [
  z.strictObject({ family: z.literal("pairs"), split, row: PairRow }),
  z.strictObject({ family: z.literal("unpaired"), split, row: UnpairedRow }),
  z.strictObject({ family: z.literal("listwise"), split, row: ListwiseRow }),
  z.strictObject({ family: z.literal("attributes"), split, row: AttributesRow }),
  z.strictObject({ family: z.literal("steps"), split, row: StepsRow }),
  z.strictObject({ family: z.literal("prompts"), split, row: PromptRow }),
  z.strictObject({ family: z.literal("demonstrations"), split, row: DemonstrationRow }),
]);
export type CanonicalRow = z.infer<typeof CanonicalRow>;
