import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { joinedSteps } from "./joined-steps.ts";
import { findModelNames } from "./names/find-model-names.ts";
import { maskModelNames } from "./names/mask-model-names.ts";
import type { DraftResponse, PromptDraft } from "./prompt-draft.ts";
import { withoutResponses } from "./without-responses.ts";

/** The draft under the name policy, and how many names its responses held. Prompts are left alone. */
export function applyNamePolicy(
  draft: PromptDraft,
  policy: NamePolicy,
): { readonly draft: PromptDraft; readonly namesFound: number } {
  const counts = draft.responses.map(countNames);
  const namesFound = counts.reduce((sum, count) => sum + count, 0);
  if (namesFound === 0 || policy === "keep") return { draft, namesFound };
  if (policy === "mask") return { draft: { ...draft, responses: draft.responses.map(masked) }, namesFound };
  return {
    draft: without(
      draft,
      counts.map((count) => count > 0),
    ),
    namesFound,
  };
}

function without(draft: PromptDraft, excluded: readonly boolean[]): PromptDraft {
  const { recorded, ...rest } = draft;
  const kept = recorded && withoutResponses(recorded, excluded);
  return {
    ...rest,
    responses: draft.responses.filter((_response, index) => !excluded[index]),
    ...(kept && { recorded: kept }),
  };
}

type TextMessage = { readonly content: string };

function hasText(message: unknown): message is TextMessage {
  return (
    typeof message === "object" &&
    message !== null &&
    "content" in message &&
    typeof message.content === "string"
  );
}

/**
 * A response in steps has its text from them alone, so its steps are looked at one by one, as they are shown.
 */
function countNames({ messages, steps }: DraftResponse): number {
  const texts = isTexts(steps)
    ? steps
    : Array.isArray(messages)
      ? messages.filter(hasText).map((message) => message.content)
      : [];
  return texts.reduce((sum, text) => sum + findModelNames(text).length, 0);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function masked(response: DraftResponse): DraftResponse {
  const { messages, steps } = response;
  if (isTexts(steps)) {
    const hidden = steps.map((step) => maskModelNames(step).text);
    return { ...response, steps: hidden, messages: [{ role: "assistant", content: joinedSteps(hidden) }] };
  }
  if (!Array.isArray(messages)) return response;
  return {
    ...response,
    messages: messages.map((message: unknown) =>
      hasText(message) ? { ...message, content: maskModelNames(message.content).text } : message,
    ),
  };
}
