import { z } from "zod";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { isRow, type Row } from "../../files/rows.ts";
import { durationOf, nameOf, timeOf } from "./published-shape.ts";
import type { RowReader } from "./row-reader.ts";
import { toolDrafts, type ToolJudgment } from "./tool-drafts.ts";

const EXAMPLE = { data: { prompt: "What color is the sky?", response: "It is blue." }, annotations: [] };

const ABOUT = ["id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"];

/**
 * Tasks of Label Studio (labelstud.io/guide/export, "Label Studio JSON format of annotated tasks"), as JSON,
 * JSON_MIN or CSV.
 */
export const LABEL_STUDIO_READER: RowReader = {
  format: {
    id: "label-studio",
    record: z.unknown().refine((row) => labelStudioTask(row) !== null),
    example: EXAMPLE,
    encode: () => EXAMPLE,
  },
  read: (row) => {
    const task = labelStudioTask(row);
    if (!task)
      return {
        problems: [
          {
            field: "",
            reason: "is no task of Label Studio's: it has neither data with annotations nor an annotation_id",
          },
        ],
      };
    const items = rankedItems(task.data);
    return items
      ? toolDrafts(items.fields, labelStudioJudgments(task), items.ids)
      : toolDrafts(task.data, labelStudioJudgments(task));
  },
};

/** A task of Label Studio: its data, and the values of each annotation by the names of its controls. */
type LabelStudioTask = {
  readonly data: Row;
  readonly annotations: readonly {
    readonly by: string | undefined;
    readonly at: number | undefined;
    readonly activeMs: number | undefined;
    readonly values: readonly { readonly control: string; readonly value: unknown }[];
  }[];
};

/**
 * A task as Label Studio exports it: in its JSON, with `data` and with `annotations`, each of which has a
 * `result`; or in JSON_MIN and CSV, one annotation a row, with data and controls side by side. Cancelled annotations
 * are left out, and so are predictions, which are a model's. Null if it is not a task of Label Studio.
 */
function labelStudioTask(row: unknown): LabelStudioTask | null {
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
      value: onlyOf(fromCell(value)),
    }));
  return {
    data: Object.fromEntries(beside),
    annotations: [{ ...judged(row["annotator"], row["created_at"], row["lead_time"]), values }],
  };
}

function onlyOf(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** What a cell of CSV holds as JSON, which is how lists and objects are written there; else the cell itself. */
function fromCell(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    // It is a text that begins like JSON.
    return value;
  }
}

function annotation({
  completed_by: by,
  created_at: at,
  lead_time: seconds,
  result,
}: Row): LabelStudioTask["annotations"][number] {
  const results = Array.isArray(result) ? result.filter(isRow) : [];
  return {
    ...judged(by, at, seconds),
    values: results.map(({ from_name: control, value }) => ({
      control: typeof control === "string" ? control : "",
      value,
    })),
  };
}

/** The person, the time, and the seconds of work (`lead_time`). */
function judged(person: unknown, at: unknown, seconds: unknown) {
  const by = fromCell(person);
  return {
    by: nameOf(isRow(by) ? (by["id"] ?? by["email"]) : by),
    at: timeOf(at),
    activeMs: durationOf(seconds),
  };
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

type Items = { readonly fields: Row; readonly ids: readonly string[] };

/**
 * The items that a Ranker orders (labelstud.io/tags/ranker: `id`, `title`, `body`), as responses in a task's
 * data; undefined if there are no such items.
 */
function rankedItems(data: Row): Items | undefined {
  const found = Object.entries(data).find(
    ([, value]) =>
      Array.isArray(value) && value.length > 0 && value.every((item) => isRow(item) && "id" in item),
  );
  if (!found || !Array.isArray(found[1])) return undefined;
  const items = found[1].filter(isRow);
  const others = Object.entries(data).filter(([name]) => name !== found[0]);
  return {
    fields: {
      ...Object.fromEntries(others),
      responses: items.map(({ body, html, title }) => ({ text: body ?? html ?? title })),
    },
    ids: items.map(({ id }) => String(id)),
  };
}

/** What each annotation of Label Studio says with its Pairwise, Ranker, Choices and Rating controls. */
function labelStudioJudgments({ annotations }: LabelStudioTask): ToolJudgment[] {
  return annotations.map(({ values, ...about }) => ({
    ...about,
    order: values.map(({ value }) => orderOf(value)).find((order) => order !== undefined),
    picked: values.flatMap(({ value }) => picksOf(value)),
    ratings: Object.fromEntries(
      values.flatMap(({ control, value }) =>
        isRow(value) && typeof value["rating"] === "number" ? [[control, value["rating"]]] : [],
      ),
    ),
  }));
}

/** A Ranker's ids, best first: a list of them, or the only bucket that holds any. */
function orderOf(value: unknown): string[][] | undefined {
  const ranker = isRow(value) && "ranker" in value ? value["ranker"] : undefined;
  const buckets = (isRow(ranker) ? Object.values(ranker) : [ranker]).filter(
    (bucket) => Array.isArray(bucket) && bucket.length > 0,
  );
  const [ids] = buckets;
  if (buckets.length !== 1 || !Array.isArray(ids)) return undefined;
  return ids.map((id) => [String(id)]);
}

function picksOf(value: unknown): string[] {
  const picks: readonly unknown[] = isRow(value)
    ? [value["selected"], ...(Array.isArray(value["choices"]) ? value["choices"] : [])]
    : [value];
  return picks.filter((pick) => typeof pick === "string");
}
