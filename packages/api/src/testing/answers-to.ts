import type { Answer } from "@laurel/core/questions/answers";
import type { LeasedTask } from "../judging/presented-task.ts";

type AnswerByKind = { readonly [Kind in Answer["kind"]]: Extract<Answer, { kind: Kind }> };

/** An answer to each question of `EVERY_KIND` that is required; the second response shown is better. */
export function answersTo({ responses }: Pick<LeasedTask, "responses">): AnswerByKind {
  const [first = "", second = ""] = responses.map(({ id }) => id);
  return {
    ranking: { kind: "ranking", tiers: [[second], [first]], strength: 3 },
    rating: {
      kind: "rating",
      ratings: { [first]: { zeal: 5, "a-long-one": null }, [second]: { zeal: 1, "a-long-one": 2 } },
    },
    binary: { kind: "binary", labels: { [first]: true, [second]: false } },
    steps: {
      kind: "steps",
      traces: {
        [first]: { labels: [1, -1], verdict: "labeled", continuation: "Rather so." },
        [second]: { labels: [0], verdict: "give-up" },
      },
    },
    rewrite: { kind: "rewrite", of: second, text: "A better one: \u2028 “done”." },
    flags: { kind: "flags", flags: [{ flag: "unsafe", response: first, span: { start: 0, end: 3 } }] },
    text: { kind: "text", text: "Since it is." },
  };
}
