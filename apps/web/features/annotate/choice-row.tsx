import type { RankingQuestion } from "@laurel/core/questions/question";
import type { MouseEvent, ReactNode } from "react";
import { choiceLabel } from "./choice-label.ts";
import type { Choice } from "./choice.ts";
import { ChoiceButton } from "./choice-button.tsx";
import { isSameChoice } from "./is-same-choice.ts";
import type { Shortcut } from "./shortcuts.ts";
import { strengthWord } from "./strength-word.ts";

type ChoiceRowProps = { question: RankingQuestion; shortcuts: readonly Shortcut[]; showKeys: boolean; chosen: Choice | null; onChoose: (choice: Choice, event: MouseEvent) => void; children?: ReactNode };

function faceOf(choice: Choice, strengths: number): { title: string; detail: string } {
  if (choice.kind === "tie") return { title: "Tie", detail: "" };
  if (choice.kind === "bothBad") return { title: "Both bad", detail: "" };
  return { title: choice.side.toUpperCase(), detail: strengthWord(choice.strength, strengths) || "better" };
}

/** The answers to a ranking question, from A much better over tie to B much better; then both bad, and what else the row holds. */
export function ChoiceRow({ question, shortcuts, showKeys, chosen, onChoose, children }: ChoiceRowProps) {
  const offered = shortcuts.flatMap((shortcut) => (shortcut.action.kind === "choose" ? [{ shortcut, choice: shortcut.action.choice }] : []));
  const button = ({ shortcut, choice }: (typeof offered)[number]) => (
    <ChoiceButton
      key={shortcut.key}
      {...faceOf(choice, question.strengths)}
      name={choiceLabel(choice, question.strengths)}
      shortcut={showKeys ? shortcut : null}
      chosen={chosen !== null && isSameChoice(choice, chosen)}
      onClick={(event) => onChoose(choice, event)}
      className={choice.kind === "bothBad" ? "min-h-10 lg:min-w-32" : undefined}
    />
  );
  const isScale = ({ choice }: (typeof offered)[number]) => choice.kind !== "bothBad";
  return (
    <div role="group" aria-label={question.title} className="flex flex-wrap gap-1.5 lg:flex-nowrap lg:gap-4">
      <div className="flex min-w-0 basis-full gap-1 sm:gap-1.5 lg:flex-1 lg:basis-auto">{offered.filter(isScale).map(button)}</div>
      <div className="flex flex-1 gap-1.5 lg:flex-none">
        {offered.filter((each) => !isScale(each)).map(button)}
        {children}
      </div>
    </div>
  );
}
