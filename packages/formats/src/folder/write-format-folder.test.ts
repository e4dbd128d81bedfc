import { describe, expect, it } from "vitest";
import { FormatManifest } from "@laurel/core/datasets/manifest";
import { sha256Hex } from "../files/hash.ts";
import { ALL_FORMATS } from "../targets/all-formats.ts";
import type { Format } from "../targets/format.ts";
import { HELPSTEER3 } from "../targets/pairs/helpsteer3.ts";
import { TRL_PREFERENCE_SOFT } from "../targets/pairs/trl-preference-soft.ts";
import { TRL_PREFERENCE } from "../targets/pairs/trl-preference.ts";
import { exampleFolder, type WrittenFolder } from "../testing/example-folder.ts";
import { parquetRows } from "../testing/parquet.ts";

function linesOf({ files }: WrittenFolder, path: string): unknown[] {
  return (files.get(path)?.toString("utf8") ?? "")
    .split("\n")
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}

const times = (count: number, row: unknown): unknown[] => Array.from({ length: count }, () => row);

describe.each(ALL_FORMATS.map((format) => [format.id, format] as const))("%s", (id, format: Format) => {
  const ROWS = { train: times(5, format.example), test: times(2, format.example) };

  it("has every row as a record that reads back as what the format says of it", async () => {
    const folder = await exampleFolder(format, ROWS);
    for (const [path, count] of [
      ["train.jsonl", 5],
      ["test.jsonl", 2],
    ] as const) {
      const records = linesOf(folder, path).map((line) => format.record.parse(line));
      expect(records.map((record) => format.decode(record))).toEqual(
        times(count, format.express(format.example)),
      );
    }
  });

  it("has in Parquet the rows that are in JSON Lines", async () => {
    const folder = await exampleFolder(format, ROWS);
    const paths = [...folder.files.keys()].filter((path) => path.endsWith(".parquet"));
    expect(paths).toEqual(
      format.parquet === null
        ? []
        : ["data/train-00000-of-00001.parquet", "data/test-00000-of-00001.parquet"],
    );
    for (const path of paths)
      expect(await parquetRows(folder.files.get(path) ?? Buffer.alloc(0))).toEqual(
        linesOf(folder, path.includes("train") ? "train.jsonl" : "test.jsonl"),
      );
  });

  it("lists in its manifest what its files are, and in SHA256SUMS all of them", async () => {
    const { manifest, files, unclosed } = await exampleFolder(format, ROWS);
    expect(FormatManifest.parse(manifest)).toMatchObject({
      format: id,
      counts: { rows: { train: 5, test: 2 }, refused: {} },
    });
    expect(manifest.files.map(({ path, bytes, sha256 }) => [path, bytes, sha256])).toEqual(
      [...files]
        .filter(([path]) => !["manifest.json", "SHA256SUMS"].includes(path))
        .map(([path, bytes]) => [path, bytes.length, sha256Hex(bytes)]),
    );
    expect(
      manifest.files
        .filter(({ rows }) => rows !== null)
        .map(({ path, rows }) => [/train|test/.exec(path)?.[0], rows]),
    ).toEqual(
      ["train", "test"].flatMap((split) =>
        times(format.parquet === null ? 1 : 2, [split, split === "train" ? 5 : 2]),
      ),
    );
    expect(files.get("SHA256SUMS")?.toString("utf8")).toBe(
      [...files]
        .filter(([path]) => path !== "SHA256SUMS")
        .map(([path, bytes]) => `${sha256Hex(bytes)}  ${path}\n`)
        .join(""),
    );
    expect(JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "")).toEqual(manifest);
    expect(unclosed.size).toBe(0);
  });

  it("has what its trainer wants beside the data, which names files of the folder", async () => {
    const { files } = await exampleFolder(format, ROWS);
    const named = format.usage.reads === "parquet" ? "data/train-00000-of-00001.parquet" : "train.jsonl";
    const companions = format.usage.companions({ train: named, test: named.replace("train", "test") });
    expect(companions.map(({ name }) => files.get(name)?.toString("utf8"))).toEqual(
      companions.map(({ text }) => text),
    );
    expect(files.get("README.md")?.toString("utf8")).toContain(
      format.usage.snippet({ train: named, test: named.replace("train", "test") }).text,
    );
  });
});

const say = (role: string, content: string) => ({ role, content });
const pair = (index: number, more: object = {}) => ({
  prompt: [say("user", `Question ${index}?\u2028`)],
  chosen: [say("assistant", `Yes ${index} 👩‍🚀`)],
  rejected: [say("assistant", `No ${index}`)],
  margin: null,
  ...more,
});
const PAIRS = { train: Array.from({ length: 2_500 }, (_, index) => pair(index)), test: [pair(-1)] };

