import { describe, expect, it } from "vitest";
import { recordsOfText } from "../../testing/import-input.ts";
import { FIRST, said, SECOND, TIE } from "../../testing/judged-records.ts";

const HEADER = [
  "HITId",
  "AssignmentId",
  "WorkerId",
  "AssignmentStatus",
  "SubmitTime",
  "WorkTimeInSeconds",
  "Input.prompt",
  "Input.response_a",
  "Input.response_b",
];
const SHOWN = ["Name a fruit.", "Apple", "A carrot"];
const cell = (text: string) => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (answers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  [[...HEADER, ...answers], ...rows].map((row) => row.map(cell).join(",")).join("\n");
const assignment = (worker: string, status: string, ...answers: readonly string[]) => [
  "H1",
  `A-${worker}`,
  worker,
  status,
  "Mon Mar 04 10:11:12 PST 2024",
  "31",
  ...SHOWN,
  ...answers,
];
const ABOUT = { at: 1_709_575_872_000, activeMs: 31_000 };

// https://docs.aws.amazon.com/AWSMechTurk/latest/RequesterUI/ViewingBatchResults.html
describe("a batch of Mechanical Turk", () => {
  it("is recognised in CSV, with the worker, the time and the seconds of work", async () => {
    const { format, records, problems } = await recordsOfText(
      csv(
        ["Answer.better", "Approve", "Reject"],
        assignment("W1", "Approved", "response_a", "x", ""),
        assignment("W2", "Submitted", "B", "", ""),
        assignment("W3", "Approved", "tie", "x", ""),
        assignment("W4", "Approved", "neither", "x", ""),
        assignment("W5", "Rejected", "response_b", "", "x"),
        assignment("W6", "Approved", "", "x", ""),
      ),
    );
    expect([format, problems]).toEqual(["mturk", []]);
    expect(records.map((record) => said(record).judgments)).toEqual([
      [{ by: "W1", ...ABOUT, tiers: FIRST }],
      [{ by: "W2", ...ABOUT, tiers: SECOND }],
      [{ by: "W3", ...ABOUT, tiers: TIE }],
      [{ by: "W4", ...ABOUT, tiers: TIE, cut: 0 }],
      [],
      [],
    ]);
    expect(records[0] && said(records[0])).toMatchObject({
      prompt: "Name a fruit.",
      responses: ["Apple", "A carrot"],
    });
  });

  it("is read with ticked boxes, radio buttons and the JSON of crowd elements", async () => {
    const boxes = await recordsOfText(
      csv(
        ["Answer.better.response_a", "Answer.better.response_b"],
        assignment("W1", "Approved", "false", "true"),
        assignment("W2", "Approved", "true", "false"),
      ),
    );
    const buttons = await recordsOfText(
      csv(["Answer.A.on", "Answer.B.on"], assignment("W1", "Approved", "false", "true")),
    );
    const crowd = await recordsOfText(
      csv(
        ["Answer.taskAnswers"],
        assignment("W1", "Approved", '[{"better":{"label":"Response B"}}]'),
        assignment("W2", "Approved", '[{"better":{"a":true,"b":false}}]'),
      ),
    );
    expect(
      [boxes, buttons, crowd].map(({ records }) =>
        records.flatMap((record) => said(record).judgments.map(({ tiers }) => tiers)),
      ),
    ).toEqual([[SECOND, FIRST], [SECOND], [SECOND, FIRST]]);
  });

  it("is refused by line where an answer names no response, as a number doesn't", async () => {
    const { problems } = await recordsOfText(
      csv(["Answer.better"], assignment("W1", "Approved", "A"), assignment("W2", "Approved", "1")),
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^3 Answer\.better: says "1", which names none of the responses: import the file by its columns/,
      ),
    ]);
  });
});
