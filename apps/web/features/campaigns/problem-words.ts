import type { z } from "zod";
import type { Translate } from "../../i18n/translate.ts";
import { showCount } from "../../lib/show-count.ts";
import { ruleWords } from "./rule-words.ts";

type Issue = z.core.$ZodIssue;

function sizeWords(
  t: Translate,
  { code, origin, limit }: { code: "too_small" | "too_big"; origin: string; limit: string },
): string {
  const most = code === "too_big";
  if (origin === "string")
    return most ? t("campaigns.useAtMostLimit", { limit }) : t("campaigns.saySomethingHere");
  if (origin === "array")
    return most ? t("campaigns.atMostLimitAre", { limit }) : t("campaigns.atLeastLimitAre", { limit });
  return most ? t("campaigns.giveAtMostLimit", { limit }) : t("campaigns.giveAtLeastLimit", { limit });
}

/** What is wrong with a field, in words for people. */
export function problemWords(t: Translate, issue: Issue): string {
  if (!/^(Too|Invalid)\b/.test(issue.message)) return ruleWords(t, issue.message);
  if (issue.code === "too_small")
    return sizeWords(t, {
      code: issue.code,
      origin: issue.origin,
      limit: showCount(t, Number(issue.minimum)),
    });
  if (issue.code === "too_big")
    return sizeWords(t, {
      code: issue.code,
      origin: issue.origin,
      limit: showCount(t, Number(issue.maximum)),
    });
  if (issue.code === "invalid_type" && ["number", "int"].includes(issue.expected))
    return t("campaigns.giveAWholeNumber2");
  return t("campaigns.thisCantBeUsed");
}
