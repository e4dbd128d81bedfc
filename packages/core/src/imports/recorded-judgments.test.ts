import { describe, expect, it } from "vitest";
import { PRESETS } from "../questions/presets.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import { answeringQuestion, unaskedKind } from "./recorded-judgments.ts";

describe("answering question", () => {
  const questionsOf = (id: string): QuestionSet =>
    PRESETS.find((preset) => preset.id === id)?.questions ?? [];
  const rated = (points: number, ...aspects: string[]) => ({
    kind: "rating" as const,
    points,
    ratings: [{ response: 0, aspects: Object.fromEntries(aspects.map((id) => [id, 2])) }],
  });
  const HELPSTEER2 = ["helpfulness", "correctness", "coherence", "complexity", "verbosity"];

  describe("the question that a recorded judgment answers", () => {
    it("is the first of its kind", () => {
      expect(
        answeringQuestion({ kind: "ranking", tiers: [[0], [1]] }, questionsOf("ultrafeedback-ranking"))?.id,
      ).toBe("ranking");
      expect(
        answeringQuestion(
          { kind: "binary", labels: [{ response: 0, label: true }] },
          questionsOf("ultrafeedback-ranking"),
        ),
      ).toBeUndefined();
    });

    it("is, of ratings, one that asks for nothing that was not rated, on the same scale", () => {
      expect(answeringQuestion(rated(5, ...HELPSTEER2), questionsOf("helpsteer2-ratings"))?.id).toBe(
        "ratings",
      );
      expect(answeringQuestion(rated(5, ...HELPSTEER2, "humor"), questionsOf("helpsteer2-ratings"))?.id).toBe(
        "ratings",
      );
      expect(
        answeringQuestion(rated(5, ...HELPSTEER2.slice(1)), questionsOf("helpsteer2-ratings")),
      ).toBeUndefined();
      expect(answeringQuestion(rated(7, ...HELPSTEER2), questionsOf("helpsteer2-ratings"))).toBeUndefined();
      const unscaled = (rating: number) => ({
        kind: "rating" as const,
        ratings: [{ response: 0, aspects: Object.fromEntries(HELPSTEER2.map((id) => [id, rating])) }],
      });
      expect(answeringQuestion(unscaled(5), questionsOf("helpsteer2-ratings"))?.id).toBe("ratings");
      expect(answeringQuestion(unscaled(6), questionsOf("helpsteer2-ratings"))).toBeUndefined();
    });
  });
});

describe("unasked kind", () => {
  const questionsOf = (id: string): QuestionSet =>
    PRESETS.find((preset) => preset.id === id)?.questions ?? [];
  const RANKED = { recorded: [{ answer: { kind: "ranking" as const, tiers: [[0], [1]] } }] };
  const LABELED = {
    recorded: [{ answer: { kind: "binary" as const, labels: [{ response: 0, label: true }] } }],
  };

  it("lets in what the campaign asks, and rows that record nothing", () => {
    expect(unaskedKind([RANKED, { recorded: undefined }], questionsOf("hh-pairwise"))).toBeNull();
    expect(unaskedKind([{ recorded: undefined }], questionsOf("helpsteer2-ratings"))).toBeNull();
  });

  it("names the kind of question that is missing, and the way out", () => {
    expect(unaskedKind([RANKED, LABELED], questionsOf("hh-pairwise"))).toMatch(
      /labels of single responses.*kind "binary".*texts only/,
    );
    expect(unaskedKind([RANKED], questionsOf("kto-thumbs"))).toMatch(/kind "ranking"/);
  });

  it("says which ratings were found where the campaign asks for others", () => {
    const rated = {
      recorded: [
        {
          answer: {
            kind: "rating" as const,
            points: 5,
            ratings: [{ response: 0, aspects: { honesty: 2, helpfulness: null } }],
          },
        },
      ],
    };
    expect(unaskedKind([rated], questionsOf("helpsteer2-ratings"))).toMatch(
      /records ratings.*one of 5 points that asks for honesty, helpfulness or some of these/,
    );
    expect(
      unaskedKind(
        [rated],
        [
          {
            id: "r",
            kind: "rating",
            title: "?",
            help: "",
            required: true,
            points: 5,
            allowNotApplicable: true,
            aspects: [{ id: "honesty", label: "Honesty", help: "", anchors: [] }],
          },
        ],
      ),
    ).toBeNull();
  });
});
