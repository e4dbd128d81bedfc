import type { Answer, Answers } from "@laurel/core/questions/answer";

/** What an answer says; `nameOf` gives a response's name on the page. */
export function answerWords(answer: Answer, nameOf: (responseId: string) => string): string {
  if (answer.kind === "text") return `“${answer.text}”`;
  const { tiers, cut, strength } = answer;
  if (tiers.length === 1) return cut === 0 ? "Both bad" : "Tie";
  const order = tiers.map((tier) => tier.map(nameOf).join(" = ")).join(" > ");
  return strength === undefined ? order : `${order}, strength ${strength}`;
}

/** What a judgment says, rankings before words. */
export function judgmentWords(answers: Answers, nameOf: (responseId: string) => string): string {
  const ranked = Object.values(answers).toSorted((a, b) => Number(a.kind === "text") - Number(b.kind === "text"));
  return ranked.map((answer) => answerWords(answer, nameOf)).join(" · ");
}
