import { expect, it } from "vitest";
import type { QuestionSet } from "../questions/question-set.ts";
import { PRESETS } from "../questions/presets/presets.ts";
import { unaskedKind } from "./unasked-kind.ts";

const questionsOf = (id: string): QuestionSet => PRESETS.find((preset) => preset.id === id)?.questions ?? [];
const RANKED = { recorded: { kind: "ranking" as const, tiers: [[0], [1]] } };
const LABELLED = { recorded: { kind: "binary" as const, labels: [{ response: 0, label: true }] } };

it("lets in what the campaign asks, and rows that record nothing", () => {
  expect(unaskedKind([RANKED, { recorded: undefined }], questionsOf("hh-pairwise"))).toBeNull();
  expect(unaskedKind([{ recorded: undefined }], questionsOf("helpsteer2-ratings"))).toBeNull();
});

it("names the kind of question that is missing, and the way out", () => {
  expect(unaskedKind([RANKED, LABELLED], questionsOf("hh-pairwise"))).toMatch(/labels of single responses.*kind "binary".*texts only/);
  expect(unaskedKind([RANKED], questionsOf("kto-thumbs"))).toMatch(/kind "ranking"/);
});
