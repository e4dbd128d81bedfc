import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { EXPORT_KINDS, type ExportKind } from "./export/export-kinds.ts";
import { writeCanonicalPairs } from "./export/write-canonical-pairs.ts";
import { againstTarget, printTable } from "./report/table.ts";

const ROWS = Number(process.env["BENCH_ROWS"] ?? 100_000);
const WANTED = process.env["BENCH_KINDS"]?.split(",") ?? EXPORT_KINDS;
const ROWS_PER_SECOND: Partial<Record<ExportKind, number>> = {
  jsonl: 50_000,
  "jsonl+gzip": 50_000,
  "jsonl+zstd": 50_000,
  parquet: 40_000,
};
const TARGET = { peak: 250, firstByte: 200 };
const Measured = z.strictObject({
  seconds: z.number(),
  cpu: z.number(),
  atRest: z.number(),
  firstByte: z.number().nullable(),
  bytes: z.number(),
  peak: z.number(),
});

const folder = await mkdtemp(join(process.env["BENCH_DIR"] ?? tmpdir(), "laurel-export-"));
try {
  const input = join(folder, "rows.jsonl");
  const inputBytes = await writeCanonicalPairs(input, ROWS, 7);
  const table = [];
  for (const kind of EXPORT_KINDS.filter((one) => WANTED.includes(one))) {
    const out = await mkdtemp(join(folder, "out-"));
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, "export", "export-child.ts"),
      kind,
      input,
      String(ROWS),
      out,
    ]);
    const { seconds, cpu, firstByte, bytes, atRest, peak } = Measured.parse(JSON.parse(stdout));
    await rm(out, { recursive: true });
    const [wanted, ours] = [ROWS_PER_SECOND[kind], !kind.startsWith("duckdb")];
    table.push([
      kind,
      seconds,
      cpu,
      ROWS / seconds,
      wanted === undefined ? "" : againstTarget(ROWS / seconds, { atLeast: wanted }),
      inputBytes / seconds / 1e6,
      bytes / 1e6,
      atRest,
      peak,
      ours ? againstTarget(peak, { atMost: TARGET.peak }) : "",
      firstByte ?? "-",
      firstByte === null ? "" : againstTarget(firstByte, { atMost: TARGET.firstByte }),
    ]);
  }
  printTable(
    `Export of ${ROWS.toLocaleString("en")} canonical pairs of ${Math.round(inputBytes / ROWS)} bytes, each in a process of its own`,
    [
      "written as",
      "seconds",
      "CPU s",
      "rows/s",
      "rows/s target",
      "MB/s read",
      "MB written",
      "rest MiB",
      "peak MiB",
      "peak target",
      "first byte ms",
      "first byte target",
    ],
    table,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
