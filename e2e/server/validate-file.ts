import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const LAUREL = join(import.meta.dirname, "../../apps/server/dist/laurel.js");

/** Resolves to what `laurel validate` writes about the bytes of a file. Throws when it finds a problem. */
export async function validateFile(bytes: Buffer, format: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-validate-"));
  try {
    await writeFile(join(folder, "file.jsonl"), bytes);
    return (
      await promisify(execFile)(process.execPath, [LAUREL, "validate", "file.jsonl", "--format", format], {
        cwd: folder,
      })
    ).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
