import type { QuestionSet } from "@laurel/core/questions/question-set";

const ask = { help: "", required: true } as const;
/** A question of every kind, about pairs. */
export const EVERY_KIND: QuestionSet = [
  {
    ...ask,
    id: "ranking",
    kind: "ranking",
    title: "Which is better?",
    strengths: 3,
    allowTie: true,
    allowBothBad: true,
  },
  {
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
  { ...ask, id: "binary", kind: "binary", title: "Good?", about: "quality" },
  {
    ...ask,
    id: "steps",
    kind: "steps",
    title: "Is each step right?",
    split: "blank-lines",
    stopAtFirstError: true,
    continuation: true,
  },
  { ...ask, id: "rewrite", kind: "rewrite", title: "Better?" },
  {
    ...ask,
    id: "flags",
    kind: "flags",
    title: "Anything?",
    options: [{ id: "unsafe", label: "Unsafe" }],
    scope: "response",
    spans: true,
  },
  { ...ask, id: "text", kind: "text", title: "Why?", maxLength: 100 },
  { ...ask, id: "remark", kind: "text", title: "Anything else?", required: false, maxLength: 100 },
];
