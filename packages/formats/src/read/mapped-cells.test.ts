import { describe, expect, test } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { fileOf } from "../testing/import-input.ts";
import { readFileRows } from "./file-rows.ts";
import { readPromptRecords } from "./read-prompt-records.ts";

const A_B: ColumnMapping = { prompt: "q", responses: [{ text: "a" }, { text: "b" }] };
const PAIR: ColumnMapping = { prompt: "q", preference: { chosen: "a", rejected: "b" } };

/** What a file's rows say: the prompt's turns, and each response's; or the problems. */
async function read(file: string, mapping: ColumnMapping, format: "csv" | "jsonl" = "jsonl") {
  const options = { format, mapping, namePolicy: "keep", minResponses: 1 } as const;
  const items = await Array.fromAsync(readPromptRecords(readFileRows(fileOf(file), format), options));
  return items
    .flat()
    .map((item) =>
      "problems" in item
        ? item.problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`)
        : [item.record.prompt, ...item.record.responses.map(({ messages }) => messages)].map((turns) =>
            turns.map(({ role, content }) => `${role[0]}:${content}`),
          ),
    );
}

const csv = (...rows: readonly (readonly unknown[])[]): string =>
  [
    "q,a,b",
    ...rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")),
  ].join("\n");
const list = JSON.stringify;

describe("lists in the cells of a CSV file", () => {
  test("of texts are the turns of conversations that share their front", async () => {
    expect(
      await read(
        csv(
          [list(["p1", "p2"]), list(["x1", "x2"]), list(["y1", "y2"])],
          [list(["p1", "p2"]), list(["x1", "x2"]), list(["x1", "y2"])],
          [list(["p"]), list(["x"]), list(["y"])],
        ),
        A_B,
        "csv",
      ),
    ).toEqual([
      [["u:p1"], ["a:x1", "u:p2", "a:x2"], ["a:y1", "u:p2", "a:y2"]],
      [["u:p1", "a:x1", "u:p2"], ["a:x2"], ["a:y2"]],
      [["u:p"], ["a:x"], ["a:y"]],
    ]);
  });

  test("of messages are messages, in pairs and beside a plain prompt", async () => {
    const turn = (role: string, content: unknown) => ({ role, content });
    expect(
      await read(
        csv([
          "p",
          list([turn("user", "p"), turn("assistant", "x")]),
          list([turn("user", "p"), turn("assistant", [{ type: "text", text: "y" }])]),
        ]),
        PAIR,
        "csv",
      ),
    ).toEqual([[["u:p"], ["a:x"], ["a:y"]]]);
  });

  test("with null in place of a text, or with too few texts, are refused by line, column and reason", async () => {
    expect(
      await read(
        csv(
          [list(["p"]), list([null]), list(["y"])],
          [list(["p1", "p2"]), list(["x1"]), list(["y1", "y2"])],
          [list(["p1", "p2"]), list(["x1", "x2"]), list(["y1", null])],
        ),
        A_B,
        "csv",
      ),
    ).toEqual([
      ["2 a[0]: is null where a text must be"],
      ["3 a: is a list of 1 texts where q has 2"],
      ["4 b[1]: is null where a text must be"],
    ]);
  });

  test("are lists only where nearly all first rows hold one; a cell that is text stays text", async () => {
    const texts = Array.from({ length: 9 }, (_, index) => [`p${index}`, `x${index}`, `y${index}`]);
    const some = await read(csv(["p", '["x"]', "y"], ...texts), A_B, "csv");
    expect(some[0]).toEqual([["u:p"], ['a:["x"]'], ["a:y"]]);
    const lists = texts.map(([q, a, b]) => [q, list([a]), list([b])]);
    const most = await read(csv(["p", "[x", "y [1]"], ...lists), A_B, "csv");
    expect(most[0]).toEqual([["u:p"], ["a:[x"], ["a:y [1]"]]);
    expect(most[9]).toEqual([["u:p8"], ["a:x8"], ["a:y8"]]);
  });

  test("are read beyond the first rows as there, in a column of responses too", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `p${index},"[""x${index}"",""y""]"`);
    const items = await read(`q,r\n${rows.join("\n")}\n`, { prompt: "q", responseList: "r" }, "csv");
    expect(items).toHaveLength(120);
    expect(items[119]).toEqual([["u:p119"], ["a:x119"], ["a:y"]]);
  });
});

describe("numbers and booleans in the place of texts", () => {
  test.each([
    ['{"q":"p","a":4,"b":1.50}', [["u:p"], ["a:4"], ["a:1.50"]]],
    ['{"q":0.10,"a":true,"b":false}', [["u:0.10"], ["a:true"], ["a:false"]]],
    ['{"q":"p","a":1e21,"b":12345678901234567890}', [["u:p"], ["a:1e21"], ["a:12345678901234567890"]]],
    ['{"q":"p","a":-0,"b":[{"role":"assistant","content":7.0}]}', [["u:p"], ["a:-0"], ["a:7.0"]]],
  ])("come in as the file writes them: %s", async (row, said) => {
    expect(await read(row, A_B)).toEqual([said]);
    expect(await read(`[${row}]`, PAIR)).toEqual([said]);
  });

  test("are texts within a list of responses and as a reference, and what is beside a text stays a number", async () => {
    const rows = '{"q":"p","r":[{"text":2.0,"rank":2,"answer":3},3.10],"right":2.00}';
    const mapping: ColumnMapping = { prompt: "q", responseList: "r", reference: "right" };
    const [items] = await Array.fromAsync(
      readPromptRecords(readFileRows(fileOf(rows), "jsonl"), {
        format: "jsonl",
        mapping,
        namePolicy: "keep",
        minResponses: 1,
      }),
    );
    expect(items).toMatchObject([
      {
        record: {
          reference: "2.00",
          responses: [
            { messages: [{ content: "2.0" }], metadata: { answer: 3 } },
            { messages: [{ content: "3.10" }] },
          ],
        },
      },
    ]);
  });
});

test("a number in one row of a record format is its text there too", async () => {
  const rows = [
    '{"prompt":"2+2?","chosen":"4","rejected":"5"}',
    '{"prompt":"3.0","chosen":3.0,"rejected":false}',
    '{"prompt":"p","chosen":null,"rejected":1}',
  ].join("\n");
  const options = { format: "verl-rm", mapping: {}, namePolicy: "keep", minResponses: 2 } as const;
  const items = await Array.fromAsync(readPromptRecords(readFileRows(fileOf(rows), "verl-rm"), options));
  expect(items.flat()).toMatchObject([
    { record: { responses: [{ messages: [{ content: "4" }] }, {}] } },
    { record: { responses: [{ messages: [{ content: "3.0" }] }, { messages: [{ content: "false" }] }] } },
    { line: 3, problems: [{ field: "chosen" }] },
  ]);
});
