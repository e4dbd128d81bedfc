import { hash } from "node:crypto";
import { readSync, writeSync } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Split } from "@laurel/core/datasets/splits";
import { DomainError } from "@laurel/core/errors/domain-error";

const CHUNK_BYTES = 1_000_000;
const LINE_FEED = 0x0a;

export type RowSpill = {
  /** `group` is a hash by which rows can be dropped together. */
  readonly add: (line: string, group?: string) => void;
  readonly count: () => number;
  /** Forgets all but one of the lines with the same hash, and returns how many. */
  readonly dropDuplicates: () => number;
  /** Forgets the rows of unwanted groups, and returns how many. */
  readonly dropGroups: (isUnwanted: (group: string) => boolean) => number;
  /**
   * Keeps the `mostOfGroup` rows of each group that have the lowest hashes, forgets the others and returns
   * their hashes.
   */
  readonly dropBeyond: (mostOfGroup: number) => readonly string[];
  /**
   * Every line with its line feed, ordered by its SHA-256, in chunks of whole lines. They may be read more
   * than once; nothing may be added while they are read.
   */
  readonly sorted: () => AsyncGenerator<Buffer>;
  /** The group of each line, in the order in which they were last sorted. */
  readonly groups: () => string[];
  readonly dispose: () => Promise<void>;
};

/**
 * An external sort by SHA-256: lines go to a temporary file, and memory holds only the place of each line,
 * its hash and its group's hash (80 bytes a row). Reads and writes are synchronous: a row takes 3 µs in the
 * page cache, where a promise would take 20. Lines with the same hash are equal, so their order does not
 * matter.
 */
