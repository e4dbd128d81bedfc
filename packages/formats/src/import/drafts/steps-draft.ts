import type { StepsRow } from "../../formats/rows/steps-row.ts";
import { joinedSteps } from "../joined-steps.ts";
import type { PromptDraft } from "../prompt-draft.ts";

/** A response in steps, with their labels. */
export function stepsDraft({
  prompt,
  steps,
  labels,
  verdict,
  continuation,
  reference,
}: StepsRow): PromptDraft {
  return {
    prompt,
    promptField: "prompt",
    responses: [
      { messages: [{ role: "assistant", content: joinedSteps(steps) }], source: {}, steps, field: "steps" },
    ],
    tags: [],
    ...(reference !== null && { reference, referenceField: "reference" }),
    recorded: {
      kind: "steps",
      response: 0,
      labels,
      ...(verdict !== "labeled" && { verdict }),
      ...(continuation !== null && { continuation }),
    },
  };
}
