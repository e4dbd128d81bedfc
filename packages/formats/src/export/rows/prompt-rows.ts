import type { PromptRow } from "../../formats/rows/prompt-row.ts";
import type { FamilyRows } from "./family-rows.ts";

/** The prompt that was judged, with the answer that verdicts were given against. */
export const promptRows: FamilyRows<PromptRow> = ({ prompt, reference }) => ({
  rows: [{ row: { prompt, reference }, agreement: 1, posterior: null }],
  dropped: [],
});
