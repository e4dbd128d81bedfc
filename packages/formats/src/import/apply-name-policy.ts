import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { findModelNames } from "./names/find-model-names.ts";
import { maskModelNames } from "./names/mask-model-names.ts";
import type { DraftResponse, PromptDraft } from "./prompt-draft.ts";

/** The draft under the name policy, and how many names its responses held. Prompts are left alone. */
export function applyNamePolicy(draft: PromptDraft, policy: NamePolicy): { readonly draft: PromptDraft; readonly namesFound: number } {
  const counts = draft.responses.map((response) => countNames(response.messages));
  const namesFound = counts.reduce((sum, count) => sum + count, 0);
  if (namesFound === 0 || policy === "keep") return { draft, namesFound };
  if (policy === "mask") return { draft: { ...draft, responses: draft.responses.map(masked) }, namesFound };
  return { draft: without(draft, counts.map((count) => count > 0)), namesFound };
}

function without(draft: PromptDraft, excluded: readonly boolean[]): PromptDraft {
  // What was recorded counts the responses of its row: without one of them it would be about others.
  const { recorded: _, ...rest } = draft;
  return { ...rest, responses: draft.responses.filter((_response, index) => !excluded[index]) };
}

type TextMessage = { readonly content: string };

function hasText(message: unknown): message is TextMessage {
  return typeof message === "object" && message !== null && "content" in message && typeof message.content === "string";
}

function countNames(messages: unknown): number {
  if (!Array.isArray(messages)) return 0;
  return messages.filter(hasText).reduce((sum, message) => sum + findModelNames(message.content).length, 0);
}

function masked(response: DraftResponse): DraftResponse {
  if (!Array.isArray(response.messages)) return response;
  const messages = response.messages.map((message: unknown) => (hasText(message) ? { ...message, content: maskModelNames(message.content).text } : message));
  return { ...response, messages };
}
