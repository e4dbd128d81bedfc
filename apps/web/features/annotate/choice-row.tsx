import type { RankingQuestion } from "@laurel/core/questions/question";
import type { MouseEvent } from "react";
import { choiceLabel } from "./choice-label.ts";
import type { Choice } from "./choice.ts";
import { ChoiceButton } from "./choice-button.tsx";
import { isSameChoice } from "./is-same-choice.ts";
import type { Shortcut } from "./shortcuts.ts";
import { strengthWord } from "./strength-word.ts";

type ChoiceRowProps = { question: RankingQuestion; shortcuts: readonly Shortcut[]; showKeys: boolean; chosen: Choice | null; onChoose: (choice: Choice, event: MouseEvent) => void };

function faceOf(choice: Choice, strengths: number): { title: string; detail: string } {
  if (choice.kind === "tie") return { title: "Tie", detail: "" };
  if (choice.kind === "bothBad") return { title: "Both bad", detail: "" };
  return { title: choice.side.toUpperCase(), detail: strengthWord(choice.strength, strengths) || "better" };
}

/** The answers to a ranking question, from A much better over tie to B much better. */
export function ChoiceRow({ question, shortcuts, showKeys, chosen, onChoose }: ChoiceRowProps) {
  const offered = shortcuts.flatMap((shortcut) => (shortcut.action.kind === "choose" ? [{ shortcut, choice: shortcut.action.choice }] : []));
  return (
    <div role="group" aria-label={question.title} className="flex min-w-0 flex-1 flex-wrap gap-1 sm:gap-1.5 lg:flex-nowrap">
      {offered.map(({ shortcut, choice }) => (
        <ChoiceButton
          key={shortcut.key}
          {...faceOf(choice, question.strengths)}
          name={choiceLabel(choice, question.strengths)}
          shortcut={showKeys ? shortcut : null}
          chosen={chosen !== null && isSameChoice(choice, chosen)}
          onClick={(event) => onChoose(choice, event)}
          className={choice.kind === "bothBad" ? "min-h-10 basis-full flex-row gap-2 lg:ml-3 lg:basis-auto" : "basis-0"}
        />
      ))}
    </div>
  );
}
