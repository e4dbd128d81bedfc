import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedParagraphs, type ParagraphChange } from "./guidelines-changed.tsx";

const short = (changes: readonly ParagraphChange[]) =>
  changes.map(({ kind, text }) => `${{ same: " ", added: "+", removed: "-" }[kind]}${text}`);
const of = (changes: readonly ParagraphChange[], left: ParagraphChange["kind"]) =>
  changes.filter(({ kind }) => kind !== left).map(({ text }) => text);

describe("what changed in a text, by paragraphs", () => {
  it("keeps what stayed, and puts what came beside what it replaced", () => {
    expect(
      short(changedParagraphs("One.\n\nTwo.\n\nThree.", "One.\n\nTwo, better.\n\nThree.\n\nFour.")),
    ).toEqual([" One.", "-Two.", "+Two, better.", " Three.", "+Four."]);
  });

  it("sees no change in more blank lines, spaces at the end of a line or another system's line ends", () => {
    expect(short(changedParagraphs("One.  \r\n\r\nTwo.", "One.\n\n\n\nTwo.\n"))).toEqual([" One.", " Two."]);
  });

  it("keeps a block of code whole, blank lines and all", () => {
    expect(short(changedParagraphs("```\na\n\nb\n```", "```\na\n\nc\n```\n\nEnd."))).toEqual([
      "-```\na\n\nb\n```",
      "+```\na\n\nc\n```",
      "+End.",
    ]);
  });

  it("shows a moved paragraph as removed and added, once each", () => {
    expect(short(changedParagraphs("A\n\nB\n\nC", "B\n\nC\n\nA"))).toEqual(["-A", " B", " C", "+A"]);
  });

  it("gives both texts back, whatever they are, and nothing but sameness for one and the same", () => {
    const text = fc.array(fc.constantFrom("A", "B", "C", "D"), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changedParagraphs(before.join("\n\n"), after.join("\n\n"));
        expect(of(changes, "removed")).toEqual(after);
        expect(of(changes, "added")).toEqual(before);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (any) => changedParagraphs(any, any).every(({ kind }) => kind === "same")),
    );
  });

  it("compares two long texts without a common paragraph at once", () => {
    const many = (letter: string) => Array.from({ length: 4_000 }, (_, i) => `${letter}${i}`).join("\n\n");
    expect(changedParagraphs(many("a"), many("b"))).toHaveLength(8_000);
  });
});
