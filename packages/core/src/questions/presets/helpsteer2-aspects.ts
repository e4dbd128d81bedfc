import type { RatingQuestion } from "../kinds/rating/rating-question.ts";

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
