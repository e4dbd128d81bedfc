import type {
  AttributesReport,
  DemonstrationsReport,
  ListwiseReport,
  PromptsReport,
  Rate,
  StepsReport,
  UnpairedReport,
} from "@laurel/core/datasets/dataset-report";
import { responseText } from "@laurel/core/records/message-text";
import { wilsonInterval } from "@laurel/statistics/resampling/estimate";
import type {
  AttributesRow,
  DemonstrationRow,
  ListwiseRow,
  PromptRow,
  StepsRow,
  UnpairedRow,
} from "../canonical/canonical-rows.ts";
import { type ValueCounts, valueCounts } from "./collected-numbers.ts";
import { familyBase, type Section } from "./family-base.ts";

/** Single responses: how many are labeled good. */
export function unpairedSection(): Section<UnpairedRow, UnpairedReport> {
  const base = familyBase();
  const characters = valueCounts();
  const good = { train: 0, validation: 0, test: 0 };
  return {
    add(split, { prompt, completion, label }) {
      base.add(split, prompt);
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

/** Rankings: how many responses they order, and how many of those share a rank. */
export function listwiseSection(): Section<ListwiseRow, ListwiseReport> {
  const base = familyBase();
  const characters = valueCounts();
  const sizes = new Map<number, number>();
  let [rowsWithTies, pairs, tiedPairs] = [0, 0, 0];
  return {
    add(split, { prompt, completions }) {
      base.add(split, prompt);
      const size = completions.length;
      sizes.set(size, (sizes.get(size) ?? 0) + 1);
      const ranks = new Map<number, number>();
      for (const { messages, rank } of completions) {
        characters.add(responseText(messages).length);
        ranks.set(rank, (ranks.get(rank) ?? 0) + 1);
      }
      pairs += pairsOf(size);
      tiedPairs += [...ranks.values()].reduce((sum, shared) => sum + pairsOf(shared), 0);
      if (ranks.size < size) rowsWithTies += 1;
    },
    figures: () => ({
      ...base.figures(),
      completionCharacters: characters.spread("There are no rows."),
      sizes: [...sizes].sort(([a], [b]) => a - b).map(([completions, rows]) => ({ completions, rows })),
      rowsWithTies,
      pairs,
      tiedPairs,
    }),
  };
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

type Aspect = {
  readonly id: string;
  readonly points: number;
  readonly ratings: ValueCounts;
  readonly counts: number[];
  notApplicable: number;
};

/** Ratings by aspect; an aspect that was rated on two scales is there for each. */
export function attributesSection(): Section<AttributesRow, AttributesReport> {
  const base = familyBase();
  const characters = valueCounts();
  const aspects = new Map<string, Aspect>();
  const aspectOf = (id: string, points: number): Aspect => {
    const key = `${points} ${id}`;
    const aspect = aspects.get(key) ?? {
      id,
      points,
      ratings: valueCounts(),
      counts: Array.from({ length: points }, () => 0),
      notApplicable: 0,
    };
    aspects.set(key, aspect);
    return aspect;
  };
  return {
    add(split, { prompt, points, completions }) {
      base.add(split, prompt);
      for (const { messages, ratings } of completions) {
        characters.add(responseText(messages).length);
        for (const [id, rating] of Object.entries(ratings)) {
          const aspect = aspectOf(id, points);
          if (rating === null) {
            aspect.notApplicable += 1;
            continue;
          }
          const nearest = Math.max(0, Math.min(points - 1, Math.round(rating) - 1));
          aspect.ratings.add(rating);
          aspect.counts[nearest] = (aspect.counts[nearest] ?? 0) + 1;
        }
      }
    },
    figures: () => ({
      ...base.figures(),
      completionCharacters: characters.spread("There are no rows."),
      aspects: [...aspects.values()]
        .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.points - b.points))
        .map(({ id, points, ratings, counts, notApplicable }) => ({
          id,
          points,
          ratings: ratings.spread("Nothing was rated by this aspect."),
          counts: [...counts],
          notApplicable,
        })),
    }),
  };
}

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
      base.add(split, prompt);
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

/** Prompts alone, and how many come with the answer that is to be found. */
export function promptsSection(): Section<PromptRow, PromptsReport> {
  const base = familyBase();
  let withReference = 0;
  return {
    add(split, { prompt, reference }) {
      base.add(split, prompt);
      if (reference !== null) withReference += 1;
    },
    figures: () => ({ ...base.figures(), withReference }),
  };
}

/** Responses to be imitated: how long they are. */
export function demonstrationsSection(): Section<DemonstrationRow, DemonstrationsReport> {
  const base = familyBase();
  const characters = valueCounts();
  return {
    add(split, { prompt, completion }) {
      base.add(split, prompt);
      characters.add(responseText(completion).length);
    },
    figures: () => ({ ...base.figures(), completionCharacters: characters.spread("There are no rows.") }),
  };
}
