import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { specInWords } from "./spec-in-words.ts";

const USUAL = usualSpec("q", ["pairs"]);

describe("a spec in words", () => {
  it("says nothing of filters that leave nothing out", () => {
    expect(specInWords(USUAL, "pairs").join(" ")).not.toMatch(
      /tag|flag|agree with|probable|right|language|characters|made at/,
    );
  });

  it("says each filter and policy with what it is set to", () => {
    const filters = {
      minAgreement: 0.7,
      onTest: false,
      minPosterior: 0.9,
      minSkill: 0.6,
      languages: ["en", "de"],
      tags: ["math", "code"],
      withoutTags: ["draft"],
      withoutFlags: ["unsafe"],
      maxCharacters: 12_000,
      from: 0,
      until: Date.UTC(2026, 0, 2),
    };
    const words = specInWords(
      {
        ...USUAL,
        filters,
        minVotes: 3,
        systemPrompt: "merge",
        reasoning: "strip",
        duplicates: "keep",
        testShare: 0,
      },
      "pairs",
    );
    for (const sentence of [
      "At least 70 % of the votes agree with what was decided, in the training split only.",
      "What was decided is at least 90 % probable by its annotators' estimated accuracies, in the training split only; ratings and what people wrote are not asked.",
      "Votes count of annotators who are estimated to be right at least 60 % of the time, in the training split only.",
      "What users say in prompts is in one of the languages de or en, as a program detected them.",
      "Prompts have one of the tags “math” or “code”.",
      "Prompts with one of the tags “draft” are left out.",
      "Tasks on which somebody raised “unsafe” are left out.",
      "A prompt and its longest response have at most 12,000 characters together.",
      "Judgments were made at 1970-01-01T00:00:00.000Z or later.",
      "Judgments were made before 2026-01-02T00:00:00.000Z.",
      "A system turn stands before the first user turn's text.",
      "Records that say the same are kept.",
      "There is no test split.",
    ])
      expect(words).toContain(sentence);
  });

  it("says what decides, a majority or who is more often right", () => {
    expect(specInWords(USUAL, "pairs")[1]).toBe(
      "Votes: at least 1 on a task. More than half of them decide. Ratings are means, and rankings of several responses are put in order of their mean place.",
    );
    expect(specInWords({ ...USUAL, aggregation: "dawid-skene" }, "pairs")[1]).toContain(
      "each vote weighs what its annotator is estimated to be right of, by one-coin Dawid-Skene.",
    );
  });

  it("says how pairs are made to those who read pairs, and to nobody else", () => {
    const spec = {
      ...USUAL,
      pairs: {
        ties: "both-directions",
        expansion: "adjacent",
        mostPerPrompt: 2,
        ratings: { aspect: null, minGap: 1 },
        margin: { scale: 0.5, offset: -0.25 },
      },
    } as const;
    const policy = [
      "Ties: a pair that the votes call equal is one record in each direction.",
      "Of a ranking of several responses, each place gives pairs with the next.",
      "Of each prompt, at most 2 pairs.",
      "Margins are 0.5 × the mean strength of the preference (of ratings, the gap) − 0.25.",
    ];
    expect(specInWords(spec, "pairs")).toEqual(expect.arrayContaining(policy));
    for (const sentence of policy) expect(specInWords(spec, "listwise")).not.toContain(sentence);
  });

  it("says of ties what becomes of them, and of ratings from which gap they are pairs", () => {
    const words = (pairs: Partial<typeof USUAL.pairs>) =>
      specInWords({ ...USUAL, pairs: { ...USUAL.pairs, ...pairs } }, "pairs").join(" ");
    expect(words({ ties: "soft-label" })).toContain("one record with the probability ½");
    expect(words({ ties: "separate-config" })).toContain("a configuration of its own");
    expect(words({ ratings: { aspect: "clear", minGap: 0.5 } })).toContain(
      "the mean of “clear” of the one is higher by at least 0.5 points",
    );
    expect(words({})).toContain("the mean of all aspects of the one is higher by at least 1 point;");
  });

  it("says what is held out, and what for", () => {
    const words = (testShare: number, validationShare: number) =>
      specInWords({ ...USUAL, testShare, validationShare }, "pairs").find((sentence) =>
        /held out|no test/.test(sentence),
      );
    expect(words(0.1, 0)).toMatch(/^About 10 % of the prompts for testing are held out, by a hash/);
    expect(words(0.1, 0.05)).toMatch(
      /^About 10 % of the prompts for testing and 5 % of the prompts for validation are held out/,
    );
    expect(words(0, 0.05)).toMatch(
      /^There is no test split. About 5 % of the prompts for validation are held out/,
    );
  });

  it("says which lists rows were checked against, in one order, and what that did", () => {
    const [one, two] = [
      { name: "a", sha256: "0".repeat(64) },
      { name: "b", sha256: "1".repeat(64) },
    ];
    const words = (
      lists: (typeof one)[],
      drop: "nothing" | "training" | "all",
      family: "pairs" | "prompts" = "pairs",
    ) =>
      specInWords({ ...USUAL, decontamination: { words: 8, lists, drop } }, family).find((sentence) =>
        sentence.startsWith("Contamination"),
      );
    expect(words([two, one], "all")).toEqual(words([one, two], "all"));
    expect(words([one, two], "all")).toContain(
      `what responses say was looked through for 8 words in a row, or a whole text of fewer, that a text of “a” (SHA-256 ${one.sha256}) or “b” (SHA-256 ${two.sha256}) has too`,
    );
    expect(words([one], "all")).toMatch(/Rows with such words were left out\.$/);
    expect(words([one], "nothing")).toMatch(/none was left out\.$/);
    expect(words([one], "training", "prompts")).not.toContain("responses");
    expect(specInWords(USUAL, "pairs").join()).not.toContain("Contamination");
  });

  it("takes an instant that is no date", () => {
    expect(specInWords({ ...USUAL, filters: { ...USUAL.filters, from: 1e17 } }, "pairs")).toContain(
      "Judgments were made at 100000000000000000 ms after 1970 or later.",
    );
  });
});
