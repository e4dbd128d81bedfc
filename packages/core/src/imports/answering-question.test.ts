import { describe, expect, it } from "vitest";
import { PRESETS } from "../questions/presets/presets.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import { answeringQuestion } from "./answering-question.ts";

const questionsOf = (id: string): QuestionSet => PRESETS.find((preset) => preset.id === id)?.questions ?? [];
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
    expect(answeringQuestion(rated(5, ...HELPSTEER2), questionsOf("helpsteer2-ratings"))?.id).toBe("ratings");
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
