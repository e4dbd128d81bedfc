import type { Rate, UnpairedReport } from "@laurel/core/datasets/dataset-report";
import { responseText } from "@laurel/core/records/message-text";
import { wilsonInterval } from "@laurel/statistics/resampling/estimate";
import type { UnpairedRow } from "../formats/rows/unpaired-row.ts";
import { familyBase } from "./family-base.ts";
import { rootKey } from "./root-key.ts";
import type { Section } from "./section.ts";
import { valueCounts } from "./value-counts.ts";

/** Single responses: how many are labeled good. */
export function unpairedSection(): Section<UnpairedRow, UnpairedReport> {
  const base = familyBase();
  const characters = valueCounts();
  const good = { train: 0, validation: 0, test: 0 };
  return {
    add(split, { prompt, completion, label }) {
      base.add(split, prompt, rootKey(prompt));
      characters.add(responseText(completion).length);
      if (label) good[split] += 1;
    },
    figures() {
      const figures = base.figures();
      const { train, validation, test } = figures.rows;
      return {
        ...figures,
        completionCharacters: characters.spread("There are no rows."),
        good: {
          all: rateOf(good.train + good.validation + good.test, train + validation + test),
          train: rateOf(good.train, train),
          validation: rateOf(good.validation, validation),
          test: rateOf(good.test, test),
        },
      };
    },
  };
}

function rateOf(good: number, n: number): Rate {
  return {
    n,
    share:
      n === 0
        ? { value: null, reason: "There are no rows." }
        : { value: good / n, interval: wilsonInterval(good, n) },
  };
}