export async function rowSpill(directory: string = tmpdir()): Promise<RowSpill> {
  const folder = await mkdtemp(join(directory, "laurel-rows-"));
  const file = await open(join(folder, "rows"), "wx+", 0o600);
  const rows = packedRows();
  /** Those of the first `settled` rows that were not forgotten; null while none was. */
  let kept: Uint32Array | null = null;
  let settled = 0;
  let isSorted = false;
  /**
   * One buffer that is filled and written over and over, because the garbage collector does not keep up with
   * a buffer for each row.
   */
  let pending: Buffer | null = null;
  let pendingBytes = 0;
  let size = 0;

  const flush = (): void => {
    for (let at = 0; pending && at < pendingBytes;) at += writeSync(file.fd, pending, at, pendingBytes - at);
    pendingBytes = 0;
  };
  const hold = (line: string, length: number): Buffer => {
    if (pendingBytes + length > (pending?.length ?? 0)) flush();
    if (pending === null || length > pending.length)
      pending = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, length));
    pending.write(line, pendingBytes);
    pending[pendingBytes + length - 1] = LINE_FEED;
    return pending.subarray(pendingBytes, pendingBytes + length - 1);
  };
  const all = (): Uint32Array => {
    if (kept !== null && settled === rows.count()) return kept;
    const [before, added] = [kept ?? new Uint32Array(), rows.count() - settled];
    const both = new Uint32Array(before.length + added);
    both.set(before);
    for (let index = 0; index < added; index += 1) both[before.length + index] = settled + index;
    return both;
  };
  const count = (): number => (kept?.length ?? 0) + rows.count() - settled;
  const keep = (some: Uint32Array): number => {
    const before = count();
    kept = some;
    settled = rows.count();
    return before - some.length;
  };
  /**
   * All rows in the order of their hashes. They are sorted once, however often rows are dropped or read after
   * that.
   */
  const inOrder = (): Uint32Array => {
    if (!isSorted) keep(all().sort(rows.compare));
    isSorted = true;
    return all();
  };
  const readChunk = (chunk: readonly number[], length: number): Buffer => {
    const bytes = Buffer.allocUnsafeSlow(length);
    let at = 0;
    for (const number of chunk) {
      const row = rows.at(number);
      const read = readSync(file.fd, bytes, at, row.length, row.offset);
      if (read < row.length)
        throw new DomainError(
          "INTERNAL",
          `the temporary file of sorted rows is cut off at byte ${row.offset + read}: see whether ${directory} is full`,
        );
      at += row.length;
    }
    return bytes;
  };

  return {
    add: (line, group = "") => {
      const length = Buffer.byteLength(line) + 1;
      rows.add({ hash: hash("sha256", hold(line, length), "buffer"), offset: size, length, group });
      isSorted = false;
      pendingBytes += length;
      size += length;
    },
    count,
    dropDuplicates: () => {
      const sorted = inOrder();
      return keep(
        sorted.filter((row, index) => index === 0 || rows.compare(row, sorted[index - 1] ?? row) !== 0),
      );
    },
    dropBeyond: (mostOfGroup) => {
      const counts = new Map<string, number>();
      const left: string[] = [];
      keep(
        inOrder().filter((row) => {
          const group = rows.groupOf(row);
          const count = counts.get(group) ?? 0;
          if (count < mostOfGroup) counts.set(group, count + 1);
          else left.push(rows.hashOf(row));
          return count < mostOfGroup;
        }),
      );
      return left;
    },
    dropGroups: (isUnwanted) => keep(all().filter((row) => !isUnwanted(rows.groupOf(row)))),
    sorted: async function* () {
      flush();
      pending = null;
      const ordered = inOrder();
      let chunk: number[] = [];
      let bytes = 0;
      for (const row of ordered) {
        chunk.push(row);
        bytes += rows.at(row).length;
        if (bytes < CHUNK_BYTES) continue;
        yield readChunk(chunk, bytes);
        chunk = [];
        bytes = 0;
      }
      if (chunk.length > 0) yield readChunk(chunk, bytes);
    },
    groups: () => Array.from(all(), rows.groupOf),
    dispose: async () => {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where what is sorted waits, split by split. */
export async function splitSpills(temporaryDirectory?: string): Promise<Record<Split, RowSpill>> {
  return {
    train: await rowSpill(temporaryDirectory),
    validation: await rowSpill(temporaryDirectory),
    test: await rowSpill(temporaryDirectory),
  };
}

/** The lines of a chunk of whole lines, each with its line feed. */
export function linesOf(chunk: Buffer): string[] {
  return chunk.toString("utf8").split("\n").slice(0, -1);
}

const TURN_LINES = 25;

/**
 * The lines of sorted rows with their groups, here the roots of their prompts. Other work on the thread may
 * run in between.
 */
export async function* sortedLines(
  rows: RowSpill,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly line: string; readonly root: string }> {
  let number = 0;
  let groups: readonly string[] | null = null;
  for await (const chunk of rows.sorted()) {
    groups ??= rows.groups();
    for (const line of linesOf(chunk)) {
      yield { line, root: groups[number] ?? "" };
      number += 1;
      if (number % TURN_LINES !== 0) continue;
      signal?.throwIfAborted();
      await setImmediate();
    }
  }
}

const SEGMENT_BITS = 14;
const SEGMENT_ROWS = 2 ** SEGMENT_BITS;
const HASH_WORDS = 8;
const HASH_BYTES = 32;

type Segment = {
  readonly hashes: Uint32Array;
  readonly groups: Uint8Array;
  readonly offsets: Float64Array;
  readonly lengths: Uint32Array;
};

type PackedRows = {
  /** `hash` has 32 bytes; `group` is 64 hex digits, or empty. */
  readonly add: (row: {
    readonly hash: Buffer;
    readonly offset: number;
    readonly length: number;
    readonly group: string;
  }) => void;
  readonly count: () => number;
  /** Compares two rows by their hashes: below 0, 0 or above 0. */
  readonly compare: (one: number, other: number) => number;
  readonly at: (row: number) => { readonly offset: number; readonly length: number };
  readonly hashOf: (row: number) => string;
  readonly groupOf: (row: number) => string;
};

/**
 * Where the rows of the temporary file are, by number. Typed arrays take 76 bytes a row, a third of what
 * objects and hex digits take, and grow without copying.
 */
function packedRows(): PackedRows {
  const segments: Segment[] = [];
  let count = 0;

  const segmentOf = (row: number): Segment => {
    const segment = segments[row >>> SEGMENT_BITS] ?? {
      hashes: new Uint32Array(HASH_WORDS * SEGMENT_ROWS),
      groups: new Uint8Array(HASH_BYTES * SEGMENT_ROWS),
      offsets: new Float64Array(SEGMENT_ROWS),
      lengths: new Uint32Array(SEGMENT_ROWS),
    };
    segments[row >>> SEGMENT_BITS] ??= segment;
    return segment;
  };
  const placeOf = (row: number): number => row & (SEGMENT_ROWS - 1);

  return {
    add: ({ hash, offset, length, group }) => {
      const [segment, place] = [segmentOf(count), placeOf(count)];
      for (let word = 0; word < HASH_WORDS; word += 1)
        segment.hashes[HASH_WORDS * place + word] = hash.readUInt32BE(4 * word);
      if (group !== "") segment.groups.set(Buffer.from(group, "hex"), HASH_BYTES * place);
      segment.offsets[place] = offset;
      segment.lengths[place] = length;
      count += 1;
    },
    count: () => count,
    compare: (one, other) => {
      const [first, second] = [segmentOf(one).hashes, segmentOf(other).hashes];
      const [from, to] = [HASH_WORDS * placeOf(one), HASH_WORDS * placeOf(other)];
      for (let word = 0; word < HASH_WORDS; word += 1) {
        const difference = (first[from + word] ?? 0) - (second[to + word] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    },
    at: (row) => {
      const { offsets, lengths } = segmentOf(row);
      return { offset: offsets[placeOf(row)] ?? 0, length: lengths[placeOf(row)] ?? 0 };
    },
    hashOf: (row) => {
      const { hashes } = segmentOf(row);
      return Array.from({ length: HASH_WORDS }, (_, word) =>
        (hashes[HASH_WORDS * placeOf(row) + word] ?? 0).toString(16).padStart(8, "0"),
      ).join("");
    },
    groupOf: (row) =>
      Buffer.from(
        segmentOf(row).groups.subarray(HASH_BYTES * placeOf(row), HASH_BYTES * (placeOf(row) + 1)),
      ).toString("hex"),
  };
}
