import type { Answer } from "@laurel/core/questions/answer";
import type { RankingAnswer } from "@laurel/core/questions/kinds/ranking/ranking-answer";

/** What an answer says; `nameOf` gives a response's name on the page. */
export function answerWords(answer: Answer, nameOf: (responseId: string) => string): string {
  const each = <T>(byResponse: Readonly<Record<string, T>>, words: (value: T) => string) => Object.entries(byResponse).map(([id, value]) => `${nameOf(id)}: ${words(value)}`).join("; ");
  switch (answer.kind) {
    case "text":
      return `“${answer.text}”`;
    case "ranking":
      return rankingWords(answer, nameOf);
    case "rating":
      return each(answer.ratings, (aspects) => Object.entries(aspects).map(([aspect, value]) => `${aspect} ${value ?? "n/a"}`).join(", "));
    case "binary":
      return each(answer.labels, (label) => (label ? "good" : "bad"));
    case "steps":
      return each(answer.traces, ({ labels, verdict }) => (verdict === "labeled" ? stepWords(labels) : verdict.replace("-", " ")));
    case "rewrite":
      return `${nameOf(answer.of)} rewritten`;
    case "flags":
      return answer.flags.length === 0 ? "No flags" : answer.flags.map(({ flag, response }) => (response ? `${flag} (${nameOf(response)})` : flag)).join(", ");
  }
}

function rankingWords({ tiers, cut, strength, partial }: RankingAnswer, nameOf: (responseId: string) => string): string {
  if (tiers.length === 1) return cut === 0 ? "Both bad" : "Tie";
  if (partial) return `best ${tiers[0]?.map(nameOf).join(", ") ?? ""}, worst ${tiers.at(-1)?.map(nameOf).join(", ") ?? ""}`;
  const order = tiers.map((tier, index) => (cut === index ? "| " : "") + tier.map(nameOf).join(" = ")).join(" > ");
  return strength === undefined ? order : `${order}, strength ${strength}`;
}

function stepWords(labels: readonly number[]): string {
  const wrong = labels.indexOf(-1);
  return wrong === -1 ? `all ${labels.length} steps right or neutral` : `step ${wrong + 1} is wrong`;
}
