import { z } from "zod";
import { rankedTiers } from "@laurel/core/imports/ranks";
import { isRow, type Row } from "../../files/rows.ts";
import { leftOfRow, picked } from "./left-of-row.ts";
import { judgeOf } from "./published-shape.ts";
import type { RowReader } from "./row-reader.ts";
import { type ToolAnswer, toolDraft, type ToolJudgment, withRest } from "./tool-drafts.ts";

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
    if (!record)
      return {
        problems: [
          {
            field: "",
            reason:
              "is no record of Argilla's: it has neither fields with responses nor a column of responses",
          },
        ],
      };
    const judgments = argillaJudgments(record);
    const found = toolDraft(record.fields, judgments);
    if ("problems" in found) return found;
    const read = new Set(judgments.flatMap((judgment) => found.read.get(judgment) ?? []));
    const isRead = (answer: ArgillaAnswer) => read.has(answer.said);
    return { drafts: [withRest(found, "fields", leftOfRow(row, record.partsRead(isRead)))] };
  },
};

/** What a person answered to a question. */
type ArgillaAnswer = { readonly by: unknown; readonly said: ToolAnswer };

/** A record of Argilla: its fields, what each person answered, and the parts of its row that hold these. */
type ArgillaRecord = {
  readonly fields: Row;
  readonly answers: readonly ArgillaAnswer[];
  readonly partsRead: (isRead: (answer: ArgillaAnswer) => boolean) => Row;
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
    return ofArgilla1(row["fields"], row["responses"]);
  if (isRow(row["fields"]) && isRow(row["responses"])) return nested(row["fields"], row["responses"]);
  const questions = Object.keys(row)
    .filter((key) => key.endsWith(FLAT))
    .map((key) => key.slice(0, -FLAT.length));
  return questions.length === 0 ? null : flat(row, questions);
}

function ofArgilla1(fields: Row, responses: readonly unknown[]): ArgillaRecord {
  const people = responses.map((response) => {
    if (!isRow(response) || !isRow(response["values"]) || !isSubmitted(response)) return [];
    return Object.entries(response["values"]).map(([question, answer]) => ({
      question,
      answer: answerOf(question, isRow(answer) ? answer["value"] : answer, response["user_id"]),
    }));
  });
  return {
    fields,
    answers: people.flatMap((given) => given.map(({ answer }) => answer)),
    partsRead: (isRead) => ({
      fields,
      responses: people.map((given, index) => {
        const questions = given.filter(({ answer }) => isRead(answer)).map(({ question }) => question);
        const response = responses[index];
        return isRow(response) && questions.length > 0
          ? { ...picked(response, ["user_id"]), values: picked(response["values"], questions) }
          : {};
      }),
    }),
  };
}

function nested(fields: Row, responses: Row): ArgillaRecord {
  const questions = Object.entries(responses).map(([question, given]) => ({
    question,
    answers: (Array.isArray(given) ? given : []).map((each: unknown) =>
      isRow(each) && isSubmitted(each)
        ? { each, answer: answerOf(question, each["value"], each["user_id"]) }
        : undefined,
    ),
  }));
  return {
    fields,
    answers: questions.flatMap(({ answers }) => answers.flatMap((given) => given?.answer ?? [])),
    partsRead: (isRead) => ({
      fields,
      responses: Object.fromEntries(
        questions.map(({ question, answers }) => [
          question,
          answers.map((given) =>
            given && isRead(given.answer) ? picked(given.each, ["value", "user_id"]) : {},
          ),
        ]),
      ),
    }),
  };
}

function flat(row: Row, questions: readonly string[]): ArgillaRecord {
  const fields = Object.fromEntries(Object.entries(row).filter(([key]) => !key.includes(".")));
  const answers = questions.map((question) => ({ question, given: flatAnswers(row, question) }));
  return {
    fields,
    answers: answers.flatMap(({ given }) => given.filter((answer) => answer !== undefined)),
    partsRead: (isRead) => ({
      ...fields,
      ...picked(
        row,
        answers
          .filter(({ given }) => given.every((answer) => answer && isRead(answer)))
          .flatMap(({ question }) => FLAT_PARTS.map((part) => `${question}${FLAT}${part}`)),
      ),
    }),
  };
}

const FLAT_PARTS = ["", ".users", ".status"];

function flatAnswers(row: Row, question: string): (ArgillaAnswer | undefined)[] {
  const [values, users, states] = FLAT_PARTS.map((part): unknown => row[`${question}${FLAT}${part}`]);
  return (Array.isArray(values) ? values : []).map((value: unknown, index) => {
    const by: unknown = Array.isArray(users) ? users[index] : undefined;
    const status: unknown = Array.isArray(states) ? states[index] : undefined;
    return isSubmitted({ status }) ? answerOf(question, value, by) : undefined;
  });
}

/** An answer to a question: a ranking is a list of names or of names with ranks, a rating a number, a label a text. */
function answerOf(question: string, value: unknown, by: unknown): ArgillaAnswer {
  return {
    by,
    said: {
      name: question,
      order: orderOf(value),
      picked: typeof value === "string" ? [value] : [],
      rating: typeof value === "number" ? value : undefined,
    },
  };
}

function isSubmitted({ status }: Row): boolean {
  return status === undefined || status === null || status === "submitted";
}

/** What each person said in a record of Argilla. */
function argillaJudgments({ answers }: ArgillaRecord): ToolJudgment[] {
  return [...Map.groupBy(answers, ({ by }) => by)].map(([by, given]) => ({
    judge: judgeOf({ by }, { by: ["by"] }),
    answers: given.map(({ said }) => said),
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
