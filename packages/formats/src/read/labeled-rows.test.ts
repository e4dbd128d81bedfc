import { expect, test } from "vitest";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { fileOf } from "../testing/import-input.ts";
import { detectImport } from "./detect-import.ts";
import { readFileRows } from "./file-rows.ts";
import { type ImportItem, readPromptRecords } from "./read-prompt-records.ts";

/** Reads a file as it is detected, as the page and the command do. */
async function read(file: string, minResponses = 1, textsOnly = false): Promise<ImportItem[]> {
  const { format, mapping } = await detectImport(fileOf(file), "f");
  if (!mapping) throw new Error("the mapping was not recognised");
  const options = {
    format,
    mapping: { ...mapping, ...(textsOnly && { textsOnly }) },
    namePolicy: "keep",
    minResponses,
  } as const;
  return (await Array.fromAsync(readPromptRecords(readFileRows(fileOf(file), format), options))).flat();
}

const rows = (...objects: unknown[]): string => objects.map((row) => JSON.stringify(row)).join("\n");
const records = (items: ImportItem[]) => items.flatMap((item) => ("record" in item ? [item.record] : []));
const problems = (items: ImportItem[]) =>
  items.flatMap((item) =>
    "problems" in item ? item.problems.map((p) => `${p.line} ${p.field}: ${p.reason}`) : [],
  );

/** The label of the only response that a row records, or null. */
function labelOf(recorded: PromptRecord["recorded"]): boolean | null {
  const answer = recorded?.[0]?.answer;
  return answer?.kind === "binary" ? (answer.labels[0]?.label ?? null) : null;
}

test("OASST-like rows are recognised, with the ranks of their replies", async () => {
  const [record] = records(
    await read(
      rows({
        prompt: [{ role: "user", content: "p" }],
        ranked: [
          { id: "1", text: "worse", rank: 1, synthetic: false },
          { id: "2", text: "best", rank: 0 },
          { id: "3", text: "not seen" },
        ],
      }),
    ),
  );
  expect(record?.responses.map(({ messages }) => messages[0]?.content)).toEqual([
    "worse",
    "best",
    "not seen",
  ]);
  expect(record?.recorded).toEqual([{ answer: { kind: "ranking", tiers: [[1], [0]] } }]);
});

test("BIG-Bench-Mistake rows are recognised, with steps, reference and first wrong step", async () => {
  const items = await read(
    rows(
      { task: "t", input: "p", steps: ["a", "", "c"], target: "4", answer: "5", mistake_index: 1 },
      { input: "q", target: "(True)", answer: null, steps: ["a"], mistake_index: null },
    ),
  );
  expect(records(items)).toEqual([
    {
      prompt: [{ role: "user", content: "p" }],
      responses: [
        { messages: [{ role: "assistant", content: "a\n\n\n\nc" }], source: {}, steps: ["a", "", "c"] },
      ],
      tags: [],
      reference: "4",
      recorded: [{ answer: { kind: "steps", response: 0, labels: [1, -1] } }],
      metadata: { task: "t", answer: "5" },
    },
    {
      prompt: [{ role: "user", content: "q" }],
      responses: [{ messages: [{ role: "assistant", content: "a" }], source: {}, steps: ["a"] }],
      tags: [],
      reference: "(True)",
      recorded: [{ answer: { kind: "steps", response: 0, labels: [1] } }],
    },
  ]);
});

test("CSV brings single responses with a label, a model and a reference", async () => {
  const items = await read(
    'prompt,response,label,model,reference\n"2+2?",4,good,heron,4\n"2+3?",6,0,,5\n"1+1?",2,,,\n',
  );
  expect(
    records(items).map(({ responses, recorded, reference }) => [
      responses[0]?.source.model,
      labelOf(recorded),
      reference,
    ]),
  ).toEqual([
    ["heron", true, "4"],
    [undefined, false, "5"],
    [undefined, null, undefined],
  ]);
});

