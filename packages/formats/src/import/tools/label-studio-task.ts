import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { isRow } from "../is-row.ts";
import type { Row } from "../prompt-draft.ts";

/** A task of Label Studio: its data, and of each annotation the values by the names of its controls. */
export type LabelStudioTask = {
  readonly data: Row;
  readonly annotations: readonly {
    readonly by: string | undefined;
    readonly values: readonly { readonly control: string; readonly value: unknown }[];
  }[];
};

const ABOUT = ["id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"];

/**
 * A task as Label Studio exports it: in its JSON, with `data` and `annotations` of which each has a `result`;
 * or in JSON_MIN, one annotation a row, with data and controls side by side. Cancelled annotations are left
 * out, and so are predictions, which are a model's. Null for what is no task of Label Studio's.
 */
export function labelStudioTask(row: unknown): LabelStudioTask | null {
  if (!isRow(row)) return null;
  if (isRow(row["data"]) && Array.isArray(row["annotations"]))
    return {
      data: row["data"],
      annotations: row["annotations"]
        .filter(isRow)
        .filter(({ was_cancelled: cancelled }) => cancelled !== true)
        .map(annotation),
    };
  if (!("annotation_id" in row) || !("lead_time" in row)) return null;
  const beside = Object.entries(row).filter(([key]) => !ABOUT.includes(key));
  const texts = textFields(beside.map(([key]) => key));
  const values = beside
    .filter(([key]) => !texts.includes(key))
    .map(([control, value]: [string, unknown]) => ({
      control,
      value: Array.isArray(value) && value.length === 1 ? value[0] : value,
    }));
  return { data: Object.fromEntries(beside), annotations: [{ by: personOf(row["annotator"]), values }] };
}

function annotation({ completed_by: by, result }: Row): LabelStudioTask["annotations"][number] {
  const results = Array.isArray(result) ? result.filter(isRow) : [];
  return {
    by: personOf(by),
    values: results.map(({ from_name: control, value }) => ({
      control: typeof control === "string" ? control : "",
      value,
    })),
  };
}

function personOf(by: unknown): string | undefined {
  const id = isRow(by) ? (by["id"] ?? by["email"]) : by;
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

/**
 * The names of a row's texts. In JSON_MIN the controls stand among them, and a prompt may say no more than
 * "good".
 */
function textFields(names: readonly string[]): readonly (string | undefined)[] {
  const mapping = guessMapping(names);
  return mapping
    ? [
        mapping.prompt,
        mapping.system,
        mapping.response,
        mapping.responseList,
        mapping.reference,
        mapping.preference?.chosen,
        mapping.preference?.rejected,
        ...(mapping.responses ?? []).map(({ text }) => text),
      ]
    : [];
}
