import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { encodeLaurelRaw } from "./encode-laurel-raw.ts";
import type { LaurelRawLine } from "./laurel-raw-line.ts";
import { isLaurelRaw, readLaurelRaw, readRawHeader, validateLaurelRaw } from "./read-laurel-raw.ts";

const id = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const AT = 1_790_000_000_000;
const QUESTIONS: QuestionSet = [
  { id: "why", kind: "text", title: "Why?", help: "", required: true, maxLength: 100 },
];
const [CAMPAIGN, PERSON, ROUND, PROMPT, RESPONSE, TASK, ASSIGNMENT] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** A file of one prompt and one response, whose text is `text`, with `judgments` of one person. */
function fileOf(text: string, judgments = 2): LaurelRawLine[] {
  const messages = [{ role: "user" as const, content: `p ${text}` }];
  const completion = [{ role: "assistant" as const, content: `r ${text}` }];
  return [
    {
      laurelRaw: 2,
      kind: "campaign",
      id: CAMPAIGN,
      name: "Raw",
      status: "live",
      overlap: 1,
      leaseMinutes: 30,
      responsesPerTask: 1,
      maxPairsPerPrompt: 6,
      showReasoning: true,
      blurTags: [],
      questionsVersion: 1,
      guidelinesVersion: 1,
      createdAt: AT,
    },
    { kind: "questions", version: 1, createdAt: AT, questions: QUESTIONS },
    { kind: "guidelines", version: 1, createdAt: AT, markdown: text },
    { kind: "person", id: PERSON, simulated: false, role: "annotator" },
    {
      kind: "round",
      round: 1,
      id: ROUND,
      format: "jsonl",
      mapping: { prompt: "p", response: "r" },
      namePolicy: "keep",
      skipInvalid: false,
      result: null,
      createdAt: AT,
      finishedAt: AT,
    },
    { kind: "prompt", id: PROMPT, round: 1, messages, tags: [], reference: null },
    {
      kind: "response",
      id: RESPONSE,
      promptId: PROMPT,
      round: 1,
      source: { model: "heron-7b" },
      messages: completion,
      steps: null,
    },
    {
      kind: "task",
      id: TASK,
      promptId: PROMPT,
      round: 1,
      responseIds: [RESPONSE],
      overlap: 1,
      slotsTaken: 1,
      skips: 0,
      exhausted: false,
      queueKey: 1,
      assignments: [
        {
          id: ASSIGNMENT,
          annotator: PERSON,
          slot: 0,
          presented: [RESPONSE],
          state: "judged",
          leasedAt: AT,
          finishedAt: AT,
          skipReason: null,
          skipNote: null,
        },
      ],
    },
    ...Array.from({ length: judgments }, (_, i): LaurelRawLine => ({
      kind: "judgment",
      judgmentId: id(10 + i),
      seq: i + 1,
      origin: "live",
      surplus: false,
      supersedes: i === 0 ? null : id(9 + i),
      supersededBy: i + 1 === judgments ? null : id(11 + i),
      campaign: { id: CAMPAIGN, name: "Raw", questionsVersion: 1, guidelinesVersion: 1 },
      annotator: PERSON,
      createdAt: AT,
      activeMs: 1,
      elapsedMs: 2,
      round: null,
      task: { id: TASK, assignmentId: ASSIGNMENT, slot: 0, presented: [RESPONSE] },
      prompt: { id: PROMPT, messages, tags: [], reference: null },
      responses: [{ id: RESPONSE, model: "heron-7b", messages: completion, steps: null }],
      questions: [{ id: "why", kind: "text", title: "Why?" }],
      answers: { why: { kind: "text", text } },
    })),
    { kind: "end", prompts: 1, responses: 1, tasks: 1, judgments },
  ];
}

const textOf = (lines: readonly unknown[]) =>
  lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");

