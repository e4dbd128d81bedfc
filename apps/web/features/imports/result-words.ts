import type { Translate } from "../../i18n/translate.ts";

type Result = {
  readonly newPrompts: number;
  readonly knownPrompts: number;
  readonly newResponses: number;
  readonly newTasks: number;
  readonly judgments: number;
  readonly skippedRows: number;
  readonly unchanged: boolean;
};

/** What an import has brought, in words. */
export function resultWords(t: Translate, result: Result): string {
  const skipped =
    result.skippedRows > 0 ? t("imports.invalidRowLeftOut", { skippedRows: result.skippedRows }) : "";
  if (result.unchanged)
    return t("imports.nothingNewAllPrompt", { knownPrompts: result.knownPrompts, skipped });
  const parts = [
    t("imports.newPrompt", { newPrompts: result.newPrompts }),
    result.knownPrompts > 0 && t("imports.knownPromptsKnown", { knownPrompts: result.knownPrompts }),
    t("imports.newResponse", { newResponses: result.newResponses }),
    t("imports.newTask", { newTasks: result.newTasks }),
    result.judgments > 0 && t("imports.importedJudgment", { judgments: result.judgments }),
  ];
  return `${parts.filter(Boolean).join(", ")}.${skipped}`;
}
