import type { z } from "zod";
import { ruleWords } from "./rule-words.ts";

type Issue = z.core.$ZodIssue;

function sizeWords({ code, origin, limit }: { code: "too_small" | "too_big"; origin: string; limit: string }): string {
  const most = code === "too_big";
  if (origin === "string") return most ? `Use at most ${limit} characters.` : "Say something here.";
  if (origin === "array") return most ? `At most ${limit} are possible.` : `At least ${limit} are needed.`;
  return most ? `Give at most ${limit}.` : `Give at least ${limit}.`;
}

/** What is wrong with a field, in words for people. */
export function problemWords(issue: Issue): string {
  if (!/^(Too|Invalid)\b/.test(issue.message)) return ruleWords(issue.message);
  if (issue.code === "too_small") return sizeWords({ code: issue.code, origin: issue.origin, limit: issue.minimum.toLocaleString("en") });
  if (issue.code === "too_big") return sizeWords({ code: issue.code, origin: issue.origin, limit: issue.maximum.toLocaleString("en") });
  if (issue.code === "invalid_type" && ["number", "int"].includes(issue.expected)) return "Give a whole number.";
  return "This can't be used; choose something else.";
}
