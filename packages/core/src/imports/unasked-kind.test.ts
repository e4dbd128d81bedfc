import { expect, it } from "vitest";
import { PRESETS } from "../questions/presets/presets.ts";
import type { QuestionSet } from "../questions/question-set.ts";
import { unaskedKind } from "./unasked-kind.ts";

const questionsOf = (id: string): QuestionSet => PRESETS.find((preset) => preset.id === id)?.questions ?? [];
const RANKED = { recorded: { kind: "ranking" as const, tiers: [[0], [1]] } };
const LABELLED = { recorded: { kind: "binary" as const, labels: [{ response: 0, label: true }] } };

it("lets in what the campaign asks, and rows that record nothing", () => {
  expect(unaskedKind([RANKED, { recorded: undefined }], questionsOf("hh-pairwise"))).toBeNull();
  expect(unaskedKind([{ recorded: undefined }], questionsOf("helpsteer2-ratings"))).toBeNull();
});

it("names the kind of question that is missing, and the way out", () => {
  expect(unaskedKind([RANKED, LABELLED], questionsOf("hh-pairwise"))).toMatch(
    /labels of single responses.*kind "binary".*texts only/,
  );
  expect(unaskedKind([RANKED], questionsOf("kto-thumbs"))).toMatch(/kind "ranking"/);
});

it("says which ratings were found where the campaign asks for others", () => {
  const rated = {
    recorded: {
      kind: "rating" as const,
      points: 5,
      ratings: [{ response: 0, aspects: { honesty: 2, helpfulness: null } }],
    },
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
