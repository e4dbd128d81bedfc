import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { Translate } from "../../i18n/translate.ts";

/** A mapping as its form holds it. An empty text means that no column was chosen. */
export type MappingFormState = {
  readonly way: "columns" | "list" | "single" | "steps" | "preference";
  readonly prompt: string;
  readonly system: string;
  readonly reference: string;
  readonly tags: string;
  readonly responses: readonly { readonly text: string; readonly model: string }[];
  readonly responseList: string;
  readonly response: string;
  readonly model: string;
  readonly label: string;
  readonly steps: string;
  readonly firstError: string;
  readonly stepLabels: string;
  readonly chosen: string;
  readonly rejected: string;
};

const NOTHING: MappingFormState = {
  way: "columns",
  prompt: "",
  system: "",
  reference: "",
  tags: "",
  responses: [
    { text: "", model: "" },
    { text: "", model: "" },
  ],
  responseList: "",
  response: "",
  model: "",
  label: "",
  steps: "",
  firstError: "",
  stepLabels: "",
  chosen: "",
  rejected: "",
};

/** The form of a mapping; of none, an empty form. */
export function toMappingFormState(mapping: ColumnMapping | null): MappingFormState {
  if (!mapping) return NOTHING;
  const { preference, responses, textsOnly: _, ...columns } = mapping;
  return {
    ...NOTHING,
    ...columns,
    way: wayOf(mapping),
    responses: responses?.map(({ text, model }) => ({ text, model: model ?? "" })) ?? NOTHING.responses,
    ...preference,
  };
}

function wayOf(mapping: ColumnMapping): MappingFormState["way"] {
  if (mapping.preference) return "preference";
  if (mapping.steps !== undefined) return "steps";
  if (mapping.response !== undefined) return "single";
  return mapping.responseList === undefined ? "columns" : "list";
}

/** The mapping that a form describes, or what is still missing from it. */
export function toMapping(
  t: Translate,
  draft: MappingFormState,
): { readonly mapping: ColumnMapping } | { readonly missing: string } {
  const { prompt, reference, tags } = draft;
  const parsed = ColumnMapping.safeParse({
    ...chosen({ prompt, system: prompt && draft.system, reference, tags }),
    ...responsesOf(draft),
  });
  return parsed.success ? { mapping: parsed.data } : { missing: missingFrom(t, draft) };
}

/** The columns that were chosen. */
function chosen(columns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== ""));
}

function responsesOf(draft: MappingFormState): Partial<ColumnMapping> {
  const { response, model, label, steps, firstError, stepLabels } = draft;
  if (draft.way === "list") return { responseList: draft.responseList };
  if (draft.way === "single") return chosen({ response, model, label });
  if (draft.way === "steps") return chosen({ steps, model, firstError, stepLabels });
  if (draft.way === "preference") return { preference: { chosen: draft.chosen, rejected: draft.rejected } };
  const named = draft.responses.filter(({ text }) => text !== "");
  return { responses: named.map((column) => (column.model ? column : { text: column.text })) };
}

function missingFrom(t: Translate, draft: MappingFormState): string {
  if (!draft.prompt && draft.way !== "preference") return t("imports.chooseTheColumnThat");
  if (draft.way === "list") return t("imports.chooseTheColumnThatHolds");
  if (draft.way === "single") return t("imports.chooseTheColumnThatHoldsThe");
  if (draft.way === "steps")
    return draft.steps ? t("imports.chooseTheFirstWrong") : t("imports.chooseTheColumnThatHoldsTheList");
  if (draft.way === "preference") return t("imports.chooseTheColumnsOf");
  return draft.responses.length > LIMITS.responsesPerPrompt
    ? t("imports.atMostResponsesPerPromptResponses", { responsesPerPrompt: LIMITS.responsesPerPrompt })
    : t("imports.chooseTheColumnsOfAt");
}
