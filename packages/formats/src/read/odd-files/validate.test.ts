import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { fileOnDisk } from "../../files/file-bytes.ts";
import { ALL_FORMATS } from "../../targets/all-formats.ts";
import { jsonLines, say } from "../../testing/import-input.ts";
import { readFileRows } from "../file-rows.ts";
import { formatOfFile } from "../recognise-format.ts";
import { validateRecords } from "../validate-records.ts";

// What `laurel validate` says of people's files when nobody tells it what they are.

const folder = await mkdtemp(join(tmpdir(), "laurel-odd-files-"));
afterAll(() => rm(folder, { recursive: true }));
const path = join(folder, "file");

/** What a file is found to be, what is wrong with it, and which columns no trainer of the format reads. */
async function checked(file: string | Uint8Array) {
  await writeFile(path, file);
  const [id] = (await formatOfFile(path)).found;
  const format = ALL_FORMATS.find((each) => each.id === id);
  if (!format) throw new Error("no format was found");
  const unread = new Set<string>();
  const rows = readFileRows(await fileOnDisk(path), "jsonl");
  const faults = await Array.fromAsync(validateRecords(format, rows, (column) => unread.add(column)));
  return {
    id,
    unread: [...unread],
    faults: faults.map(({ row, code, message }) => `${row} ${code}: ${message}`),
  };
}

const { user, assistant } = say;
const pair = (more: object = {}) => ({
  prompt: [user("Name a river.")],
  chosen: [assistant("Ems")],
  rejected: [assistant("Kiel")],
  ...more,
});

describe("a file with columns that its format has no place for", () => {
  it.each([
    ["trl-preference", [pair({ source: "s" }), pair({ source: "t" })], ["source"]],
    [
      "trl-unpaired",
      [true, false].map((label) => ({ prompt: [user("p")], completion: [assistant("c")], label, uid: 7 })),
      ["uid"],
    ],
    [
      "trl-preference-standard",
      [{ prompt: "p", chosen: "a", rejected: "b", "score.x": 1, 語: "de" }],
      ["score.x", "語"],
    ],
  ])("is fine, and they are told: %s", async (id, rows, unread) => {
    expect(await checked(jsonLines(rows))).toEqual({ id, unread, faults: [] });
  });
});

describe("a file with one odd row", () => {
  const turn = (from: string, value: string) => ({ from, value });
  const shared = (...turns: object[]) => ({
    conversations: turns,
    chosen: turn("gpt", "a"),
    rejected: turn("gpt", "b"),
  });
  const fine = shared(turn("human", "q"));

  it.each([
    [
      "trl-preference",
      [pair(), pair({ rejected: [assistant(null)] }), pair()],
      /^2 shape: .*rejected\.0\.content/,
    ],
    ["trl-preference", [pair(), pair(), pair({ chosen: [assistant("Kiel")] })], /^3 identical/],
    ["llamafactory-sharegpt-dpo", [shared(turn("human", "q"), turn("human", "r")), fine], /^1 alternation/],
    [
      "llamafactory-sharegpt-dpo",
      [fine, shared(turn("human", "q"), turn("gpt", "x"), turn("gpt", "y"), turn("human", "r"))],
      /^2 alternation/,
    ],
    [
      "llamafactory-sharegpt-dpo",
      [fine, fine, shared(turn("gpt", "x"), turn("human", "q"))],
      /^3 alternation/,
    ],
  ])("names it: %s %#", async (id, rows, told) => {
    for (const file of [jsonLines(rows), gzipSync(jsonLines(rows)), `\ufeff${jsonLines(rows)}`]) {
      const { id: found, faults } = await checked(file);
      expect([found, faults]).toEqual([id, [expect.stringMatching(told)]]);
    }
  });
});

it("says of a gzip file that it is cut off, within the first rows and behind them", async () => {
  const rows = Array.from({ length: 600 }, (_, index) => pair({ prompt: [user(`${Math.sin(index)}`)] }));
  const packed = gzipSync(jsonLines(rows));
  for (const end of [40, packed.length >> 1, packed.length - 4])
    await expect(checked(packed.subarray(0, end))).rejects.toThrow("the gzip file is damaged or cut off");
});
