import type { AttributesReport } from "@laurel/core/datasets/dataset-report";
import { responseText } from "@laurel/core/records/message-text";
import type { AttributesRow } from "../formats/rows/attributes-row.ts";
import { familyBase } from "./family-base.ts";
import { rootKey } from "./root-key.ts";
import type { Section } from "./section.ts";
import { type ValueCounts, valueCounts } from "./value-counts.ts";

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
      base.add(split, prompt, rootKey(prompt));
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
