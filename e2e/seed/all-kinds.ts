import { PRESETS } from "@laurel/core/questions/presets";
import type { QuestionSet } from "@laurel/core/questions/question-set";

const ask = { help: "", required: true } as const;

/** One campaign with a question of every kind but rankings, about one response at a time. */
export const ALL_KINDS: {
  readonly name: string;
  readonly questions: QuestionSet;
  readonly responsesPerTask: number;
} = {
  name: "Every kind but rankings",
  responsesPerTask: 1,
  questions: [
    ...PRESETS.filter(({ id }) => ["helpsteer2-ratings", "kto-thumbs", "prm-steps"].includes(id)).flatMap(
      ({ questions }) => questions,
    ),
    {
      ...ask,
      id: "flags",
      kind: "flags",
      title: "Is anything wrong with it?",
      scope: "response",
      spans: false,
      options: [
        { id: "refusal", label: "Refusal" },
        { id: "unsafe", label: "Unsafe" },
        { id: "false-claim", label: "False claim" },
      ],
    },
    {
      ...ask,
      id: "rewrite",
      kind: "rewrite",
      title: "Write it better.",
      when: { question: "thumbs", is: ["all-bad"] },
    },
    { ...ask, id: "reason", kind: "text", title: "Why?", required: false, maxLength: 2_000 },
  ],
};
