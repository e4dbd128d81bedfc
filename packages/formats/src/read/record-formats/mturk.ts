import { z } from "zod";
import { isRow, type Row } from "../../files/rows.ts";
import { durationOf, nameOf, publishedReader, textOf, timeOf } from "./published-shape.ts";
import { toolDrafts } from "./tool-drafts.ts";

const INPUT = "Input.";
const ANSWER = "Answer.";

const Assignment = z
  .looseObject({ WorkerId: z.unknown(), AssignmentStatus: z.unknown() })
  .refine(
    (row) =>
      "WorkerId" in row &&
      "AssignmentStatus" in row &&
      [INPUT, ANSWER].every((part) => Object.keys(row).some((column) => column.startsWith(part))),
  );

/**
 * Assignments of Mechanical Turk as its batch CSV has them: what was shown stands in columns `Input.…`, what the
 * worker answered in columns `Answer.…`. Work that was rejected records nothing.
 */
export const MTURK_READER = publishedReader(
  "mturk",
  Assignment,
  {
    WorkerId: "A1",
    AssignmentStatus: "Approved",
    "Input.prompt": "Name a color.",
    "Input.response_a": "Blue.",
    "Input.response_b": "Stone.",
    "Answer.better": "response_a",
  },
  (row) => {
    const answers = columnsOf(row, ANSWER);
    const rejected = textOf(row["AssignmentStatus"])?.toLowerCase() === "rejected";
    const picked = rejected ? [] : Object.entries(answers).flatMap(([name, value]) => picksOf(name, value));
    const read = toolDrafts(columnsOf(row, INPUT), [
      {
        by: nameOf(row["WorkerId"]),
        at: timeOf(row["SubmitTime"]),
        activeMs: durationOf(row["WorkTimeInSeconds"]),
        order: undefined,
        picked,
        ratings: {},
      },
    ]);
    if ("problems" in read || picked.length === 0 || read.drafts.some(({ recorded }) => recorded))
      return read;
    return {
      problems: [
        {
          field: Object.keys(answers)
            .map((name) => ANSWER + name)
            .join(", "),
          reason: `says ${picked.map((word) => JSON.stringify(word)).join(", ")}, which names none of the responses: import the file by its columns, where you can say what its values mean`,
        },
      ],
    };
  },
);

function columnsOf(row: Row, part: string): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) =>
      column.startsWith(part) ? [[column.slice(part.length), value]] : [],
    ),
  );
}

/**
 * The words that an answer picks: the value of a column, the last part of the name of a ticked box
 * (`Answer.better.A` or `Answer.A.on` is "true"), or the same within the JSON that crowd elements write.
 */
function picksOf(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => picksOf(name, each));
  if (isRow(value)) return Object.entries(value).flatMap(([key, each]) => picksOf(`${name}.${key}`, each));
  const text = textOf(value)?.trim() ?? "";
  if (text.startsWith("[") || text.startsWith("{")) {
    try {
      return picksOf(name, JSON.parse(text));
    } catch {
      // It is a text that begins like JSON.
      return [text];
    }
  }
  if (text === "" || text.toLowerCase() === "false") return [];
  if (text.toLowerCase() !== "true") return [text];
  const box = name.split(".").findLast((part) => part !== "on");
  return box === undefined ? [] : [box];
}
