import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDemoPrompts } from "./read-demo-prompts.ts";

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