async function* bytesOf(text: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(text: string | Uint8Array, size?: number) {
  const rows: LaurelRawLine[] = [];
  for await (const lines of readLaurelRaw(bytesOf(text, size))) for (const { row } of lines) rows.push(row);
  return rows;
}

const TEXT = fc
  .string({ unit: "binary", minLength: 1, maxLength: 40 })
  .filter((text) => text.isWellFormed() && !text.includes("\u0000"));

describe("a raw file", () => {
  it("gives every line back as it was written, whatever its texts are and wherever its bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(TEXT, fc.integer({ min: 1, max: 500 }), async (text, size) => {
        const file = textOf(fileOf(text).map(encodeLaurelRaw));
        const rows = await read(file, size);
        expect(rows).toEqual(fileOf(text));
        expect(textOf(rows.map(encodeLaurelRaw))).toBe(file);
      }),
      { numRuns: 60 },
    );
  });

  it("is read gzipped too, and says what campaign it holds by its first line alone", async () => {
    expect(await read(gzipSync(textOf(fileOf("x"))))).toEqual(fileOf("x"));
    expect(await readRawHeader(bytesOf(textOf([fileOf("x")[0], "not read"])))).toEqual(fileOf("x")[0]);
    expect(await isLaurelRaw(bytesOf(textOf(fileOf("x"))))).toBe(true);
    expect(await isLaurelRaw(bytesOf('{"prompt":"p"}\n'))).toBe(false);
  });

  it("is refused without any one of its lines, or with any one of them twice", async () => {
    const lines = fileOf("x", 3);
    for (const [i, line] of lines.entries()) {
      expect(
        (await validateLaurelRaw(bytesOf(textOf(lines.toSpliced(i, 1))))).finding,
        `without ${line.kind}`,
      ).not.toBeNull();
      expect(
        (await validateLaurelRaw(bytesOf(textOf(lines.toSpliced(i, 0, line))))).finding,
        `${line.kind} twice`,
      ).not.toBeNull();
    }
    expect(await validateLaurelRaw(bytesOf(textOf(lines)))).toEqual({ rows: 12, finding: null });
  });

  it("is refused with any two neighbours of different kinds or judgments swapped", async () => {
    const lines = fileOf("x", 3);
    for (let i = 0; i + 1 < lines.length; i += 1) {
      const swapped = lines.toSpliced(i, 2, ...lines.slice(i, i + 2).toReversed());
      expect(
        (await validateLaurelRaw(bytesOf(textOf(swapped)))).finding,
        `line ${i + 1} and the next`,
      ).not.toBeNull();
    }
  });

  it("is refused where anybody was to judge a task with a blank response, and read where nobody was", async () => {
    const withBlank = (change: object) =>
      textOf(
        fileOf("x", 0).map((line) => {
          if (line.kind === "task") return { ...line, assignments: [], ...change };
          return line.kind === "response"
            ? { ...line, messages: [{ role: "assistant", content: " " }] }
            : line;
        }),
      );
    const found = async (change: object) => (await validateLaurelRaw(bytesOf(withBlank(change)))).finding;
    expect((await found({ overlap: 2 }))?.message).toMatch(/^overlap: must be 0, since a response/);
    expect(await found({ overlap: 0 })).toBeNull();
    const leased = fileOf("x").find((line) => line.kind === "task")?.assignments;
    expect((await found({ overlap: 0, assignments: leased }))?.message).toMatch(
      /^assignments: a task with a blank response was never given to anybody/,
    );
  });

  it("is told by line and field what is wrong with it", async () => {
    const [header, ...rest] = fileOf("x");
    const task = rest.find((line) => line.kind === "task");
    const changed = (change: object) =>
      textOf([header, ...rest.map((line) => (line === task ? { ...line, ...change } : line))]);
    expect((await validateLaurelRaw(bytesOf(changed({ responseIds: [PROMPT] })))).finding).toEqual({
      code: "shape",
      row: 8,
      message: "responseIds: must name responses of the task's prompt, each once",
    });
    expect((await validateLaurelRaw(bytesOf(changed({ overlap: 0 })))).finding).toMatchObject({
      row: 8,
      message: expect.stringMatching(/^overlap: /),
    });
    expect((await validateLaurelRaw(bytesOf(changed({ round: 2 })))).finding).toMatchObject({
      row: 8,
      message: "round: 2 is no round of this file",
    });
    expect((await validateLaurelRaw(bytesOf(textOf([header, "{"])))).finding).toMatchObject({
      row: 2,
      message: expect.stringMatching(/^is not valid JSON/),
    });
    expect((await validateLaurelRaw(bytesOf(textOf([header])))).finding).toMatchObject({
      row: null,
      message: expect.stringMatching(/cut off/),
    });
  });
});
