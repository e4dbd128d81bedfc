import type { StepsReport } from "@laurel/core/datasets/dataset-report";
import type { StepsRow } from "../formats/rows/steps-row.ts";
import { familyBase } from "./family-base.ts";
import { rootKey } from "./root-key.ts";
import type { Section } from "./section.ts";
import { valueCounts } from "./value-counts.ts";

/** Steps at which first errors are counted one by one; a response can have thousands. */
const LISTED_STEPS = 30;

/** Reasoning in steps: how many are right, neutral and wrong, and where the first wrong one stands. */
export function stepsSection(): Section<StepsRow, StepsReport> {
  const base = familyBase();
  const [characters, sizes] = [valueCounts(), valueCounts()];
  const labeled = { wrong: 0, neutral: 0, right: 0 };
  const rowsBy = { withError: 0, allRight: 0, giveUp: 0, badProblem: 0 };
  const at: number[] = [];
  let later = 0;

  function addError(step: number): void {
    if (step >= LISTED_STEPS) {
      later += 1;
      return;
    }
    while (at.length <= step) at.push(0);
    at[step] = (at[step] ?? 0) + 1;
  }

  return {
    add(split, { prompt, steps, labels, verdict }) {
      base.add(split, prompt, rootKey(prompt));
      characters.add(steps.reduce((sum, step) => sum + step.length, 0));
      sizes.add(steps.length);
      for (const label of labels) labeled[label === -1 ? "wrong" : label === 0 ? "neutral" : "right"] += 1;
      const firstError = labels.indexOf(-1);
      if (verdict === "give-up") rowsBy.giveUp += 1;
      else if (verdict === "bad-problem") rowsBy.badProblem += 1;
      else if (firstError === -1) rowsBy.allRight += 1;
      else {
        rowsBy.withError += 1;
        addError(firstError);
      }
    },
    figures: () => ({
      ...base.figures(),
      completionCharacters: characters.spread("There are no rows."),
      stepsPerRow: sizes.spread("There are no rows."),
      labels: { ...labeled },
      rowsBy: { ...rowsBy },
      firstErrors: { at: [...at], later },
    }),
  };
}
