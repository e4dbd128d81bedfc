import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_FORMATS, PAIR_FORMATS, PROMPT_FORMATS } from "../targets/all-formats.ts";
import { OPENAI_SFT } from "../targets/demonstrations/openai-sft.ts";
import type { Format } from "../targets/format.ts";
import { OPENAI_DPO } from "../targets/pairs/openai-dpo.ts";
import { formatOfFile, recogniseFormat as fitting, type Recognisable } from "./recognise-format.ts";

const FORMATS: readonly Format[] = [...PAIR_FORMATS, ...DEMONSTRATION_FORMATS, ...PROMPT_FORMATS];

const recogniseFormat = (rows: readonly unknown[], formats: readonly Recognisable[]) =>
  fitting(rows, formats).map(({ id }) => id);

const folder = await mkdtemp(join(tmpdir(), "laurel-formats-"));
afterAll(() => rm(folder, { recursive: true }));

const user = { role: "user", content: "q" };
const assistant = { role: "assistant", content: "a" };
const PAIR = { prompt: [user], chosen: [assistant], rejected: [{ ...assistant, content: "b" }] };

describe("what a file is", () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))(
    "is found for %s from its own records",
    (id, format) => {
      expect(recogniseFormat([format.encode(format.example)], FORMATS)).toContain(id);
    },
  );

  it.each([
    [["trl-prompt-only"], { prompt: [user] }],
    [["trl-prompt-ground-truth"], { prompt: [user], ground_truth: "4" }],
    [["openrlhf-ppo"], { prompt: [user], label: "4" }],
    [["openai-rft"], { messages: [user], reference_answer: "4" }],
    [["trl-prompt-completion"], { prompt: [user], completion: [assistant] }],
    [
      ["llamafactory-sharegpt-sft"],
      {
        conversations: [
          { from: "human", value: "q" },
          { from: "gpt", value: "a" },
        ],
      },
    ],
    [["trl-sft", "openai-sft", "verl-sft", "nemo-rl-sft"], { messages: [user, assistant] }],
    [["openai-sft"], { messages: [user, { ...assistant, weight: 0 }, user, assistant] }],
    [["openai-dpo"], OPENAI_DPO.encode(OPENAI_DPO.example)],
    [[], { text: "plain" }],
    [[], "a line"],
    [[], null],
  ])("is %j", (ids, row) => {
    expect(recogniseFormat([row], FORMATS)).toEqual(ids);
  });

  it("is what most of the first rows are, whatever the others are", () => {
    const odd = [{ ...PAIR, rejected: null }, { id: 7 }, "a line", { ...PAIR, chosen: [{ role: "robot" }] }];
    for (const row of odd) {
      expect(recogniseFormat([PAIR, row, PAIR], FORMATS)).toEqual(["trl-preference", "openrlhf-pref"]);
      expect(recogniseFormat([row, PAIR, PAIR], FORMATS)).toEqual(["trl-preference", "openrlhf-pref"]);
    }
    expect(recogniseFormat([PAIR, "a line"], FORMATS)).toEqual([]);
  });

  it("is told in spite of other columns, which it names, and is the format that leaves the fewest", () => {
    const found = fitting(
      [
        { ...PAIR, id: 1, source: "x" },
        { ...PAIR, id: 2, note: null },
      ],
      FORMATS,
    );
    expect(found.map(({ id, unread }) => [id, [...unread]])).toEqual([
      ["trl-preference", ["id", "source", "note"]],
      ["openrlhf-pref", ["id", "source", "note"]],
    ]);
    expect(recogniseFormat([{ ...PAIR, messages: [user, assistant], score_chosen: 9 }], FORMATS)).toEqual([
      "trl-preference",
      "openrlhf-pref",
    ]);
  });

  it("is told in spite of nulls that a library added, of parts of texts and of OpenAI's roles", () => {
    const nulls = { ...user, name: null, tool_calls: null };
    expect(recogniseFormat([{ ...PAIR, prompt: [nulls], margin: null }], FORMATS)).toEqual([
      "trl-preference",
      "openrlhf-pref",
    ]);
    const parts = { role: "developer", content: [{ type: "text", text: "a" }] };
    expect(recogniseFormat([{ ...PAIR, prompt: [parts, user] }], FORMATS)).toEqual([
      "trl-preference",
      "openrlhf-pref",
    ]);
  });

  it("holds for the first 50 rows, and only for those", () => {
    const plain = { messages: [user, assistant] };
    const weighed = { messages: [user, { ...assistant, weight: 1 }] };
    expect(recogniseFormat([...Array.from({ length: 49 }, () => plain), weighed], FORMATS)).toEqual([
      "openai-sft",
    ]);
    expect(recogniseFormat([...Array.from({ length: 50 }, () => plain), weighed], FORMATS)).toContain(
      "trl-sft",
    );
  });

  it("is nothing without rows", () => {
    expect(recogniseFormat([], FORMATS)).toEqual([]);
  });

  it("begins with what takes fewest of the others' records, and keeps the order of equals", () => {
    const [trl, , , openai] = DEMONSTRATION_FORMATS;
    const weighs: Format = {
      ...openai,
      id: "weighs",
      encode: () => ({ messages: [user, { ...assistant, weight: 1 }] }),
      decode: (record) => record,
      family: { ...openai.family, rules: [] },
      limits: [],
    };
    expect(recogniseFormat([{ messages: [user, assistant] }], [weighs, trl])).toEqual(["trl-sft", "weighs"]);
    expect(recogniseFormat([{ messages: [user, assistant] }], [openai, trl])).toEqual([
      "openai-sft",
      "trl-sft",
    ]);
  });
});

