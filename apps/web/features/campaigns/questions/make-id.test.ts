import fc from "fast-check";
import { expect, it } from "vitest";
import { QuestionId } from "@laurel/core/questions/question-base";
import { makeId } from "./make-id.ts";

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