describe("a folder", () => {
  it("has the same bytes however its rows are cut into chunks", async () => {
    const [first, ...others] = await Promise.all(
      [65_536, 1_000_000_000, 611].map((chunkBytes) =>
        exampleFolder(TRL_PREFERENCE, PAIRS, { chunkBytes, shardBytes: 150_000 }),
      ),
    );
    for (const other of others) {
      expect([...other.files.keys()]).toEqual([...(first?.files.keys() ?? [])]);
      for (const [path, bytes] of other.files) expect(first?.files.get(path)?.equals(bytes), path).toBe(true);
    }
    expect(others).toHaveLength(2);
  });

  it("has its Parquet in shards of at most so many bytes of canonical rows, which hold the rows in their order", async () => {
    const folder = await exampleFolder(TRL_PREFERENCE, PAIRS, { shardBytes: 200_000 });
    const shards = folder.manifest.files.filter(({ path }) => path.startsWith("data/train"));
    expect(shards.map(({ path }) => path)).toEqual([
      "data/train-00000-of-00003.parquet",
      "data/train-00001-of-00003.parquet",
      "data/train-00002-of-00003.parquet",
    ]);
    const rows = await Promise.all(
      shards.map(({ path }) => parquetRows(folder.files.get(path) ?? Buffer.alloc(0))),
    );
    expect(rows.flat()).toEqual(linesOf(folder, "train.jsonl"));
    expect(shards.map(({ rows: count }) => count)).toEqual(rows.map((some) => some.length));
    for (const some of rows) expect(some.length).toBeGreaterThan(800);
    expect(folder.files.get("README.md")?.toString("utf8")).toContain(
      '    - "data/train-00002-of-00003.parquet"',
    );
  });

  it("counts what the format refuses by its rule, and what is lost by what it is", async () => {
    const call = {
      ...say("assistant", ""),
      tool_calls: [{ id: "1", type: "function", function: { name: "f", arguments: "{}" } }],
    };
    const train = [
      pair(1),
      pair(2, { margin: 1 }),
      pair(3, { margin: 2 }),
      pair(4, { chosen: [call, say("tool", "x"), say("assistant", "y")] }),
      pair(5, { chosen: [say("assistant", "No 5")] }),
    ];
    const folder = await exampleFolder(TRL_PREFERENCE, { train });
    expect(folder.manifest.counts).toEqual({
      rows: { train: 3, validation: 0, test: 0 },
      ties: { train: 0, validation: 0, test: 0 },
      refused: { "tool-calls": 1, identical: 1 },
      losses: { margin: 2 },
    });
    expect(linesOf(folder, "train.jsonl")).toHaveLength(3);
    const card = folder.files.get("README.md")?.toString("utf8") ?? "";
    expect(card).toContain("| has a turn that calls a tool, which this format can't hold | 1 |");
    expect(card).toContain("| margin | 2 |");
  });

  it("has no file of a split whose rows are all refused, and says that there is nothing to train on", async () => {
    const refused = pair(1, { chosen: [say("assistant", "No 1")] });
    const { files, manifest } = await exampleFolder(TRL_PREFERENCE, {
      train: [refused, refused],
      test: [pair(2)],
    });
    expect([...files.keys()]).toEqual([
      "test.jsonl",
      "data/test-00000-of-00001.parquet",
      "README.md",
      "croissant.json",
      "manifest.json",
      "SHA256SUMS",
    ]);
    expect(manifest.counts.refused).toEqual({ identical: 2 });
    expect(files.get("README.md")?.toString("utf8")).toContain("There are no records for training.");
  });

  it("has no shard without rows, however many rows are refused", async () => {
    const refused = Array.from({ length: 50 }, (_, index) =>
      pair(index, { chosen: [say("assistant", `No ${index}`)] }),
    );
    const folder = await exampleFolder(
      TRL_PREFERENCE,
      { train: [...refused, pair(0), pair(1), pair(2)] },
      { shardBytes: 1_000 },
    );
    const shards = folder.manifest.files.filter(({ path }) => path.endsWith(".parquet"));
    expect(shards.map(({ path, rows }) => [path, rows])).toEqual(
      [0, 1, 2].map((shard) => [`data/train-0000${shard}-of-00003.parquet`, 1]),
    );
    expect(
      (
        await Promise.all(shards.map(({ path }) => parquetRows(folder.files.get(path) ?? Buffer.alloc(0))))
      ).flat(),
    ).toEqual(linesOf(folder, "train.jsonl"));
  });

  it("has each split and each configuration in files of its own, and names them all to load_dataset", async () => {
    const tie = pair(7, { probability: 0.5 });
    const folder = await exampleFolder(
      TRL_PREFERENCE,
      { train: [pair(1), pair(2)], validation: [pair(3)], test: [pair(4)] },
      { ties: { train: [tie, tie], test: [tie] } },
    );
    expect(folder.manifest.counts).toEqual({
      rows: { train: 2, validation: 1, test: 1 },
      ties: { train: 2, validation: 0, test: 1 },
      refused: {},
      losses: {},
    });
    expect([linesOf(folder, "validation.jsonl").length, linesOf(folder, "ties-train.jsonl").length]).toEqual([
      1, 2,
    ]);
    const [front = ""] = (folder.files.get("README.md")?.toString("utf8") ?? "").split("\n---\n");
    const paths = (...names: string[]) =>
      names.flatMap((name) => ["    path:", `    - "data/${name}-00000-of-00001.parquet"`]).join("\n");
    expect(front).toContain(
      `- config_name: "trl-preference"\n  default: true\n  data_files:\n  - split: train\n${paths("train")}\n  - split: validation\n${paths("validation")}\n  - split: test\n${paths("test")}\n- config_name: "ties"\n  data_files:\n  - split: train\n${paths("ties-train")}\n  - split: test\n${paths("ties-test")}`,
    );
    expect(front.match(/default: true/g)).toHaveLength(1);
    const card = folder.files.get("README.md")?.toString("utf8") ?? "";
    for (const part of [
      "2 records for training, 1 record for validation, 1 record for testing and 3 ties apart from these",
      '`load_dataset("path/to/this/folder", "ties")`',
      'eval_dataset=data["validation"]',
      '"validation": "validation.jsonl"',
    ])
      expect(card).toContain(part);
    expect(card.split("```python")[1]?.split("```")[0]).not.toContain("ties-");
  });

  it("never has ties as its only configuration, which load_dataset would read for whoever names none", async () => {
    const { files } = await exampleFolder(
      TRL_PREFERENCE,
      {},
      { ties: { train: [pair(1, { probability: 0.5 })] } },
    );
    const card = files.get("README.md")?.toString("utf8") ?? "";
    expect(card.match(/^- config_name: .*/gm)).toEqual([
      '- config_name: "ties"',
      '- config_name: "nothing-but-ties"',
    ]);
    expect(card).not.toContain("default: true");
    expect(card).toContain("There are no records for training.");
  });

  it("refuses a tie among the pairs where the format can't say one, and counts the soft labels that it leaves out", async () => {
    const train = [pair(1, { probability: 0.75 }), pair(2, { probability: 0.5 })];
    expect((await exampleFolder(TRL_PREFERENCE, { train })).manifest.counts).toMatchObject({
      rows: { train: 1 },
      refused: { "tied-pair": 1 },
      losses: { "probability of the preference": 1 },
    });
    expect((await exampleFolder(TRL_PREFERENCE_SOFT, { train })).manifest.counts).toMatchObject({
      rows: { train: 2 },
      refused: {},
      losses: {},
    });
    expect(
      (
        await exampleFolder(HELPSTEER3, {
          train: [pair(1, { margin: 2, probability: 0.75 }), pair(2, { probability: 0.5 })],
        })
      ).manifest.counts,
    ).toMatchObject({ rows: { train: 2 }, refused: {}, losses: { "probability of the preference": 1 } });
  });

  it("says how many rows are read, and stops and closes every file when it is cancelled", async () => {
    const controller = new AbortController();
    const open = new Set<string>();
    const progress: number[] = [];
    const writing = exampleFolder(TRL_PREFERENCE, PAIRS, {
      signal: controller.signal,
      onProgress: (rows) => {
        progress.push(rows);
        if (rows > 500) controller.abort(new Error("stopped by hand"));
      },
      openFile: async (path) => {
        open.add(path);
        return { write: async () => undefined, close: async () => void open.delete(path) };
      },
    });
    await expect(writing).rejects.toThrow("stopped by hand");
    expect(progress.at(-1)).toBeGreaterThan(500);
    expect(progress.at(-1)).toBeLessThan(2_500);
    expect(open.size).toBe(0);
  });

  it("is not written of rows that are not those of the version's manifest", async () => {
    const written = Buffer.from(`${JSON.stringify(pair(0))}\n`);
    const rowsAre = (bytes: Uint8Array | null) =>
      exampleFolder(
        TRL_PREFERENCE,
        { train: [pair(0), pair(1)] },
        {
          rowsOf: () =>
            bytes === null
              ? null
              : (async function* () {
                  yield bytes;
                })(),
        },
      );
    await expect(rowsAre(Buffer.concat([written, written]))).resolves.toBeDefined();
    await expect(rowsAre(written)).rejects.toThrow(
      "rows/pairs/train.jsonl has 1 rows, where the version's manifest says 2",
    );
    await expect(rowsAre(null)).rejects.toThrow("is in the version's manifest and not in the store");
    await expect(rowsAre(Buffer.from([0xff, 0x0a, 0xff, 0x0a]))).rejects.toThrow(
      "the stored file is not what was written",
    );
  });
});
