import { z } from "zod";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { isRow, type Row } from "../../files/rows.ts";
import { leftOfRow, picked } from "./left-of-row.ts";
import { type Judge, judgeOf, nameOf } from "./published-shape.ts";
import type { RowReader } from "./row-reader.ts";
import { type ToolAnswer, toolDraft, type ToolJudgment, withRest } from "./tool-drafts.ts";

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
    const found = toolDraft(items?.fields ?? task.data, task.judgments, items?.ids);
    if ("problems" in found) return found;
    return { drafts: [withRest(found, "data", leftOfRow(row, task.partsRead(found.read)))] };
  },
};

type Read = ReadonlyMap<ToolJudgment, readonly ToolAnswer[]>;

/** A task of Label Studio: its data, each annotation's judgment, and the parts of its row that hold these. */
type LabelStudioTask = {
  readonly data: Row;
  readonly judgments: readonly ToolJudgment[];
  readonly partsRead: (read: Read) => Row;
};

/**
 * A task as Label Studio exports it: in its JSON, with `data` and with `annotations`, each of which has a
 * `result`; or in JSON_MIN and CSV, one annotation a row, with data and controls side by side. Cancelled annotations
 * are left out, and so are predictions, which are a model's. Null if it is not a task of Label Studio.
 */
function labelStudioTask(row: unknown): LabelStudioTask | null {
  if (!isRow(row)) return null;
  if (isRow(row["data"]) && Array.isArray(row["annotations"])) return nested(row["data"], row["annotations"]);
  return "annotation_id" in row && "lead_time" in row ? flat(row) : null;
}

function nested(data: Row, rows: readonly unknown[]): LabelStudioTask {
  const annotations = rows.map((row) =>
    isRow(row) && row["was_cancelled"] !== true ? annotation(row) : undefined,
  );
  return {
    data,
    judgments: annotations.flatMap((each) => each?.judgment ?? []),
    partsRead: (read) => ({ data, annotations: annotations.map((each) => each?.partRead(read) ?? {}) }),
  };
}

function annotation(row: Row) {
  const { result } = row;
  const results = (Array.isArray(result) ? result : []).map((each: unknown) => {
    const { from_name: control, value } = isRow(each) ? each : {};
    return { value, answer: answerOf(typeof control === "string" ? control : "", value) };
  });
  const judge = judgeOfRow(row, "completed_by");
  const judgment = { judge, answers: results.map(({ answer }) => answer) };
  const partRead = (read: Read): Row => {
    const answers = read.get(judgment);
    if (!answers) return {};
    return {
      ...judge.read,
      result: results.map(({ value, answer }) => (answers.includes(answer) ? { value } : {})),
    };
  };
  return { judgment, partRead };
}

function flat(row: Row): LabelStudioTask {
  const data = Object.fromEntries(Object.entries(row).filter(([key]) => !ABOUT.includes(key)));
  const texts = textFields(Object.keys(data));
  const answers = Object.entries(data).flatMap(([control, value]) =>
    texts.includes(control) ? [] : [answerOf(control, onlyOf(fromCell(value)))],
  );
  const judgment = { judge: judgeOfRow(row, "annotator"), answers };
  return {
    data,
    judgments: [judgment],
    partsRead: (read) => ({ ...data, ...(read.has(judgment) && judgment.judge.read) }),
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

/** The person, the time, and the seconds of work (`lead_time`). */
function judgeOfRow(row: Row, person: string): Judge {
  const cell = fromCell(row[person]);
  const by = nameOf(isRow(cell) ? (cell["id"] ?? cell["email"]) : cell);
  const { about, read } = judgeOf(row, { at: ["created_at"], seconds: ["lead_time"] });
  return by === undefined
    ? { about, read }
    : { about: { by, ...about }, read: { ...read, [person]: isRow(cell) ? partOf(row[person]) : cell } };
}

/** What of a person is read: an object's number, or else its address; nothing of one that is JSON in a cell. */
function partOf(person: unknown): Row {
  return isRow(person) ? picked(person, ["id" in person ? "id" : "email"]) : {};
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
      responses: items.map(itemAsResponse),
    },
    ids: items.map(({ id }) => String(id)),
  };
}

/** An item as a response with the text that people saw. What else it says stands beside that. */
function itemAsResponse(item: Row): Row {
  const shown = ["body", "html", "title"].find((key) => (item[key] ?? undefined) !== undefined);
  const { [shown ?? "body"]: messages, ...rest } = item;
  return { ...rest, messages };
}

/** What a Pairwise, Ranker, Choices or Rating control says. */
function answerOf(control: string, value: unknown): ToolAnswer {
  return {
    name: control,
    order: orderOf(value),
    picked: picksOf(value),
    rating: isRow(value) && typeof value["rating"] === "number" ? value["rating"] : undefined,
  };
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
