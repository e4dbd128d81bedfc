import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { judgmentWords } from "./answer-words.ts";

const nameOf = (id: string) => ({ x: "Response 1", y: "Response 2" })[id] ?? "?";
const ranking = (tiers: string[][], more: object = {}) =>
  judgmentWords(english, { preference: { kind: "ranking", tiers, ...more } }, nameOf);

describe("judgmentWords", () => {
  it("names the better response and how much better it is", () => {
    expect(ranking([["y"], ["x"]], { strength: 2 })).toBe("Response 2 > Response 1, strength 2");
  });

  it("tells a tie from both bad by the cut", () => {
    expect(ranking([["x", "y"]])).toBe("Tie");
    expect(ranking([["x", "y"]], { cut: 0 })).toBe("Both bad");
    expect(ranking([["x", "y"]], { cut: 1 })).toBe("Tie");
  });

  it("puts the rationale after the ranking", () => {
    expect(
      judgmentWords(
        english,
        { a: { kind: "text", text: "clear" }, b: { kind: "ranking", tiers: [["x", "y"]] } },
        nameOf,
      ),
    ).toBe("Tie · “clear”");
  });
});
