import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { Translate } from "../../i18n/translate.ts";
import { letterAt } from "../reading/response-letter.ts";

/** What a file says that somebody answered about a row's responses, by their letters. */
export function recordedWords(t: Translate, answer: RecordedAnswer): string {
  switch (answer.kind) {
    case "ranking": {
      const letters = answer.tiers.flat().map(letterAt).join(", ");
      if (answer.cut === 0) return t("imports.recorded.bothBad", { letters });
      if (answer.tiers.length === 1) return t("imports.recorded.tie", { letters });
      return answer.tiers.map((tier) => tier.map(letterAt).join(" = ")).join(" > ");
    }
    case "binary":
      return answer.labels
        .map(({ response, label }) =>
          t(label ? "imports.recorded.good" : "imports.recorded.bad", { letter: letterAt(response) }),
        )
        .join(", ");
    case "rating":
      return answer.ratings
        .map(({ response, aspects }) => {
          const rated = Object.entries(aspects).map(([aspect, rating]) => `${aspect} ${rating ?? "–"}`);
          return `${letterAt(response)}: ${rated.join(", ")}`;
        })
        .join("; ");
    case "steps": {
      const wrong = answer.labels.indexOf(-1);
      return wrong === -1
        ? t("imports.recorded.noWrongStep")
        : t("imports.recorded.wrongStep", { wrong: wrong + 1 });
    }
  }
}
