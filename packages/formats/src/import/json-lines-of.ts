import type { Line } from "./line.ts";
import { readLines } from "./read-lines.ts";
import { splitJsonArray } from "./split-json-array.ts";

const ARRAY = 0x5b;

/** The objects of a JSON file as texts: a line each, or an element each where the file is one array. */
export async function* jsonLinesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const begun: Uint8Array[] = [];
  const iterator = bytes[Symbol.asyncIterator]();
  let first: number | undefined;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    begun.push(next.value);
    first = next.value.find((byte) => !BLANK.includes(byte));
    if (first !== undefined) break;
  }
  const whole = followedBy(begun, iterator);
  yield* first === ARRAY ? splitJsonArray(whole) : readLines(whole);
}

/** White space, and a byte-order mark. */
const BLANK: readonly number[] = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

async function* followedBy(
  begun: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* begun;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
