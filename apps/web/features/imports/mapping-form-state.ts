import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { Translate } from "../../i18n/translate.ts";

/** A mapping as its form holds it. An empty text means that no column was chosen. */
export type MappingFormState = {
  readonly way: "columns" | "list" | "single" | "steps" | "preference";
  readonly prompt: string;
  readonly system: string;
  readonly input: string;
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
  /**
   * What the columns beside the texts say of judgments, which of them are kept as metadata, and which is the
   * row's id.
   */
  readonly judged: Pick<
    ColumnMapping,
    "verdicts" | "annotator" | "judgedAt" | "duration" | "presented" | "rationale" | "keep" | "id"
  >;
};

const NOTHING: MappingFormState = {
  way: "columns",
  prompt: "",
  system: "",
  input: "",
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
  judged: {},
};

/** The form of a mapping, or an empty form if there is no mapping. */
export function toMappingFormState(mapping: ColumnMapping | null): MappingFormState {
  if (!mapping) return NOTHING;
  const {
    preference,
    responses,
    textsOnly: _,
    verdicts,
    annotator,
    judgedAt,
    duration,
    presented,
    rationale,
    keep,
    id,
    ...columns
  } = mapping;
  return {
    ...NOTHING,
    ...columns,
    way: wayOf(mapping),
    responses: responses?.map(({ text, model }) => ({ text, model: model ?? "" })) ?? NOTHING.responses,
    ...preference,
    judged: defined({ verdicts, annotator, judgedAt, duration, presented, rationale, keep, id }),
  };
}

function defined<Parts extends object>(parts: Parts): Partial<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Partial<Parts>;
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
  form: MappingFormState,
): { readonly mapping: ColumnMapping } | { readonly missing: string } {
  const { prompt, reference, tags } = form;
  const parsed = ColumnMapping.safeParse({
    ...chosen({ prompt, system: prompt && form.system, input: prompt && form.input, reference, tags }),
    ...responsesOf(form),
    ...judgedOf(form),
  });
  return parsed.success ? { mapping: parsed.data } : { missing: missingFrom(t, form) };
}

/** The columns that were chosen. */
function chosen(columns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== ""));
}

function responsesOf(form: MappingFormState): Partial<ColumnMapping> {
  const { response, model, label, steps, firstError, stepLabels } = form;
  if (form.way === "list") return { responseList: form.responseList };
  if (form.way === "single") return chosen({ response, model, label });
  if (form.way === "steps") return chosen({ steps, model, firstError, stepLabels });
  if (form.way === "preference") return { preference: { chosen: form.chosen, rejected: form.rejected } };
  const named = form.responses.filter(({ text }) => text !== "");
  return { responses: named.map((column) => (column.model ? column : { text: column.text })) };
}

/** Verdicts and orders are about several responses of a row, so they go where there is one. */
function judgedOf({ way, judged }: MappingFormState): MappingFormState["judged"] {
  if (way === "columns" || way === "list") return judged;
  const { verdicts: _, presented, ...rest } = judged;
  return way === "preference" && presented ? { ...rest, presented } : rest;
}

function missingFrom(t: Translate, form: MappingFormState): string {
  if (!form.prompt && form.way !== "preference") return t("imports.missing.prompt");
  if (form.way === "list") return t("imports.missing.responseList");
  if (form.way === "single") return t("imports.missing.response");
  if (form.way === "steps")
    return form.steps ? t("imports.missing.oneStepLabeling") : t("imports.missing.steps");
  if (form.way === "preference") return t("imports.missing.chosenAndRejected");
  return form.responses.length > LIMITS.responsesPerPrompt
    ? t("imports.missing.fewerResponses", { responsesPerPrompt: LIMITS.responsesPerPrompt })
    : t("imports.missing.twoResponses");
}
