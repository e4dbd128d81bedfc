import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { joinedSteps } from "@laurel/core/questions/kinds/steps-rules";
import type { DraftResponse, PromptDraft } from "./prompt-draft.ts";
import { keptPlaces, withoutResponses } from "./recorded-answers.ts";

/** The draft under the name policy. Prompts are left alone. */
export function applyNamePolicy(draft: PromptDraft, policy: NamePolicy): PromptDraft {
  if (policy === "keep") return draft;
  const named = draft.responses.map((response) => namesIn(response) > 0);
  if (!named.includes(true)) return draft;
  return policy === "mask" ? { ...draft, responses: draft.responses.map(masked) } : without(draft, named);
}

/** How many names the responses of a draft hold. */
export function countNames({ responses }: PromptDraft): number {
  return responses.reduce((sum, response) => sum + namesIn(response), 0);
}

function without(draft: PromptDraft, excluded: readonly boolean[]): PromptDraft {
  const { recorded, ...rest } = draft;
  const kept = recorded?.flatMap((judgment) => {
    const { presented, ...about } = judgment;
    const answer = withoutResponses(judgment.answer, excluded);
    const shown = presented && keptPlaces(presented, excluded);
    return answer ? [{ ...about, answer, ...(shown && shown.length > 1 && { presented: shown }) }] : [];
  });
  return {
    ...rest,
    responses: draft.responses.filter((_response, index) => !excluded[index]),
    ...(kept && kept.length > 0 && { recorded: kept }),
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
 * The text of a response in steps is made from its steps alone, so names are counted step by step, as the
 * steps are shown.
 */
function namesIn({ messages, steps }: DraftResponse): number {
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

export type NameFound = { readonly start: number; readonly end: number; readonly name: string };

/** Names that mean a language model or its vendor wherever they stand. */
const CERTAIN = [
  /ChatGPT(?:-?\d[\w.]*)?/,
  /\bInstructGPT/,
  /\bGPT-?[2345](?:\.\d)?[a-z]?(?:-(?:turbo|mini|nano|instruct|vision)){0,2}(?![\w])/,
  /\bOpenAI/,
  /\bAnthropic(?:['’]s)?(?= AI| PBC|\b(?! (?:principle|reasoning|bias|argument|rock|landscape|mechanism|forc|activit|cosmolog|coincidence|unit)))/,
  /\b(?:Google )?DeepMind/,
  /\bGoogle(?: AI\b| Bard\b| Gemini\b)/,
  /\bMeta AI\b/,
  /\bMistral AI\b/,
  /\bAlibaba Cloud\b/,
  /\bTongyi Qianwen\b/,
  /\bQwen(?:-?\d[\w.]*)?/,
  /\bDeepSeek(?:[- ]?(?:[RV]\d[\w.]*|Coder|Chat))?/,
  /\bMixtral(?: ?8x\d+B)?/,
  /\bMoonshot AI\b/,
  /\bxAI\b/,
  /\bLLaMA(?:[- ]?\d[\w.]*)?\b/,
];

/** Names that are also words or people: certain only with a version or a model's size. */
const VERSIONED = [
  /\bClaude[- ](?:\d(?:\.\d)?|v\d|Instant|Opus|Sonnet|Haiku)(?:[- ](?:\d(?:\.\d)?|Opus|Sonnet|Haiku))*\b/,
  /\bGemini[- ](?:\d(?:\.\d)?|Pro|Ultra|Nano|Flash|Advanced)(?:[- ](?:\d(?:\.\d)?|Pro|Ultra|Nano|Flash))*\b/,
  /\bLlama[- ]?\d(?:\.\d)?(?:[- ]\d+B)?\b/,
  /\bMistral[- ]?(?:\d+B|Large|Medium|Small|Nemo|v?\d\.\d)\b/,
  /\bGemma[- ]?\d(?:\.\d)?(?:[- ]\d+B)?\b/,
  /\bCommand[- ]R\+?(?![\w])/,
  /\bGrok[- ]?\d(?:\.\d)?\b/,
  /\bPaLM[- ]?2?\b/,
  /\bPhi-\d(?:\.\d)?\b/,
];

const AMBIGUOUS =
  "(?:Claude|Gemini|Llama|Mistral|Bard|Copilot|Grok|Gemma|Vicuna|Alpaca|Koala|Falcon|Dolly|Kimi|Pi|Sydney|PaLM|LaMDA|Cohere|Yi|Ernie|Doubao|Zephyr)";
const VENDOR =
  "(?:Google|Meta|Microsoft|Alibaba|Baidu|Mistral|Cohere|Amazon|Apple|ByteDance|Tencent|NVIDIA|IBM|Databricks|Stability AI|Hugging Face|LMSYS|Moonshot)";
const MADE = "(?:made|created|built|developed|trained|designed|programmed|provided|released)";

/** An ambiguous name means a model if the text says so of itself. Only the name is matched. */
const SELF_REFERENCE = [
  new RegExp(
    `\\b(?:I am|I['’]m|[Mm]y name is|[Tt]his is|[Cc]all me|known as) (?:called |named )?(${AMBIGUOUS})\\b(?= ?[,.!;:]| and\\b| (?:an?|the|by|from|your)\\b|$)(?!,? (?:an?|the|your) (?:[\\w-]+ ){0,2}(?:llama|animal|person|human|painter|student|teacher|doctor|nurse|writer)\\b)`,
    "dg",
  ),
  new RegExp(
    `\\b${AMBIGUOUS}(?=,? (?:an?|the) (?:[\\w-]+ ){0,3}(?:AI|language model|LLM|chatbot|assistant)\\b)`,
    "dg",
  ),
  new RegExp(`\\b(?:model|assistant|AI|chatbot|LLM|bot) (?:called|named|known as) (${AMBIGUOUS})\\b`, "dg"),
  new RegExp(
    `\\b(?:AI|language model|LLM|assistant|chatbot|bot|I was|I am|I['’]m|I have been|me)(?: \\w+){0,4}? ${MADE} (?:and \\w+ )?(?:by|at) (?:the )?(?:team at |researchers at |engineers at |company )?(${VENDOR})\\b`,
    "dg",
  ),
  new RegExp(`\\b(?:AI|language model|LLM|assistant|chatbot) (?:by|from) (${VENDOR})\\b`, "dg"),
];

const ALWAYS = new RegExp([...CERTAIN, ...VERSIONED].map((pattern) => pattern.source).join("|"), "g");

/** A cheap test that most texts fail. Only the others are tried with the patterns above. */
const WORTH_A_LOOK = new RegExp(
  `GPT|OpenAI|Anthropic|DeepMind|Google|Meta|Mi[sx]tral|Alibaba|Qianwen|Qwen|DeepSeek|Moonshot|xAI|LLaMA|Phi-|Command[- ]R|${AMBIGUOUS}|${VENDOR}`,
);

/**
 * The names of language models and their vendors in a text, in order and without overlap. Words that mean
 * other things too (a llama, the sign Gemini, Claude Monet, a company in the news) count only with a version
 * number or where the text speaks of itself.
 */
export function findModelNames(text: string): NameFound[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const found = [...text.matchAll(ALWAYS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
  }));
  for (const pattern of SELF_REFERENCE) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [match.index, match.index];
      found.push({ start, end, name: text.slice(start, end) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let passed = 0;
  return found.filter((name) => {
    if (name.start < passed) return false;
    passed = name.end;
    return true;
  });
}

export const MODEL_MASK = "[model]";

/** The text with every model's and vendor's name as "[model]", and how many there were. */
export function maskModelNames(text: string): { readonly text: string; readonly count: number } {
  const names = findModelNames(text);
  if (names.length === 0) return { text, count: 0 };
  let masked = "";
  let at = 0;
  for (const { start, end } of names) {
    masked += text.slice(at, start) + MODEL_MASK;
    at = end;
  }
  return { text: masked + text.slice(at), count: names.length };
}
