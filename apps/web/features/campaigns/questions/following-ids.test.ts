import fc from "fast-check";
import { expect, it } from "vitest";
import { QuestionId } from "@laurel/core/questions/question-base";
import { followingId, makeId, relabel } from "./following-ids.ts";

it("makes an id that is valid and free, of any label", () => {
  const ids = fc.array(fc.constantFrom("question", "why", "why_2", "a_b", "a".repeat(40)));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("Why?", "A B", "a".repeat(99))),
      ids,
      (label, taken) => {
        const id = makeId(label, taken, "question");
        expect(QuestionId.safeParse(id).success).toBe(true);
        expect(taken).not.toContain(id);
      },
    ),
  );
});

it.each([
  ["Which response is better?", [], "which_response_is_better"],
  ["Why?", ["why"], "why_2"],
  ["Why?", ["why", "why_2"], "why_3"],
  ["2 über-höfliche Sätze", [], "uber_hofliche_satze"],
  ["لماذا؟", ["question"], "question_2"],
  ["How far does this response go beyond what was asked for?", [], "how_far_does_this_response_go_beyond"],
])("reads like its label: %s with %j taken is %s", (label, taken, id) => {
  expect(makeId(label, taken, "question")).toBe(id);
});

const renamed = { from: "Tone", to: "Tone of voice", others: ["style"], fallback: "aspect", saved: false };

it("follows the label of what is new", () => {
  expect(followingId({ ...renamed, id: "tone" })).toBe("tone_of_voice");
  expect(followingId({ ...renamed, id: "aspect", from: "", to: "Style" })).toBe("style_2");
});

it("stays as it is once saved, or where somebody chose it", () => {
  expect(followingId({ ...renamed, id: "tone", saved: true })).toBe("tone");
  expect(followingId({ ...renamed, id: "register" })).toBe("register");
});

const parts = [
  { id: "tone", label: "Tone" },
  { id: "aspect", label: "" },
];

it("gives a new part the id of its words, and leaves the others and stored ones alone", () => {
  expect(relabel(parts, { index: 1, label: "Tone", saved: [], fallback: "aspect" })).toEqual([
    { id: "tone", label: "Tone" },
    { id: "tone_2", label: "Tone" },
  ]);
  expect(relabel(parts, { index: 0, label: "Voice", saved: parts, fallback: "aspect" })[0]).toEqual({
    id: "tone",
    label: "Voice",
  });
});
