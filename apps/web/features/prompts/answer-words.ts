import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { RankingAnswer } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Translate } from "../../i18n/translate.ts";

/** An answer in words; `nameOf` gives a response's name on the page. */
export function answerWords(t: Translate, answer: Answer, nameOf: (responseId: string) => string): string {
  const each = <T>(byResponse: Readonly<Record<string, T>>, words: (value: T) => string) =>
    Object.entries(byResponse)
      .map(([id, value]) => `${nameOf(id)}: ${words(value)}`)
      .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .join("; ");
  switch (answer.kind) {
    case "text":
      return `“${answer.text}”`;
    case "ranking":
      return rankingWords(t, answer, nameOf);
    case "rating":
      return each(answer.ratings, (aspects) =>
        Object.entries(aspects)
          .map(([aspect, value]) => `${aspect} ${value ?? t("prompts.answers.notApplicable")}`)
          .join(", "),
      );
    case "binary":
      return each(answer.labels, (label) => t(label ? "prompts.answers.good" : "prompts.answers.bad"));
    case "steps":
      return each(answer.traces, ({ labels, verdict }) =>
        verdict === "labeled" ? stepWords(t, labels) : t(`prompts.verdicts.${verdict}`),
      );
    case "rewrite":
      return t("prompts.answers.rewritten", { of: nameOf(answer.of) });
    case "flags":
      return answer.flags.length === 0
        ? t("prompts.answers.noFlags")
        : answer.flags
            .map(({ flag, response }) => (response ? `${flag} (${nameOf(response)})` : flag))
            .join(", ");
  }
}

function rankingWords(
  t: Translate,
  { tiers, cut, strength, partial }: RankingAnswer,
  nameOf: (responseId: string) => string,
): string {
  if (tiers.length === 1) return cut === 0 ? t("prompts.answers.bothBad") : t("prompts.answers.tie");
  if (partial)
    return t("prompts.answers.bestAndWorst", {
      nameOf: tiers[0]?.map(nameOf).join(", ") ?? "",
      nameOf2: tiers.at(-1)?.map(nameOf).join(", ") ?? "",
    });
  const order = tiers
    .map((tier, index) => (cut === index ? "| " : "") + tier.map(nameOf).join(" = "))
    .join(" > ");
  return strength === undefined ? order : t("prompts.answers.orderWithStrength", { order, strength });
}

function stepWords(t: Translate, labels: readonly number[]): string {
  const wrong = labels.indexOf(-1);
  return wrong === -1
    ? t("prompts.answers.allStepsRight", { labels: labels.length })
    : t("prompts.answers.wrongStep", { wrong: wrong + 1 });
}

/** All answers of a judgment in words, free texts last. */
export function judgmentWords(
  t: Translate,
  answers: Answers,
  nameOf: (responseId: string) => string,
): string {
  const ranked = Object.values(answers).toSorted(
    (a, b) => Number(a.kind === "text") - Number(b.kind === "text"),
  );
  return ranked.map((answer) => answerWords(t, answer, nameOf)).join(" · ");
}
