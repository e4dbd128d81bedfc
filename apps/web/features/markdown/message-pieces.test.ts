import { describe, expect, it } from "vitest";
import { cutPieces, messagePieces, nextPieces } from "./message-pieces.ts";

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index} ${"of words ".repeat(20)}`).join("\n\n");
const said = (text: string) => messagePieces(text).map((piece) => piece.text);

describe("messagePieces", () => {
  it("leaves an ordinary message whole, and parts a long one between paragraphs", () => {
    const [short, long] = [paragraphs(6), paragraphs(200)];
    expect(said(short)).toEqual([short]);
    expect(said(long).join("")).toBe(long);
    expect(said(long).every((piece) => piece.startsWith("Paragraph"))).toBe(true);
  });

  it("keeps links and notes whose definition is in another piece", () => {
    const pieces = said(
      `See [the page][p] and the note[^1].\n\n${paragraphs(40)}\n\n[p]: https://example.org/p\n[^1]: Said elsewhere.\n`,
    );
    expect(pieces[0]).toContain("[p]: https://example.org/p");
    expect(pieces[0]).toContain("[^1]: Said elsewhere.");
    expect(pieces.slice(1, -1).join("")).not.toContain("[p]:");
  });

  it("shows a line that never ends as plain text, in pieces", () => {
    const pieces = messagePieces(`${"word ".repeat(40_000)}`);
    expect(pieces.every((piece) => piece.kind === "plain" && piece.length <= 3_001)).toBe(true);
    expect(pieces.map((piece) => piece.text).join("")).toBe("word ".repeat(40_000));
  });
});

describe("cutPieces", () => {
  it("cuts what is long by the same rule for every text, and asks about no small rest", () => {
    const lengths = (...all: number[]) => cutPieces(all.map((length) => ({ length })));
    expect(lengths(3_000, 3_000)).toEqual({ shown: 2, hidden: 0 });
    expect(lengths(...Array<number>(7).fill(3_000))).toEqual({ shown: 7, hidden: 0 });
    expect(lengths(...Array<number>(60).fill(3_000))).toEqual({ shown: 6, hidden: 162_000 });
    expect(lengths(24_000, 10)).toEqual({ shown: 1, hidden: 10 });
  });

  it("counts a folded trace as the line that it is", () => {
    expect(cutPieces(messagePieces(`<think>${paragraphs(500)}</think>\n\nYes.`))).toEqual({
      shown: 2,
      hidden: 0,
    });
  });
});

describe("nextPieces", () => {
  it("goes on by what fits into a frame, and always goes on", () => {
    const pieces = [3_000, 100, 100, 5_000, 3_000].map((length) => ({
      kind: "plain" as const,
      text: "",
      length,
    }));
    const steps: number[] = [];
    for (let done = 0; done < pieces.length;) steps.push((done = nextPieces(pieces, done)));
    expect(steps).toEqual([3, 4, 5]);
  });

  it("takes fewer pieces of maths at once than of prose", () => {
    const of = (text: string) => nextPieces(messagePieces(`${text}\n\n`.repeat(400)), 0);
    expect(of("Words and words and more of them.")).toBeGreaterThan(
      of("Words of $x$ and $y$ and $z$ alone."),
    );
  });
});
