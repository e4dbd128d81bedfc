import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference.ts";

const side = (kind: "removed" | "added", runs: ReturnType<typeof wordDifference>) =>
  runs
    .filter((run) => run.kind === "equal" || run.kind === kind)
    .map((run) => run.text)
    .join("");
const brief = (first: string, second: string) =>
  wordDifference(first, second)
    .map(({ kind, text }) => (kind === "equal" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

const words = fc
  .array(
    fc.constantFrom(
      "the",
      "cat",
      "sat",
      " ",
      " ",
      "\n",
      ",",
      "é",
      "e\u0301",
      "👩‍👩‍👧",
      "漢",
      "字",
      "\ud800",
      "😀",
    ),
    { maxLength: 60 },
  )
  .map((each) => each.join(""));
const texts = fc.oneof(words, fc.string({ unit: "binary" }));

describe("wordDifference", () => {
  it("gives both texts back: what is equal and removed is the first, what is equal and added the second", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const runs = wordDifference(first, second);
        expect(side("removed", runs)).toBe(first);
        expect(side("added", runs)).toBe(second);
        expect(runs.every((run, index) => run.text !== "" && run.kind !== runs[index - 1]?.kind)).toBe(true);
      }),
    );
  });

  it("finds nothing to tell between a text and itself", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordDifference(text, text)).toEqual(text === "" ? [] : [{ kind: "equal", text }]);
      }),
    );
  });

  it("calls removed what the other way round is added", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(wordDifference(text, "").every((run) => run.kind === "removed")).toBe(true);
        expect(wordDifference("", text).every((run) => run.kind === "added")).toBe(true);
      }),
    );
  });

  it("marks words, not letters, and changed words in a row as one change", () => {
    expect(brief("The cat sat down.", "The dog sat down.")).toBe("The [-cat-]{+dog+} sat down.");
    expect(brief("a big red fox ran", "a small blue fox ran")).toBe("a [-big red-]{+small blue+} fox ran");
    expect(brief("我喜欢猫", "我喜欢狗")).toBe("我喜欢[-猫-]{+狗+}");
    expect(brief("one\ntwo\nthree\n", "one\nthree\n")).toBe("one\n[-two\n-]three\n");
  });

  it("keeps to bounded work for long texts that have nothing in common", () => {
    const long = (word: string) => Array.from({ length: 40_000 }, (_, index) => `${word}${index}`).join(" ");
    const [first, second] = [long("a"), long("b")];
    expect(wordDifference(first, second)).toEqual([
      { kind: "removed", text: first },
      { kind: "added", text: second },
    ]);
  });

  it("still finds the one changed word in a text of 200,000 characters", () => {
    const lines = Array.from(
      { length: 4_000 },
      (_, index) => `Line ${index} says something about number ${index % 7}.`,
    );
    const runs = wordDifference(
      lines.join("\n"),
      lines.with(2_000, "Line 2000 says nothing about number 5.").join("\n"),
    );
    expect(runs.filter((run) => run.kind !== "equal")).toEqual([
      { kind: "removed", text: "something" },
      { kind: "added", text: "nothing" },
    ]);
  });
});