describe("records as OpenAI documents them", () => {
  const tools = [{ type: "function", function: { name: "f", parameters: {} } }];

  it.each([
    {
      input: { messages: [user], tools, parallel_tool_calls: false },
      preferred_output: [assistant],
      non_preferred_output: [{ ...assistant, weight: 1 }],
    },
    {
      input: { messages: [{ role: "developer", content: "d" }, user] },
      preferred_output: [assistant],
      non_preferred_output: [assistant],
    },
    {
      input: { messages: [user, { ...assistant, weight: 0 }, user], tools: [] },
      preferred_output: [assistant],
      non_preferred_output: [assistant],
    },
  ])("are openai-dpo: %j", (row) => {
    expect(recogniseFormat([row], FORMATS)).toEqual(["openai-dpo"]);
    expect(OPENAI_DPO.record.safeParse(row).success).toBe(true);
  });

  it.each([
    { messages: [user, assistant], tools, parallel_tool_calls: true },
    { messages: [{ role: "developer", content: "d" }, user, { ...assistant, weight: 0 }, user, assistant] },
    { messages: [user, { ...assistant, weight: 0 }, user, { ...assistant, weight: 1 }], tools: [] },
  ])("are openai-sft: %j", (row) => {
    expect(recogniseFormat([row], FORMATS)).toEqual(["openai-sft"]);
    const { prompt, completion } = OPENAI_SFT.decode(OPENAI_SFT.record.parse(row));
    expect([...prompt, ...completion].map(({ role }) => role)).toEqual(
      row.messages.map(({ role }) => (role === "developer" ? "system" : role)),
    );
    expect(completion).toEqual([assistant]);
  });
});

describe("a file in no format", () => {
  it.each([
    ["trl-preference", [{ ...PAIR, chosen: [{ role: "human", content: "a" }] }], "chosen.0.role"],
    [
      "trl-preference-standard",
      [
        { prompt: "p", chosen: "a" },
        { prompt: "p", chosen: "a" },
      ],
      "rejected",
    ],
    ["trl-unpaired", [{ prompt: [user], completion: [assistant], label: "often" }], "label"],
  ])("is nearest to %s", async (id, rows, field) => {
    const path = join(folder, `${id}.jsonl`);
    await writeFile(path, rows.map((row) => JSON.stringify(row)).join("\n"));
    const { found, nearest } = await formatOfFile(path);
    expect(found).toEqual([]);
    expect(nearest?.id).toBe(id);
    expect(nearest?.differences).toContainEqual({ line: 1, field, reason: expect.any(String) });
    const told = nearest?.differences.map((each) => `${each.field}: ${each.reason}`) ?? [];
    expect(new Set(told).size).toBe(told.length);
    expect(nearest?.differences.length).toBeLessThanOrEqual(5);
  });

  it("has none that is near where no row can be read", async () => {
    const path = join(folder, "none.jsonl");
    await writeFile(path, "a\nb\n");
    expect(await formatOfFile(path)).toEqual({ found: [], nearest: undefined });
  });
});
