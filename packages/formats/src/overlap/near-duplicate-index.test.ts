import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { nearDuplicateIndex } from "./near-duplicate-index.ts";

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
    // Of 100 shingles each, 95 and 60 are in common: similarities of 0.905 and 0.429.
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
