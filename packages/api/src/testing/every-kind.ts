import type { Question } from "@laurel/core/questions/question";
import type { QuestionSet } from "@laurel/core/questions/question-set";

const ask = { help: "", required: true } as const;

// By kind, so that the types refuse a kind that is missing here.
const BY_KIND: { readonly [Kind in Question["kind"]]: Extract<Question, { kind: Kind }> } = {
  ranking: {
    ...ask,
    id: "ranking",
    kind: "ranking",
    title: "Which is better?",
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
  rating: {
    ...ask,
    id: "rating",
    kind: "rating",
    title: "How good?",
    points: 5,
    allowNotApplicable: true,
    aspects: [
      { id: "zeal", label: "Zeal", help: "", anchors: [] },
      { id: "a-long-one", label: "A", help: "", anchors: [] },
    ],
  },
  binary: { ...ask, id: "binary", kind: "binary", title: "Good?", about: "quality" },
  steps: {
    ...ask,
    id: "steps",
    kind: "steps",
    title: "Is each step right?",
    split: "blank-lines",
    stopAtFirstError: true,
    continuation: true,
  },
  rewrite: { ...ask, id: "rewrite", kind: "rewrite", title: "Better?" },
  flags: {
    ...ask,
    id: "flags",
    kind: "flags",
    title: "Anything?",
    options: [{ id: "unsafe", label: "Unsafe" }],
    scope: "response",
    spans: true,
  },
  text: { ...ask, id: "text", kind: "text", title: "Why?", maxLength: 100 },
};

/** A required question of every kind, about pairs, and a text that may be left out. */
export const EVERY_KIND: QuestionSet = [
  ...Object.values(BY_KIND),
  { ...ask, id: "remark", kind: "text", title: "Anything else?", required: false, maxLength: 100 },
];
