import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../questions/answers.ts";
import { type ImportedJudgment, voteBook } from "./vote-book.ts";

const FIRST: Answers = { best: { kind: "ranking", tiers: [["a"], ["b"]] } };
const SECOND: Answers = { best: { kind: "ranking", tiers: [["b"], ["a"]] } };
const rules = {
  payloadHash: (taskId: string, content: unknown) => JSON.stringify([taskId, content]),
  eachRowVotes: true,
  repeated: new Map<string, number>(),
};
const vote = (answers: Answers, line: number, by?: string, about: object = {}) => ({
  taskId: "task",
  answers,
  by,
  about,
  line,
});

describe("a person who judges the same responses twice", () => {
  it("counts once where both say the same", () => {
    const book = voteBook([], rules);
    expect(book.admit(vote(FIRST, 2, "ann"))).not.toBeNull();
    expect(book.admit(vote(FIRST, 9, "ann"))).toBeNull();
    expect(book.admit(vote(SECOND, 10, "bob"))).not.toBeNull();
  });

  it("is refused with both lines where they differ, also where the first came in an earlier slice", () => {
    const told = /^line 9: ann judged the same responses on line 2, and said something else/;
    const book = voteBook([], rules);
    const admitted = book.admit(vote(FIRST, 2, "ann"));
    expect(() => book.admit(vote(SECOND, 9, "ann"))).toThrow(told);
    const earlier: ImportedJudgment = {
      ...vote(FIRST, 2, "ann"),
      by: "ann",
      voter: undefined,
      payloadHash: admitted?.payloadHash ?? "",
    };
    expect(() => voteBook([earlier], rules).admit(vote(SECOND, 9, "ann"))).toThrow(told);
    expect(voteBook([{ ...earlier, line: null }], rules).admit(vote(SECOND, 9, "ann"))).not.toBeNull();
  });

  it("said both where the same texts came from other models", () => {
    const book = voteBook([], rules);
    expect(book.admit(vote(FIRST, 2, "ann"))).not.toBeNull();
    expect(book.admit(vote(SECOND, 3, "ann", { models: { a: "wren" } }))).not.toBeNull();
  });
});

describe("rows that name nobody", () => {
  it("are votes of different people, whatever they say, and none again when the file comes again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 12 }),
        fc.nat({ max: 12 }),
        fc.nat({ max: 4 }),
        (says, cut, more) => {
          const answers = says.map((first) => (first ? FIRST : SECOND));
          const admitted: ImportedJudgment[] = [];
          const add = (known: readonly ImportedJudgment[], rows: readonly Answers[]) => {
            const own: ImportedJudgment[] = [];
            const repeated = new Map<string, number>();
            // The file comes in two slices, each of which sees what the one before it brought in.
            for (const slice of [rows.slice(0, cut), rows.slice(cut)]) {
              const book = voteBook([...known, ...own], { ...rules, repeated });
              for (const said of slice) {
                const made = book.admit(vote(said, own.length + 1));
                if (made) own.push({ ...vote(said, own.length + 1), by: undefined, ...made });
              }
              for (const [hash, times] of book.repeated) repeated.set(hash, times);
            }
            return own;
          };
          admitted.push(...add([], answers));
          expect(admitted.map((each) => each.answers)).toEqual(answers);
          expect(new Set(admitted.map(({ voter }) => voter)).size).toBe(answers.length);
          const before = admitted.map((each) => ({ ...each, line: null }));
          expect(add(before, answers)).toEqual([]);
          const longer = [...answers, ...Array.from({ length: more }, () => FIRST)];
          expect(add(before, longer)).toHaveLength(more);
        },
      ),
    );
  });

  it("count once where a row states a record, but no record replaces another", () => {
    const book = voteBook([], { ...rules, eachRowVotes: false });
    expect(book.admit(vote(FIRST, 1))).toMatchObject({ voter: 1 });
    expect(book.admit(vote(FIRST, 2))).toBeNull();
    expect(book.admit(vote(SECOND, 3))).toMatchObject({ voter: 2 });
  });
});
