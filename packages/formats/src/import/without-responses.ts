import type { RecordedAnswer } from "@laurel/core/records/prompt-record";

/**
 * What a row's recorded judgment still says, by the new indices, when some of its responses are left out;
 * undefined when it says nothing more.
 */
export function withoutResponses(
  recorded: RecordedAnswer,
  excluded: readonly boolean[],
): RecordedAnswer | undefined {
  const moved = (index: number): number[] =>
    excluded[index] ? [] : [index - excluded.slice(0, index).filter(Boolean).length];
  switch (recorded.kind) {
    case "ranking": {
      const tiers = recorded.tiers.map((tier) => tier.flatMap(moved)).filter((tier) => tier.length > 0);
      return tiers.flat().length < 2 ? undefined : { ...recorded, tiers };
    }
    case "binary": {
      const labels = recorded.labels.flatMap(({ response, label }) =>
        moved(response).map((index) => ({ response: index, label })),
      );
      return labels.length === 0 ? undefined : { ...recorded, labels };
    }
    case "rating": {
      const ratings = recorded.ratings.flatMap(({ response, aspects }) =>
        moved(response).map((index) => ({ response: index, aspects })),
      );
      return ratings.length === 0 ? undefined : { ...recorded, ratings };
    }
    case "steps": {
      const [response] = moved(recorded.response);
      return response === undefined ? undefined : { ...recorded, response };
    }
  }
}
