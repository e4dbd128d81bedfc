import type { RatingQuestion } from "../kinds/rating/rating-question.ts";

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
