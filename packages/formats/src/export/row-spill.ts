import { readSync } from "node:fs";
import { open, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";

const WRITE_BYTES = 1_000_000;
const READ_BYTES = 1_000_000;

export type RowSpill = {
  readonly add: (hash: string, line: Buffer) => Promise<void>;
  readonly count: () => number;
  /** Every line, by its hash; may be read more than once, and nothing is added after. */
  readonly sorted: () => AsyncGenerator<Buffer[]>;
  readonly dispose: () => Promise<void>;
};

/**
 * An external sort by hash: lines go to a temporary file, and only hash, offset and length (about 150 bytes a row)
 * stay in memory. Lines of one hash are of one content, so that their order can't matter.
 */
export async function rowSpill(directory: string = tmpdir()): Promise<RowSpill> {
  const folder = await mkdtemp(join(directory, "laurel-rows-"));
  const file = await open(join(folder, "rows"), "wx+", 0o600);
  const rows: { readonly hash: string; readonly offset: number; readonly length: number }[] = [];
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let size = 0;

  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
  };
  // Synchronous: the file is in the page cache, where a read takes 3 µs and a promise for it 20.
  const readAt = (offset: number, length: number): Buffer => {
    const line = Buffer.allocUnsafeSlow(length);
    const read = readSync(file.fd, line, 0, length, offset);
    if (read < length) throw new DomainError("INTERNAL", `the temporary file of sorted rows ends at ${offset + read}, ${length - read} bytes early: is ${folder} full or gone?`);
    return line;
  };

  return {
    add: async (hash, line) => {
      rows.push({ hash, offset: size, length: line.length });
      pending.push(line);
      pendingBytes += line.length;
      size += line.length;
      if (pendingBytes >= WRITE_BYTES) await flush();
    },
    count: () => rows.length,
    sorted: async function* () {
      await flush();
      rows.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
      let batch: Buffer[] = [];
      let bytes = 0;
      for (const row of rows) {
        batch.push(readAt(row.offset, row.length));
        bytes += row.length;
        if (batch.length < 500 && bytes < READ_BYTES) continue;
        yield batch;
        batch = [];
        bytes = 0;
      }
      if (batch.length > 0) yield batch;
    },
    dispose: async () => {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
