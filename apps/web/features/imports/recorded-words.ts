import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { Translate } from "../../i18n/translate.ts";

/** What a row records about one of its responses, to stand behind the response's model. */
export function recordedWords(t: Translate, recorded: RecordedAnswer | undefined, index: number): string {
  if (recorded?.kind === "ranking") {
    const rank = recorded.tiers.findIndex((tier) => tier.includes(index));
    if (rank === -1) return "";
    return recorded.tiers.flat().length === 2 && recorded.tiers.length === 2
      ? ` · ${t(rank === 0 ? "imports.wasChosen" : "imports.wasRejected")}`
      : t("imports.rankRank", { rank: rank + 1 });
  }
  if (recorded?.kind === "binary") {
    const found = recorded.labels.find(({ response }) => response === index);
    return found ? ` · ${t(found.label ? "imports.good" : "imports.bad")}` : "";
  }
  if (recorded?.kind === "rating") {
    const rated = Object.entries(recorded.ratings.find(({ response }) => response === index)?.aspects ?? {});
    return rated.length === 0
      ? ""
      : ` · ${rated.map(([aspect, rating]) => t("imports.aspectRating", { aspect, rating: rating ?? "–" })).join(", ")}`;
  }
  if (recorded?.kind !== "steps" || recorded.response !== index) return "";
  const wrong = recorded.labels.indexOf(-1);
  return wrong === -1 ? t("imports.noWrongStep") : t("imports.stepWrongIsWrong", { wrong: wrong + 1 });
}
