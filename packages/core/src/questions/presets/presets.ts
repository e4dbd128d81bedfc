import type { Question } from "../question.ts";
import { HELPSTEER2_ASPECTS } from "./helpsteer2-aspects.ts";
import { PREFERENCE_QUESTION } from "./preference-question.ts";
import type { Preset } from "./preset.ts";
import { ULTRAFEEDBACK_ASPECTS } from "./ultrafeedback-aspects.ts";

const ask = { help: "", required: true } as const;
const REASON: Question = {
  ...ask,
  id: "reason",
  kind: "text",
  title: "Why?",
  help: "One or two sentences.",
  required: false,
  maxLength: 2_000,
};

/** The campaigns that can be made in one click, in the order in which they are offered. */
export const PRESETS: readonly Preset[] = [
  {
    id: "hh-pairwise",
    name: "HH pairwise",
    about: "Two responses, three degrees, tie and both bad. For DPO and Bradley-Terry reward models.",
    questions: [PREFERENCE_QUESTION],
    responsesPerTask: 2,
  },
  {
    id: "llama-pairwise",
    name: "Llama-style 4-point pairwise",
    about:
      "Two responses, four degrees of preference and no tie, as for Llama 2 and 3: the degree becomes the margin.",
    questions: [
      {
        ...PREFERENCE_QUESTION,
        strengths: 4,
        allowTie: false,
        allowBothBad: false,
        labels: [
          "A significantly better",
          "A better",
          "A slightly better",
          "A marginally better",
          "B marginally better",
          "B slightly better",
          "B better",
          "B significantly better",
        ],
      },
    ],
    responsesPerTask: 2,
  },
  {
    id: "helpsteer2-ratings",
    name: "HelpSteer2 ratings",
    about: "One response at a time, five attributes of five points each. For regression reward models.",
    questions: [
      {
        ...ask,
        id: "ratings",
        kind: "rating",
        title: "How good is the response?",
        points: 5,
        allowNotApplicable: false,
        aspects: HELPSTEER2_ASPECTS,
      },
    ],
    responsesPerTask: 1,
  },
  {
    id: "ultrafeedback-ranking",
    name: "UltraFeedback 4-way ranking with aspects",
    about:
      "Up to four responses, ranked with ties, then rated by four aspects. For Plackett-Luce and multi-aspect reward models.",
    questions: [
      {
        ...ask,
        id: "ranking",
        kind: "ranking",
        title: "Rank the responses, the best first.",
        strengths: 1,
        allowTie: true,
        allowBothBad: false,
        cut: "optional",
      },
      {
        ...ask,
        id: "aspects",
        kind: "rating",
        title: "How good is each response?",
        points: 5,
        allowNotApplicable: true,
        aspects: ULTRAFEEDBACK_ASPECTS,
      },
    ],
    responsesPerTask: 4,
  },
  {
    id: "kto-thumbs",
    name: "KTO thumbs",
    about: "One response at a time, good or bad. For KTO and BCO.",
    questions: [{ ...ask, id: "thumbs", kind: "binary", title: "Is this response good?", about: "quality" }],
    responsesPerTask: 1,
  },
  {
    id: "prm-steps",
    name: "PRM steps",
    about:
      "Each reasoning step right, neutral or wrong, up to the first error, as in PRM800K. For process reward models.",
    questions: [
      {
        ...ask,
        id: "steps",
        kind: "steps",
        title: "Is each step right?",
        split: "blank-lines",
        stopAtFirstError: true,
        continuation: true,
      },
    ],
    responsesPerTask: 1,
  },
  {
    id: "rewrite",
    name: "Rewrite",
    about:
      "Two responses, and a better version of the preferred one where both are bad: edited above chosen above rejected.",
    questions: [
      PREFERENCE_QUESTION,
      {
        ...ask,
        id: "rewrite",
        kind: "rewrite",
        title: "Write the response that should have been given.",
        when: { question: "preference", is: ["both-bad"] },
      },
      { ...REASON, when: { question: "preference", is: ["tie"] } },
    ],
    responsesPerTask: 2,
  },
  {
    id: "correctness-verdict",
    name: "Correctness verdict",
    about:
      "One response at a time, correct or incorrect against a reference answer that the import brings. For outcome rewards.",
    questions: [
      { ...ask, id: "verdict", kind: "binary", title: "Is the final answer correct?", about: "correctness" },
    ],
    responsesPerTask: 1,
  },
];
