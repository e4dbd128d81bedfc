import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../questions/answers.ts";
import { type ImportedJudgment, nameOfVoter, voteBook } from "./vote-book.ts";

const FIRST: Answers = { best: { kind: "ranking", tiers: [["a"], ["b"]] } };
const SECOND: Answers = { best: { kind: "ranking", tiers: [["b"], ["a"]] } };
const rules = {
  payloadHash: (taskId: string, content: unknown) => JSON.stringify([taskId, content]),
  fileName: "votes.csv",
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

  it("contradicts themselves where they differ, also where the first came in an earlier slice", () => {
    const book = voteBook([], rules);
    const admitted = book.admit(vote(FIRST, 2, "ann"));
    expect(book.contradiction([vote(SECOND, 9, "ann")])).toEqual({ by: "ann", line: 2 });
    expect(book.contradiction([vote(FIRST, 9, "ann")])).toBeUndefined();
    expect(book.contradiction([vote(SECOND, 9, "bob"), vote(SECOND, 9)])).toBeUndefined();
    const earlier: ImportedJudgment = {
      ...vote(FIRST, 2),
      judge: "whoever",
      payloadHash: admitted?.payloadHash ?? "",
    };
    expect(voteBook([earlier], rules).contradiction([vote(SECOND, 9, "ann")])).toMatchObject({ line: 2 });
    const ofFile = { ...earlier, line: null, judge: nameOfVoter({ by: "ann" }, rules.fileName) };
    expect(voteBook([ofFile], rules).contradiction([vote(SECOND, 9, "ann")])).toEqual({
      by: "ann",
      line: null,
    });
    // Another file's ann is another person.
    const ofOther = voteBook([{ ...ofFile, judge: nameOfVoter({ by: "ann" }, "other.csv") }], rules);
    expect(ofOther.contradiction([vote(SECOND, 9, "ann")])).toBeUndefined();
    expect(ofOther.admit(vote(SECOND, 9, "ann"))).not.toBeNull();
  });

  it("contradicts themselves within one row too", () => {
    const book = voteBook([], rules);
    expect(book.contradiction([vote(FIRST, 3, "ann"), vote(SECOND, 3, "ann")])).toEqual({
      by: "ann",
      line: 3,
    });
    expect(book.contradiction([vote(FIRST, 3, "ann"), vote(FIRST, 3, "ann")])).toBeUndefined();
  });

  it("says the same of a tie in whichever order its responses stand", () => {
    const tie = (...ids: string[]): Answers => ({ best: { kind: "ranking", tiers: [ids] } });
    const book = voteBook([], rules);
    expect(book.admit(vote(tie("a", "b"), 2, "ann"))).not.toBeNull();
    expect(book.contradiction([vote(tie("b", "a"), 3, "ann")])).toBeUndefined();
    expect(book.admit(vote(tie("b", "a"), 3, "ann"))).toBeNull();
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
                if (!made) continue;
                const judge = nameOfVoter({ by: undefined, voter: made.voter }, rules.fileName);
                own.push({ ...vote(said, own.length + 1), judge, payloadHash: made.payloadHash });
              }
              for (const [hash, times] of book.repeated) repeated.set(hash, times);
            }
            return own;
          };
          admitted.push(...add([], answers));
          expect(admitted.map((each) => each.answers)).toEqual(answers);
          expect(new Set(admitted.map(({ judge }) => judge)).size).toBe(answers.length);
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

describe("what an imported annotator is called", () => {
  it("is one name for one person of one file", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ":", " ", "(", ")", "2", '"', "\\"), maxLength: 9 });
    const voter = fc.oneof(
      text.map((by) => ({ by, voter: undefined })),
      fc.integer({ min: 1, max: 22 }).map((number) => ({ by: undefined, voter: number })),
    );
    fc.assert(
      fc.property(text, voter, text, voter, (file, one, otherFile, other) => {
        const same = file === otherFile && one.by === other.by && one.voter === other.voter;
        expect(nameOfVoter(one, file) === nameOfVoter(other, otherFile)).toBe(same);
      }),
      { numRuns: 20_000 },
    );
    expect(nameOfVoter({ by: "ann" }, "votes.csv")).toBe("Imported from votes.csv: ann");
    expect(nameOfVoter({ by: undefined, voter: 1 }, "votes.csv")).toBe("Imported from votes.csv");
    expect(nameOfVoter({ by: undefined, voter: 2 }, "votes.csv")).toBe("Imported from votes.csv (2)");
    expect(nameOfVoter({ by: "ann" }, "a: b")).not.toBe(nameOfVoter({ by: "b: ann" }, "a"));
    expect(nameOfVoter({ by: undefined, voter: 1 }, "a (2)")).not.toBe(
      nameOfVoter({ by: undefined, voter: 2 }, "a"),
    );
  });
});
