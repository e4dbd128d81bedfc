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

export type PackedRows = {
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
 * Where the rows of a file are, by number. Typed arrays take 76 bytes a row, a third of what objects and hex
 * digits take, and grow without copying.
 */
export function packedRows(): PackedRows {
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
