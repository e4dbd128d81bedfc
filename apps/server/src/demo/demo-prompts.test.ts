import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PromptRecord } from "@laurel/core/records/prompt-record";
import { fileOnDisk } from "@laurel/formats/files/file-bytes";
import { detectImport } from "@laurel/formats/read/detect-import";
import { readFileRows } from "@laurel/formats/read/file-rows";
import { readPromptRecords } from "@laurel/formats/read/read-prompt-records";
import { type DemoPrompt, readDemoPrompts } from "./demo-prompts.ts";

describe("read demo prompts", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "laurel-demo-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const good = {
    prompt: [{ role: "user", content: "Hi" }],
    tags: ["chat"],
    responses: [
      { text: "Hello", model: "larch-large", quality: 0.9 },
      { text: "What?", model: "tansy-mini", quality: 0.2 },
    ],
  };

  async function readLines(...lines: (string | Uint8Array)[]): Promise<unknown> {
    const path = join(folder, "prompts.jsonl");
    await writeFile(
      path,
      Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from("\n")]))),
    );
    return readDemoPrompts(path);
  }

  it("reads the prompts in the file's order and passes over blank lines", async () => {
    const second = { ...good, tags: ["code"] };
    expect(await readLines(JSON.stringify(good), "", JSON.stringify(second))).toEqual([good, second]);
  });

  it.each([
    ["a line that is not JSON", "{", /line 2 is not JSON/],
    ["a field that nobody knows", JSON.stringify({ ...good, score: 1 }), /line 2: the line: .*score/],
    [
      "a quality over 1",
      JSON.stringify({ ...good, responses: [good.responses[0], { text: "x", model: "m", quality: 1.1 }] }),
      /line 2: responses\.1\.quality/,
    ],
    [
      "an empty response",
      JSON.stringify({ ...good, responses: [good.responses[0], { text: " ", model: "m", quality: 1 }] }),
      /line 2: responses\.1\.text: is empty/,
    ],
    [
      "identical responses",
      JSON.stringify({ ...good, responses: [good.responses[0], good.responses[0]] }),
      /line 2: responses: has identical responses/,
    ],
  ])("refuses %s, and says which line and field", async (_what, line, reason) => {
    await expect(readLines(JSON.stringify(good), line)).rejects.toThrow(reason);
  });

  it("refuses bytes that are not UTF-8", async () => {
    await expect(readLines(new Uint8Array([0x7b, 0xff]))).rejects.toThrow(/not valid UTF-8/);
  });
});

