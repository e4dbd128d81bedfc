import { statSync } from "node:fs";
import { join } from "node:path";
import { residentMemory } from "../server/process-usage.ts";
import { diskOutput } from "./disk-output.ts";
import { duckdbCopy } from "./duckdb-copy.ts";
import { EXPORT_KINDS } from "./export-kinds.ts";
import { laurelExport } from "./laurel-export.ts";

// A process of its own, so that the highest resident memory is that of one export.
const [name, input = "", rows = "0", folder = ""] = process.argv.slice(2);
const kind = EXPORT_KINDS.find((one) => one === name);
if (kind === undefined) throw new Error(`${name} is not an export`);
const { size } = statSync(input);
const atRest = (await residentMemory(process.pid)).now;
const started = performance.now();
const since = (at: number | null) => (at === null ? null : at - started);

if (kind.startsWith("duckdb")) {
  const output = join(folder, "duckdb");
  await duckdbCopy(kind, input, output);
  await report(null, statSync(output).size);
} else {
  const { openFile, firstByteAt, bytes } = diskOutput(folder);
  await laurelExport(
    kind,
    {
      path: input,
      family: "pairs",
      split: "train",
      config: "default",
      rows: Number(rows),
      bytes: size,
      sha256: "",
    },
    openFile,
  );
  await report(since(firstByteAt()), bytes());
}

async function report(firstByte: number | null, bytes: number): Promise<void> {
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    JSON.stringify({
      seconds,
      cpu: (user + system) / 1e6,
      firstByte,
      bytes,
      atRest,
      peak: (await residentMemory(process.pid)).peak,
    }),
  );
}
