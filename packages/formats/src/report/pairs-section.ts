import type { PairsReport } from "@laurel/core/datasets/dataset-report";
import { responseText } from "@laurel/core/records/message-text";
import type { PairRow } from "../canonical/canonical-rows.ts";
import type { InSteps } from "../files/turns.ts";
import { baselines } from "./baselines.ts";
import { valueCounts } from "./collected-numbers.ts";
import { familyBase, type Section } from "./family-base.ts";
import { pairRates } from "./pair-rates.ts";
import { pairSample } from "./pair-sample.ts";

/**
 * Pairs: lengths, what length and format have to do with being chosen, and how far style alone predicts it.
 */
export function pairsSection(): Section<PairRow, InSteps<PairsReport>> {
  const base = familyBase();
  const [chosenCharacters, rejectedCharacters, margins] = [valueCounts(), valueCounts(), valueCounts()];
  const samples = { train: pairSample(), validation: pairSample(), test: pairSample() };
  return {
    add(split, row) {
      const root = base.add(split, row.prompt);
      chosenCharacters.add(responseText(row.chosen).length);
      rejectedCharacters.add(responseText(row.rejected).length);
      if (row.margin !== null) margins.add(row.margin);
      // It means nothing which response of a tie is called the chosen one.
      if (row.probability !== 0.5) samples[split].add(row, root);
    },
    *figures() {
      const [train, validation, test] = [
        samples.train.pairs(),
        samples.validation.pairs(),
        samples.test.pairs(),
      ];
      const common = base.figures();
      yield;
      const lengths = {
        chosenCharacters: chosenCharacters.spread("There are no rows."),
        rejectedCharacters: rejectedCharacters.spread("There are no rows."),
      };
      yield;
      return {
        ...common,
        ...lengths,
        used: { train: train.rows, validation: validation.rows, test: test.rows },
        margins: margins.spread("No pair has a margin."),
        ...(yield* pairRates([train, validation, test])),
        baselines: yield* baselines(train, test),
      };
    },
  };
}