describe("demo prompt record", () => {
  const path = fileURLToPath(new URL("../../demo/prompts.jsonl", import.meta.url));

  /** Names of real models and vendors, and the phrase by which assistants betray that they are one. */
  const REAL_NAMES =
    /\b(open ?ai|chat ?gpt|gpt-?\d?|anthropic|claude|google|deepmind|gemini|gemma|bard|palm|meta ai|llama|mi[sx]tral|qwen|alibaba|deepseek|cohere|command-r|falcon|grok|xai|copilot|microsoft|phi-\d|nvidia|nemotron|olmo|yi-\d|baidu|ernie|moonshot|kimi|zhipu|glm|hugging ?face|vicuna|alpaca|bloom|heron|as an ai|language model|i am an? (ai|assistant))\b/i;

  describe("the demo's prompts", () => {
    let demo: DemoPrompt[];
    beforeAll(async () => {
      demo = await readDemoPrompts(path);
    });

    const tagged = (tag: string) => demo.filter((line) => line.tags.includes(tag)).length;
    const texts = () => demo.flatMap((line) => line.responses.map((response) => response.text));
    const promptsWhere = (test: (line: DemoPrompt) => boolean) => demo.filter(test).length;

    /** The records that the import of the demo reads from its file. */
    async function importedRecords(): Promise<PromptRecord[]> {
      const file = await fileOnDisk(path);
      const { format, mapping } = await detectImport(file, "demo-prompts.jsonl");
      if (!mapping) throw new Error("the columns of the demo's file are not recognised");
      const options = { format, mapping, namePolicy: "keep", minResponses: 2 } as const;
      const items = await Array.fromAsync(readPromptRecords(readFileRows(file, format), options));
      return items.flat().flatMap((item) => ("record" in item ? [item.record] : []));
    }

    it("are valid prompt records", async () => {
      const records = await importedRecords();
      expect(records).toHaveLength(demo.length);
      for (const [index, record] of records.entries()) {
        expect(PromptRecord.parse(record)).toEqual(record);
        const { prompt, tags, responses } = demo[index] ?? {};
        expect(record).toMatchObject({ prompt, tags });
        expect(record.responses.map(({ messages, source }) => [messages[0]?.content, source.model])).toEqual(
          responses?.map(({ text, model }) => [text, model]),
        );
      }
    });

    it("are about 40, no two alike, with about five models that each answer many", () => {
      expect(demo.length).toBeGreaterThanOrEqual(40);
      expect(demo.length).toBeLessThanOrEqual(50);
      expect(new Set(demo.map((line) => JSON.stringify(line.prompt))).size).toBe(demo.length);
      const models = demo.flatMap((line) => line.responses.map((response) => response.model));
      expect(new Set(models).size).toBe(5);
      for (const model of new Set(models))
        expect(models.filter((name) => name === model).length).toBeGreaterThanOrEqual(15);
    });

    it("cover every kind of work", () => {
      const least = {
        chat: 7,
        code: 8,
        maths: 8,
        writing: 5,
        summarising: 3,
        safety: 4,
        facts: 3,
        translation: 3,
        table: 2,
      };
      for (const [tag, count] of Object.entries(least))
        expect(tagged(tag), tag).toBeGreaterThanOrEqual(count);
      expect(
        promptsWhere((line) => line.prompt.filter((message) => message.role !== "system").length >= 3),
      ).toBeGreaterThanOrEqual(8);
      expect(promptsWhere((line) => line.prompt[0]?.role === "system")).toBeGreaterThanOrEqual(3);
    });

    it("show what a screen has to render: code in several languages, maths, tables, reasoning, long, right-to-left and wide text", () => {
      const holding = (pattern: RegExp) => texts().filter((text) => pattern.test(text)).length;
      for (const language of ["python", "sql", "ts", "js", "rust", "sh", "css"])
        expect(holding(new RegExp("^```" + language + "$", "m")), language).toBeGreaterThan(0);
      expect(holding(/\$\$[^$]+\$\$/)).toBeGreaterThan(5);
      expect(holding(/(?<!\$)\$[^$\n]+\$(?!\$)/)).toBeGreaterThan(10);
      expect(holding(/^\|.+\|\n\|[-:| ]+\|$/m)).toBeGreaterThan(3);
      expect(holding(/^<think>[^]+<\/think>/)).toBeGreaterThan(0);
      expect(holding(/\p{Script=Arabic}{3}/u)).toBeGreaterThan(0);
      expect(holding(/(?=[^]*\p{Extended_Pictographic})(?=[^]*\p{Script=Han})/u)).toBeGreaterThan(0);
      expect(Math.max(...texts().map((text) => text.length))).toBeGreaterThan(5_500);
    });

    it("have a clear best and worst nearly everywhere, and don't reward length alone", () => {
      const spread = (line: DemoPrompt) => {
        const qualities = line.responses.map((response) => response.quality);
        return Math.max(...qualities) - Math.min(...qualities);
      };
      expect(promptsWhere((line) => spread(line) >= 0.3)).toBeGreaterThanOrEqual(demo.length * 0.9);
      const bestIsLongest = promptsWhere(({ responses }) => {
        const best = responses.toSorted((a, b) => b.quality - a.quality)[0];
        return responses.every((response) => response.text.length <= (best?.text.length ?? 0));
      });
      expect(bestIsLongest / demo.length).toBeLessThan(0.7);
    });

    it("don't betray the order of quality by the order in the file", () => {
      const bestFirst = promptsWhere(({ responses }) =>
        responses.every((response) => response.quality <= (responses[0]?.quality ?? 0)),
      );
      expect(bestFirst / demo.length).toBeLessThan(0.6);
      expect(bestFirst / demo.length).toBeGreaterThan(0.1);
    });

    it("name no real model or vendor, and no response names its own model", () => {
      const models = new Set(demo.flatMap((line) => line.responses.map((response) => response.model)));
      for (const text of texts()) {
        expect(REAL_NAMES.exec(text)?.[0]).toBeUndefined();
        for (const model of models) expect(text.toLowerCase()).not.toContain(model);
      }
      for (const model of models) expect(model).not.toMatch(REAL_NAMES);
      for (const line of demo) expect(JSON.stringify(line.prompt)).not.toMatch(REAL_NAMES);
    });
  });
});
