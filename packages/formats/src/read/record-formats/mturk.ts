import { z } from "zod";
import { isRow, type Row } from "../../files/rows.ts";
import { leftOfRow, picked } from "./left-of-row.ts";
import { judgeOf, publishedReader, textOf } from "./published-shape.ts";
import { toolDraft, withRest } from "./tool-drafts.ts";

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
    const rejected = textOf(row["AssignmentStatus"])?.toLowerCase() === "rejected";
    const answers = Object.entries(columnsOf(row, ANSWER)).map(([name, value]) => ({
      name,
      picked: picksOf(name, value),
    }));
    const judge = judgeOf(row, { by: ["WorkerId"], at: ["SubmitTime"], seconds: ["WorkTimeInSeconds"] });
    const judgment = { judge, answers };
    const found = toolDraft(columnsOf(row, INPUT), rejected ? [] : [judgment]);
    if ("problems" in found) return found;
    const picks = answers.flatMap((answer) => answer.picked);
    if (rejected || picks.length === 0 || found.draft.recorded) {
      const shown = Object.keys(row).filter((column) => column.startsWith(INPUT));
      const read = found.read.get(judgment)?.map(({ name }) => ANSWER + name) ?? [];
      const of = { ...picked(row, [...shown, ...read]), ...(found.draft.recorded && judge.read) };
      return { drafts: [withRest(found, "Input", leftOfRow(row, of))] };
    }
    return {
      problems: [
        {
          field: answers.map(({ name }) => ANSWER + name).join(", "),
          reason: `says ${picks.map((word) => JSON.stringify(word)).join(", ")}, which names none of the responses: import the file by its columns, where you can say what its values mean`,
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
