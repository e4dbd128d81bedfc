import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { LIMITS } from "@laurel/core/text/limits";

/** A mapping as its form holds it. An empty text means that no column was chosen. */
export type MappingDraft = {
  readonly way: "columns" | "list" | "preference";
  readonly prompt: string;
  readonly system: string;
  readonly tags: string;
  readonly responses: readonly { readonly text: string; readonly model: string }[];
  readonly responseList: string;
  readonly chosen: string;
  readonly rejected: string;
};

const NOTHING: MappingDraft = { way: "columns", prompt: "", system: "", tags: "", responses: [{ text: "", model: "" }, { text: "", model: "" }], responseList: "", chosen: "", rejected: "" };

/** The form of a mapping; of none, an empty form. */
export function toMappingDraft(mapping: ColumnMapping | null): MappingDraft {
  if (!mapping) return NOTHING;
  return {
    way: mapping.preference ? "preference" : mapping.responseList ? "list" : "columns",
    prompt: mapping.prompt ?? "",
    system: mapping.system ?? "",
    tags: mapping.tags ?? "",
    responses: mapping.responses?.map(({ text, model }) => ({ text, model: model ?? "" })) ?? NOTHING.responses,
    responseList: mapping.responseList ?? "",
    chosen: mapping.preference?.chosen ?? "",
    rejected: mapping.preference?.rejected ?? "",
  };
}

/** The mapping that a form describes, or what is still missing from it. */
export function toMapping(draft: MappingDraft): { readonly mapping: ColumnMapping } | { readonly missing: string } {
  const named = { ...(draft.prompt && { prompt: draft.prompt }), ...(draft.prompt && draft.system && { system: draft.system }), ...(draft.tags && { tags: draft.tags }) };
  const parsed = ColumnMapping.safeParse({ ...named, ...responsesOf(draft) });
  return parsed.success ? { mapping: parsed.data } : { missing: missingFrom(draft) };
}

function responsesOf(draft: MappingDraft): Partial<ColumnMapping> {
  if (draft.way === "list") return { responseList: draft.responseList };
  if (draft.way === "preference") return { preference: { chosen: draft.chosen, rejected: draft.rejected } };
  const named = draft.responses.filter((response) => response.text !== "");
  return { responses: named.map(({ text, model }) => (model ? { text, model } : { text })) };
}

function missingFrom(draft: MappingDraft): string {
  if (!draft.prompt && draft.way !== "preference") return "Choose the column that holds the prompt.";
  if (draft.way === "list") return "Choose the column that holds the list of responses.";
  if (draft.way === "preference") return "Choose the columns of the chosen and of the rejected response.";
  return draft.responses.length > LIMITS.responsesPerPrompt ? `At most ${LIMITS.responsesPerPrompt} responses to a prompt can be imported.` : "Choose the columns of at least two responses.";
}
