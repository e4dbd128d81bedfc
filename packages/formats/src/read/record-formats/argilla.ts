import { z } from "zod";
import { rankedTiers } from "@laurel/core/imports/verdict";
import { isRow, type Row } from "../../files/rows.ts";
import type { RowReader } from "./row-reader.ts";
import { toolDrafts, type ToolJudgment } from "./tool-drafts.ts";

const EXAMPLE = { fields: { prompt: "What color is the sky?", response: "It is blue." }, responses: {} };

const FLAT = ".responses";

/** Records of Argilla (argilla/src/argilla/records/_io/_generic.py), nested or flat. */
export const ARGILLA_READER: RowReader = {
  format: {
    id: "argilla",
    record: z.unknown().refine((row) => argillaRecord(row) !== null),
    example: EXAMPLE,
    encode: () => EXAMPLE,
  },
  read: (row) => {
    const record = argillaRecord(row);
    return record
      ? toolDrafts(record.fields, argillaJudgments(record))
      : {
          problems: [
            {
              field: "",
              reason:
                "is no record of Argilla's: it has neither fields with responses nor a column of responses",
            },
          ],
        };
  },
};

/** A record of Argilla: its fields, and what each person answered to each question. */
type ArgillaRecord = {
  readonly fields: Row;
  readonly answers: readonly {
    readonly question: string;
    readonly by: string | undefined;
    readonly value: unknown;
  }[];
};

/**
 * A record as Argilla exports it: nested, as `to_json` and `to_list` do; flat, as on the Hub, with a column
 * `question.responses` beside `question.responses.users` and `.status`; or as Argilla 1 did, with a list of
 * people's responses. Answers that were not submitted are left out, and so are suggestions, which are a
 * model's. Null if it is not a record of Argilla.
 */
function argillaRecord(row: unknown): ArgillaRecord | null {
  if (!isRow(row)) return null;
  if (isRow(row["fields"]) && Array.isArray(row["responses"]))
    return { fields: row["fields"], answers: row["responses"].filter(isRow).flatMap(ofOnePerson) };
  if (isRow(row["fields"]) && isRow(row["responses"]))
    return {
      fields: row["fields"],
      answers: Object.entries(row["responses"]).flatMap(([question, given]) =>
        (Array.isArray(given) ? given.filter(isRow) : [])
          .filter(isSubmitted)
          .map(({ value, user_id: by }) => ({ question, by: nameOf(by), value })),
      ),
    };
  const questions = Object.keys(row)
    .filter((key) => key.endsWith(FLAT))
    .map((key) => key.slice(0, -FLAT.length));
  if (questions.length === 0) return null;
  return {
    fields: Object.fromEntries(Object.entries(row).filter(([key]) => !key.includes("."))),
    answers: questions.flatMap((question) => flatAnswers(row, question)),
  };
}

function ofOnePerson(response: Row): ArgillaRecord["answers"] {
  const { values, user_id: by } = response;
  if (!isRow(values) || !isSubmitted(response)) return [];
  return Object.entries(values).map(([question, answer]) => ({
    question,
    by: nameOf(by),
    value: isRow(answer) ? answer["value"] : answer,
  }));
}

function flatAnswers(row: Row, question: string): ArgillaRecord["answers"] {
  const [values, users, states] = ["", ".users", ".status"].map(
    (more): unknown => row[`${question}${FLAT}${more}`],
  );
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown, index) => {
    const by: unknown = Array.isArray(users) ? users[index] : undefined;
    const status: unknown = Array.isArray(states) ? states[index] : undefined;
    return isSubmitted({ status }) ? [{ question, by: nameOf(by), value }] : [];
  });
}

function isSubmitted({ status }: Row): boolean {
  return status === undefined || status === null || status === "submitted";
}

function nameOf(by: unknown): string | undefined {
  return typeof by === "string" || typeof by === "number" ? String(by) : undefined;
}

/**
 * What each person said in a record of Argilla: a ranking is a list of names or of names with ranks, a rating
 * a number, a label a text.
 */
function argillaJudgments({ answers }: ArgillaRecord): ToolJudgment[] {
  return [...Map.groupBy(answers, ({ by }) => by)].map(([by, given]) => ({
    by,
    order: given.map(({ value }) => orderOf(value)).find((order) => order !== undefined),
    picked: given.map(({ value }) => value).filter((value) => typeof value === "string"),
    ratings: Object.fromEntries(
      given.flatMap(({ question, value }) => (typeof value === "number" ? [[question, value]] : [])),
    ),
  }));
}

function orderOf(value: unknown): string[][] | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const names = value.filter((name) => typeof name === "string");
  if (names.length === value.length) return names.map((name) => [name]);
  const ranked = value
    .filter(isRow)
    .flatMap(({ value: name, rank }, index) =>
      typeof name === "string" && typeof rank === "number" ? [{ index, rank, name }] : [],
    );
  return ranked.length === value.length
    ? rankedTiers(ranked).map((tier) => tier.flatMap((index) => ranked[index]?.name ?? []))
    : undefined;
}
