import { BinaryFigures } from "./binary-figures.tsx";
import { FlagsFigures } from "./flags-figures.tsx";
import { RatingFigures } from "./rating-figures.tsx";
import { StepsFigures } from "./steps-figures.tsx";
import type { AnswerSummary } from "./summary-of.ts";
import { WrittenFigures } from "./written-figures.tsx";

/** The answers to one question as plots; a kind of question is a line here. */
export function AnswerFigures({ summary, judgments }: { summary: AnswerSummary; judgments: number }) {
  switch (summary.kind) {
    case "rating":
      return <RatingFigures summary={summary} />;
    case "binary":
      return <BinaryFigures summary={summary} />;
    case "steps":
      return <StepsFigures summary={summary} />;
    case "flags":
      return <FlagsFigures summary={summary} />;
    case "rewrite":
    case "text":
      return <WrittenFigures summary={summary} judgments={judgments} />;
  }
}