test("every bad label is a problem with line, field and reason", async () => {
  expect(
    problems(
      await read(
        rows(
          { input: "p", steps: ["a"], mistake_index: 4 },
          { input: "p", steps: ["a", 2], mistake_index: null },
          { input: "p", steps: ["", " "] },
          { input: "p", steps: ["a"], target: ["4"], mistake_index: 0 },
        ),
      ),
    ),
  ).toEqual([
    "1 mistake_index: is 4, but the steps are 0 to 0; null says that none is wrong",
    "2 steps[1]: must be text",
    "3 steps: is empty",
    expect.stringMatching(/^4 target: /),
  ]);
  expect(
    problems(
      await read(
        rows({
          prompt: "p",
          ranked: [
            { text: "a", rank: "first" },
            { text: "b", rank: 2 },
          ],
        }),
      ),
    ),
  ).toEqual(["1 ranked[0].rank: must be a number, the lowest for the best response"]);
  expect(problems(await read("prompt,response,label\np,a,perhaps\n"))).toEqual([
    "2 label: must be true or false, 1 or 0, good or bad",
  ]);
  expect(problems(await read(rows({ prompt: "p", steps: ["a", "b"], labels: [true] })))).toEqual([
    "1 labels: has 1 labels for 2 steps",
  ]);
});

test("texts alone are read where one asks for them, whatever the labels say", async () => {
  for (const row of [
    { input: "p", steps: ["a"], mistake_index: "x" },
    { prompt: "p", response: "a", label: "x" },
    { prompt: "p", ranked: [{ text: "a", rank: "x" }] },
    { prompt: "p", chosen: "a", rejected: "b" },
  ]) {
    const items = await read(rows(row), 1, true);
    expect(problems(items)).toEqual([]);
    expect(records(items)[0]?.recorded).toBeUndefined();
  }
});

test("conversations with tool calls and reasoning come in as every chat template writes them", async () => {
  const call = { id: "1", type: "function", function: { name: "weather", arguments: { city: "Ulm" } } };
  const prompt = [
    { role: "user", content: "Rain?" },
    { role: "assistant", content: null, tool_calls: [call] },
    { role: "tool", content: "no", tool_call_id: "1", name: "weather" },
  ];
  const responses = [
    [{ role: "assistant", content: "No.", reasoning_content: "dry" }],
    [{ role: "assistant", content: null, tool_calls: [call] }],
    [{ role: "assistant", content: "", tool_calls: [{ ...call, id: "2" }] }],
  ];
  const items = await read(rows({ prompt, responses }), 2);
  expect(problems(items)).toEqual([]);
  expect(records(items)[0]).toMatchObject({
    prompt: [{ content: "Rain?" }, { content: "", tool_calls: [call] }, { tool_call_id: "1" }],
    responses: [
      { messages: [{ content: "<think>\ndry\n</think>\n\nNo." }] },
      { messages: [{ content: "", tool_calls: [call] }] },
      {},
    ],
  });
});

test("a guess that lacks a prompt is none", () => {
  expect(guessMapping(["steps", "mistake_index"])).toBeNull();
});

test("a blank response comes in where a verdict was given on it, and is an error elsewhere", async () => {
  const pairs = [
    { prompt: "Why?", response_a: " \n", response_b: "because", winner: "b" },
    { prompt: "Who?", response_a: "he", response_b: "she", winner: "a" },
    { prompt: "How?", response_a: "so", response_b: "", winner: "" },
  ];
  const csv = pairs.map((row) =>
    Object.values(row)
      .map((cell) => `"${cell}"`)
      .join(","),
  );
  for (const file of [rows(...pairs), ["prompt,response_a,response_b,winner", ...csv].join("\n")]) {
    const items = await read(file, 2);
    expect(
      records(items).map(({ responses, recorded }) => [responses[0]?.messages[0]?.content.trim(), recorded]),
    ).toEqual([
      ["", [{ answer: { kind: "ranking", tiers: [[1], [0]] } }]],
      ["he", [{ answer: { kind: "ranking", tiers: [[0], [1]] } }]],
    ]);
    expect(problems(items)).toEqual([expect.stringMatching(/response_b: is empty$/)]);
    expect(problems(await read(file, 2, true))).toHaveLength(2);
  }
  const ranked = (text: string, rank?: number) => ({ text, ...(rank !== undefined && { rank }) });
  const lists = await read(
    rows(
      { prompt: "p", ranked: [ranked("a", 0), ranked("", 1)] },
      { prompt: "q", ranked: [ranked("a", 0), ranked("b", 1), ranked("")] },
    ),
  );
  expect([records(lists).length, problems(lists)]).toEqual([1, ["2 ranked[2]: is empty"]]);
});
