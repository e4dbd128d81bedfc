import { readSync, writeSync } from "node:fs";
import { open, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sha256Hex } from "../hash/sha256-hex.ts";

const CHUNK_BYTES = 1_000_000;

type SpilledRow = { readonly hash: string; readonly offset: number; readonly length: number; readonly group: string };

export type RowSpill = {
  /** `group` is what rows can be dropped by. */
  readonly add: (line: string, group?: string) => void;
  readonly count: () => number;
  /** Forgets every line but one of those with the same hash, and says how many; nothing is added after. */
  readonly dropDuplicates: () => number;
  /** Forgets the rows of a group, and says how many; nothing is added after. */
  readonly dropGroups: (isUnwanted: (group: string) => boolean) => number;
  /** Of each group, keeps the rows with the lowest hashes, at most so many, and forgets the others; their hashes. Nothing is added after. */
  readonly dropBeyond: (mostOfGroup: number) => readonly string[];
  /** Every line with its line feed, ordered by its SHA-256, in chunks of whole lines; may be read more than once, and nothing is added after. */
  readonly sorted: () => AsyncGenerator<Buffer>;
  readonly dispose: () => Promise<void>;
};

/**
 * An external sort by SHA-256: lines go to a temporary file, and only hash, offset and length (about 150 bytes a row)
 * stay in memory. Reads and writes are synchronous: in the page cache a row takes 3 µs, and a promise for it 20. Lines of one hash are of one content, so that their order can't matter.
 */
export async function rowSpill(directory: string = tmpdir()): Promise<RowSpill> {
  const folder = await mkdtemp(join(directory, "laurel-rows-"));
  const file = await open(join(folder, "rows"), "wx+", 0o600);
  let rows: SpilledRow[] = [];
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let size = 0;

  const flush = (): void => {
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    for (let at = 0; at < bytes.length; ) at += writeSync(file.fd, bytes, at);
  };
  const sort = (): void => void rows.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
  const readChunk = (chunk: readonly SpilledRow[]): Buffer => {
    const bytes = Buffer.allocUnsafeSlow(chunk.reduce((sum, row) => sum + row.length, 0));
    let at = 0;
    for (const row of chunk) {
      const read = readSync(file.fd, bytes, at, row.length, row.offset);
      if (read < row.length) throw new DomainError("INTERNAL", `the temporary file of sorted rows is cut off at byte ${row.offset + read}: see whether ${directory} is full`);
      at += row.length;
    }
    return bytes;
  };

  return {
    add: (line, group = "") => {
      const bytes = Buffer.from(`${line}\n`);
      const { length } = bytes;
      rows.push({ hash: sha256Hex(bytes.subarray(0, -1)), offset: size, length, group });
      pending.push(bytes);
      pendingBytes += length;
      size += length;
      if (pendingBytes >= CHUNK_BYTES) flush();
    },
    count: () => rows.length,
    dropDuplicates: () => {
      const before = rows.length;
      sort();
      rows = rows.filter((row, index) => row.hash !== rows[index - 1]?.hash);
      return before - rows.length;
    },
    dropGroups: (isUnwanted) => {
      const before = rows.length;
      rows = rows.filter(({ group }) => !isUnwanted(group));
      return before - rows.length;
    },
    dropBeyond: (mostOfGroup) => {
      const kept = new Map<string, number>();
      const left: string[] = [];
      sort();
      rows = rows.filter(({ group, hash }) => {
        const count = kept.get(group) ?? 0;
        if (count < mostOfGroup) kept.set(group, count + 1);
        else left.push(hash);
        return count < mostOfGroup;
      });
      return left;
    },
    sorted: async function* () {
      flush();
      sort();
      let chunk: SpilledRow[] = [];
      let bytes = 0;
      for (const row of rows) {
        chunk.push(row);
        bytes += row.length;
        if (bytes < CHUNK_BYTES) continue;
        yield readChunk(chunk);
        chunk = [];
        bytes = 0;
      }
      if (chunk.length > 0) yield readChunk(chunk);
    },
    dispose: async () => {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
