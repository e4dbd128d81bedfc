import type { RankingQuestion } from "./kinds/ranking-schemas.ts";
import type { RatingQuestion } from "./kinds/rating-schemas.ts";
import type { QuestionSet } from "./question-set.ts";
import type { Question } from "./question.ts";

/** The questions that a campaign usually asks for a training method, or like a published dataset. */
export type Preset = {
  readonly id: string;
  readonly name: string;
  /** What it is for, and where it comes from. */
  readonly about: string;
  readonly questions: QuestionSet;
  readonly responsesPerTask: number;
};

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

/** The pairwise question of most presets. */
export const PREFERENCE_QUESTION: RankingQuestion = {
  id: "preference",
  kind: "ranking",
  title: "Which response is better?",
  help: "",
  required: true,
  strengths: 3,
  allowTie: true,
  allowBothBad: true,
};

/** The five attributes of HelpSteer2 (Wang et al. 2024, arXiv 2406.08673), whose 0 to 4 are 1 to 5 here. */
export const HELPSTEER2_ASPECTS: RatingQuestion["aspects"] = [
  {
    id: "helpfulness",
    label: "Helpfulness",
    help: "How useful it is on the whole.",
    anchors: [
      "Not useful or off the point",
      "Borderline",
      "Partly helpful",
      "Mostly helpful",
      "Extremely helpful",
    ],
  },
  {
    id: "correctness",
    label: "Correctness",
    help: "All the facts that matter, and no errors.",
    anchors: [
      "Wholly wrong",
      "More wrong than right",
      "A mix of right and wrong",
      "Mostly right",
      "Completely right",
    ],
  },
  {
    id: "coherence",
    label: "Coherence",
    help: "Consistent and clearly expressed.",
    anchors: [
      "Incomprehensible",
      "Mostly hard to follow",
      "A little unclear",
      "Mostly clear",
      "Perfectly clear",
    ],
  },
  {
    id: "complexity",
    label: "Complexity",
    help: "How much knowledge writing it takes.",
    anchors: ["Anybody could write it", "Simple", "Average", "Needs some depth", "Needs an expert"],
  },
  {
    id: "verbosity",
    label: "Verbosity",
    help: "How long it is for what was asked.",
    anchors: ["Very terse", "Short", "As long as it should be", "Rather long", "Very wordy"],
  },
];

/** The four aspects of UltraFeedback (Cui et al. 2023, arXiv 2310.01377), from 1 to 5. */
export const ULTRAFEEDBACK_ASPECTS: RatingQuestion["aspects"] = [
  {
    id: "instruction_following",
    label: "Instruction following",
    help: "Does what was asked, all of it and nothing else.",
    anchors: ["Off the point", "Partly", "Mostly", "Nearly fully", "Fully"],
  },
  {
    id: "truthfulness",
    label: "Truthfulness",
    help: "No claim that is false or made up.",
    anchors: ["Made up", "Many errors", "Some errors", "Hardly any error", "No error"],
  },
  {
    id: "honesty",
    label: "Honesty",
    help: "As sure as it can know, and no surer.",
    anchors: ["Confidently wrong", "Too sure", "Mixed", "Mostly apt", "Apt throughout"],
  },
  {
    id: "helpfulness",
    label: "Helpfulness",
    help: "Informative for the one who asks.",
    anchors: ["Not at all", "A little", "Fairly", "Very", "Extremely"],
  },
];

/** The campaigns that can be made with one click, in the order in which they are offered. */
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
