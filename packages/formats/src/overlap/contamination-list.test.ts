import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LIMITS } from "@laurel/core/text/text-limits";
import { readContaminationList } from "./contamination-list.ts";

async function* chunks(bytes: Uint8Array, size = 5): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(file: string | Uint8Array, size?: number): Promise<string[]> {
  return (await Array.fromAsync(readContaminationList("exam.txt", chunks(Buffer.from(file), size)))).flat();
}

const plain = fc.stringMatching(/^[a-zé猫 ]{1,20}$/).filter((text) => text.trim() !== "");

test("texts come back each once, in order, however they are written, packed and cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(plain, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("\n", "\r\n", "\n\n"),
      async (texts, size, end) => {
        const expected = [...new Set(texts.map((text) => text.trim()))];
        const files = [
          texts,
          texts.map((text) => JSON.stringify(text)),
          texts.map((question) => JSON.stringify({ id: 7, question })),
        ].map((lines) => Buffer.from(lines.join(end)));
        for (const file of files)
          for (const packed of [file, gzipSync(file)]) expect(await read(packed, size)).toEqual(expected);
      },
    ),
  );
});

test("of an object the first field that is a text counts: text, question, prompt, instruction", async () => {
  const rows = [
    { instruction: "i", prompt: "p", question: "q", text: "t" },
    { instruction: "i", prompt: "p", question: "q" },
    { instruction: "i", prompt: "p", text: 3 },
    { instruction: "i", prompt: ["p"] },
  ];
  expect(await read(rows.map((row) => JSON.stringify(row)).join("\n"))).toEqual(["t", "q", "p", "i"]);
});

test("a text that begins as JSON could is a text as long as it isn't one", async () => {
  expect(await read('"Who?" she said\n{1, 2} is a set\n17\nnull')).toEqual([
    '"Who?" she said',
    "{1, 2} is a set",
    "17",
    "null",
  ]);
});

test.each<[what: string, file: string | Uint8Array, reason: string]>([
  [
    "no UTF-8",
    Buffer.concat([Buffer.from("a\n"), Buffer.from([0xff, 0x61])]),
    '"exam.txt", line 2: is not valid UTF-8',
  ],
  [
    "UTF-16 that is cut off",
    Buffer.from("\ufeffa\nb", "utf16le").subarray(0, -1),
    "begins as UTF-16 but is damaged",
  ],
  ["UTF-16 without a mark", Buffer.from("ab", "utf16le"), "line 1: has the character U+0000"],
  ["a broken line of JSON Lines", '"a"\n\n{"text": "b"', "line 3: is not valid JSON"],
  ["a broken first line", '{"text": "b"', "line 1: begins as JSON does"],
  [
    "an object without a text",
    '{"text": "a"}\n{"answer": "b", "__proto__": {"text": "c"}}',
    "line 2: must be a JSON string, or an object with a text as text, question, prompt, instruction",
  ],
  ["half a surrogate pair", '"a"\n"\\ud800"', "line 2: has a lone surrogate"],
  ["one JSON list", '["a", "b"]', "line 1: is a JSON list"],
  ["one JSON list over lines", '[\n"a"]', "line 1: is a JSON list"],
  ["a line longer than any text", `a\n${"b".repeat(LIMITS.messageContent + 1)}`, "line 2: is longer than"],
  ["nothing", " \n\n", '"exam.txt" has no texts'],
  ["nothing in JSON", '""', '"exam.txt" has no texts'],
  ["gzip that is cut off", gzipSync("a\n".repeat(100)).subarray(0, 20), "damaged or cut off"],
])("%s is refused with the line and the reason", async (_, file, reason) => {
  await expect(read(file, 65_536)).rejects.toThrow(reason);
});

test("UTF-16 with its mark is read", async () => {
  expect(await read(Buffer.from("\ufeffa\nb", "utf16le"), 3)).toEqual(["a", "b"]);
});

test("a file that unpacks to more than the limits of bytes and lines is refused before it is all unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(LIMITS.listBytes + 1, `${"ab ".repeat(10_000)}\n`));
  expect(bomb.length).toBeLessThan(200_000);
  await expect(read(bomb, 65_536)).rejects.toThrow(`is over ${LIMITS.listBytes} bytes`);
  await expect(read(Buffer.alloc(2 * LIMITS.listLines + 2, "a\n"), 65_536)).rejects.toThrow(
    `has more than ${LIMITS.listLines} lines`,
  );
});

test("texts come in batches that take no long to look at", async () => {
  const file = Array.from({ length: 4_000 }, (_, i) => `line ${i} of ${"word ".repeat(10)}`).join("\n");
  const batches = await Array.fromAsync(readContaminationList("long", chunks(Buffer.from(file), 1_000_000)));
  expect(batches.map((batch) => batch.join("").length).every((length) => length < 31_000)).toBe(true);
  expect(batches.flat()).toHaveLength(4_000);
});
