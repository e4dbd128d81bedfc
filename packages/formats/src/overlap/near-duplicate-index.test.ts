import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { lshBands, nearDuplicateIndex, signatureSegment } from "./near-duplicate-index.ts";

const words = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

test("what is found does not depend on the order in which texts were added", () => {
  const text = fc.array(fc.constantFrom("a", "b"), { maxLength: 9 }).map((each) => each.join(" "));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), text, (texts, wanted) => {
      const rows = texts.map((each, i) => ({ id: `row ${i}`, text: each }));
      const [forth, back] = [nearDuplicateIndex({ threshold: 0.5 }), nearDuplicateIndex({ threshold: 0.5 })];
      for (const row of rows) forth.add(row.id, row.text);
      for (const row of rows.toReversed()) back.add(row.id, row.text);
      expect(forth.matches(wanted)).toEqual(back.matches(wanted));
      expect(forth.hasMatch(wanted)).toBe(forth.matches(wanted).length > 0);
      const equal = rows.filter((row) => row.text === wanted).map(({ id }) => ({ id, similarity: 1 }));
      expect(forth.matches(wanted)).toEqual(expect.arrayContaining(equal));
    }),
  );
});

test("texts are found among thousands, each under its own id, and no other text is", () => {
  const index = nearDuplicateIndex({ threshold: 0.8 });
  const random = seededRandom(1);
  const texts = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 12 }, () => Math.floor(random() * 1e5)).join(" "),
  );
  texts.forEach((text, i) => index.add(String(i), text));
  texts.forEach((text, i) => expect(index.matches(text)).toEqual([{ id: String(i), similarity: 1 }]));
});

test("pairs well above the threshold are found, with their similarity, and pairs well below are not", () => {
  const index = nearDuplicateIndex({ threshold: 0.7 });
  const found = Array.from({ length: 200 }, (_, n) => {
    index.add(`base ${n}`, words(`t${n}w`, 104).join(" "));
    // Each text has 100 shingles, of which 95 or 60 are in common: the similarities are 0.905 and 0.429.
    const changed = (kept: number) =>
      index.matches([...words(`t${n}w`, kept + 4), ...words(`u${n}w`, 100 - kept)].join(" "));
    return { near: changed(95), far: changed(60) };
  });
  expect(
    found.filter(({ near }, n) => near.length === 1 && near[0]?.id === `base ${n}`).length,
  ).toBeGreaterThan(198);
  expect(found.flatMap(({ far }) => far)).toEqual([]);
  const similarities = found.flatMap(({ near }) => near.map(({ similarity }) => similarity));
  const mean = similarities.reduce((sum, similarity) => sum + similarity, 0) / similarities.length;
  // Standard error of the mean of 200: 0.002.
  expect(Math.abs(mean - 95 / 105)).toBeLessThan(0.008);
});

test("the most similar come first, then the lesser id", () => {
  const index = nearDuplicateIndex({ threshold: 0.5 });
  const text = words("w", 64).join(" ");
  index.add("0", `${text} ${words("x", 12).join(" ")}`);
  index.add("b", text);
  index.add("a", text.toUpperCase());
  expect(index.matches(text).map(({ id }) => id)).toEqual(["a", "b", "0"]);
});

test("a threshold that is no share, or too low for the bands, is refused", () => {
  for (const threshold of [0, 0.29, 1.01, Number.NaN])
    expect(() => nearDuplicateIndex({ threshold })).toThrow(`is ${threshold}: give a number from 0.3 to 1`);
});

test("bands fit the signature and the memory, and find 0.95 of the pairs at the threshold", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 1, noNaN: true }), (threshold) => {
      const { bands, rows } = lshBands(threshold);
      expect(bands * rows).toBeLessThanOrEqual(128);
      expect(bands).toBeLessThanOrEqual(32);
      expect(1 - (1 - threshold ** rows) ** bands).toBeGreaterThanOrEqual(0.95);
    }),
  );
});

test("a higher threshold has longer bands", () => {
  expect([0.5, 0.8, 1].map(lshBands)).toEqual([
    { bands: 23, rows: 3 },
    { bands: 13, rows: 7 },
    { bands: 1, rows: 128 },
  ]);
});

test("a segment is full before its rows outgrow 16 bits, and has them all until then", () => {
  const segment = signatureSegment(1_000_000, 1, 1);
  const rowOf = (value: number): number[] => {
    const rows: number[] = [];
    segment.search(Uint32Array.of(value), Uint32Array.of(value), 1, (row) => {
      rows.push(row);
      return "go on";
    });
    return rows;
  };
  let count = 0;
  for (; !segment.isFull(); count += 1) segment.add(Uint32Array.of(count), Uint32Array.of(count));
  expect(count).toBe(65_535);
  expect([0, 1, 40_000, 65_534].map(rowOf)).toEqual([[0], [1], [40_000], [65_534]]);
  expect(rowOf(65_535)).toEqual([]);
});

test("rows in one slot are all found, once for each band that they share, until it is enough", () => {
  const segment = signatureSegment(4, 2, 1);
  for (const row of [0, 1, 2])
    expect(segment.add(Uint32Array.of(7), Uint32Array.of(row === 1 ? 5 : 1, 3))).toBe(row);
  const rowsUntil = (last: number): number[] => {
    const rows: number[] = [];
    segment.search(Uint32Array.of(7), Uint32Array.of(1, 3), 1, (row) => {
      rows.push(row);
      return rows.length === last ? "stop" : "go on";
    });
    return rows;
  };
  expect(rowsUntil(100)).toEqual([2, 1, 0, 2, 1, 0]);
  expect(rowsUntil(1)).toEqual([2]);
});
