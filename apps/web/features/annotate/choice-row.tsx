import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking/ranking-question";
import type { MouseEvent, ReactNode } from "react";
import type { Choice } from "./choice.ts";
import { ChoiceButton } from "./choice-button.tsx";
import { isSameChoice } from "./is-same-choice.ts";
import type { Shortcut } from "./shortcuts.ts";
import { strengthWord } from "./strength-word.ts";

type ChoiceRowProps = { question: RankingQuestion; shortcuts: readonly Shortcut[]; showKeys: boolean; chosen: Choice | null; onChoose: (choice: Choice, event: MouseEvent) => void; children?: ReactNode };

function faceOf(choice: Choice, strengths: number): { title: string; detail: string; unsaid: string } {
  if (choice.kind !== "better") return { title: choice.kind === "tie" ? "Tie" : "Both bad", detail: "", unsaid: "" };
  const title = choice.side.toUpperCase();
  const word = strengthWord(choice.strength, strengths);
  return word ? { title, detail: word, unsaid: "better" } : { title, detail: "better", unsaid: "" };
}

/** The answers to a ranking question, from A much better over tie to B much better; then both bad, and what else the row holds. */
export function ChoiceRow({ question, shortcuts, showKeys, chosen, onChoose, children }: ChoiceRowProps) {
  const offered = shortcuts.flatMap((shortcut) => (shortcut.action.kind === "choose" ? [{ shortcut, choice: shortcut.action.choice }] : []));
  const button = ({ shortcut, choice }: (typeof offered)[number]) => (
    <ChoiceButton
      key={shortcut.key}
      {...faceOf(choice, question.strengths)}
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
