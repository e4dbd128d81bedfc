import fc from "fast-check";
import { expect, test } from "vitest";
import { contaminationIndex } from "./contamination-index.ts";

type List = { readonly name: string; readonly texts: readonly string[] };

/** Each text in a batch of its own. */
const indexOf = (lists: readonly List[], n: 8 | 13) =>
  contaminationIndex(
    lists.map(({ name, texts }) => ({ name, texts: texts.map((text) => [text]) })),
    n,
  );

/** Texts of a few runs of words, so that they often have n-grams in common. */
const few = fc
  .array(fc.constantFrom("a b c d e", "f f f f", "g"), { maxLength: 7 })
  .map((runs) => runs.flatMap((run) => run.split(" ")));
const words = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const ngramsOf = (text: readonly string[], n: number) =>
  text.slice(n - 1).map((_, i) => text.slice(i, i + n).join(" "));

/** What the index finds, from its definition: every n-gram is looked for in every list. */
function plainly(
  lists: readonly { name: string; texts: readonly (readonly string[])[] }[],
  n: number,
  text: readonly string[],
) {
  const sorted = lists.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  if (text.length < n) {
    const list = sorted.find(({ texts }) =>
      texts.some((each) => text.length > 0 && each.join(" ") === text.join(" ")),
    );
    return list ? { list: list.name, ngram: text.join(" "), share: 1 } : null;
  }
  const hits = ngramsOf(text, n).map(
    (ngram) => sorted.find(({ texts }) => texts.some((each) => ngramsOf(each, n).includes(ngram)))?.name,
  );
  const first = hits.findIndex((list) => list !== undefined);
  const covered = text.filter((_, i) => hits.some((list, at) => list !== undefined && at <= i && i < at + n));
  return first < 0
    ? null
    : {
        list: hits[first],
        ngram: text.slice(first, first + n).join(" "),
        share: covered.length / text.length,
      };
}

test.each([8, 13] as const)(
  "the index finds what looking for every n-gram of %d words in every text does",
  async (n) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(few, { maxLength: 3 }), { maxLength: 3 }),
        few,
        async (texts, text) => {
          const lists = texts.map((each, i) => ({ name: `list ${i}`, texts: each }));
          const index = await indexOf(
            lists.map((list) => ({ ...list, texts: list.texts.map((each) => each.join(" ")) })),
            n,
          );
          expect(index.find(text.join(" "))).toEqual(plainly(lists, n, text));
        },
      ),
    );
  },
);

test("a planted n-gram is always found, whatever stands around it, and texts without one never match", async () => {
  const any = fc.string({ unit: "binary", maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(any, any, any, async (before, after, listed) => {
      const planted = words("planted", 13).join(" ");
      const index = await indexOf([{ name: "exam", texts: [`${listed} ${planted} ${listed}`] }], 13);
      expect(index.find(`${before} ${planted.toUpperCase()} ${after}`)).toMatchObject({ list: "exam" });
      expect(
        index.find(`${before} ${words("planted", 12).join(" ")} other ${words("other", 13).join(" ")}`),
      ).toBeNull();
    }),
  );
});

test("the share is the part of the words that lie in n-grams of any list, each word once", async () => {
  const index = await indexOf(
    [
      { name: "one", texts: [words("a", 9).join(" ")] },
      { name: "two", texts: [words("b", 8).join(" ")] },
    ],
    8,
  );
  const text = [...words("x", 3), ...words("a", 9), "y", ...words("b", 8), ...words("z", 4)].join(" ");
  expect(index.find(text)).toEqual({ list: "one", ngram: words("a", 8).join(" "), share: 17 / 25 });
  expect(index.find(words("b", 10).join(" "))).toEqual({
    list: "two",
    ngram: words("b", 8).join(" "),
    share: 0.8,
  });
});

test("the order of lists and texts doesn't change what is found", async () => {
  const lists: List[] = [
    { name: "b", texts: [words("w", 20).join(" "), "short"] },
    { name: "a", texts: ["short", words("w", 9).join(" ")] },
  ];
  const find = async (each: readonly List[]) =>
    ["Short!", words("w", 12).join(" ")].map((await indexOf(each, 8)).find);
  expect(await find(lists)).toEqual(await find(lists.toReversed()));
  expect(await find(lists)).toEqual([
    { list: "a", ngram: "short", share: 1 },
    { list: "a", ngram: words("w", 8).join(" "), share: 1 },
  ]);
});

test("a text shorter than n words matches only as a whole, and a blank one never", async () => {
  const index = await indexOf([{ name: "exam", texts: ["two words", "", "🎉"] }], 8);
  expect(index.find("Two words?")).toEqual({ list: "exam", ngram: "two words", share: 1 });
  expect(index.find("two words more")).toBeNull();
  expect(index.find(`two words ${words("x", 8).join(" ")}`)).toBeNull();
  expect(index.find(" \u2028")).toBeNull();
});

test("n-grams don't reach from one listed text into the next", async () => {
  expect(
    (await indexOf([{ name: "exam", texts: [words("a", 8).join(" "), words("b", 8).join(" ")] }], 8)).find(
      [...words("a", 8).slice(4), ...words("b", 4)].join(" "),
    ),
  ).toBeNull();
});

test("hostile texts are found in themselves", async () => {
  const texts = [
    "👩‍👩‍👧‍👦".repeat(500),
    "\u202eאחת שתיים\u2028שלוש\u202c",
    "x".repeat(1_000_000),
    "a ".repeat(500_000),
    "猫".repeat(1_000),
    "__proto__ constructor",
    "\ud800",
  ];
  const index = await indexOf([{ name: "hostile", texts }], 13);
  for (const text of texts) expect(index.find(text)).toMatchObject({ list: "hostile", share: 1 });
});
