import type { Message } from "../records/message.ts";
import { responseText } from "./response-text.ts";
import { tokenizeWords } from "./tokenize-words.ts";

/** One response, read once for all style features. */
export interface StyleFacts {
  readonly text: string;
  readonly words: readonly string[];
  readonly distinctWords: ReadonlySet<string>;
  readonly sentences: number;
  /** Distinct words of the last user turn. */
  readonly askedWords: ReadonlySet<string>;
}

export interface PromptAndCompletion {
  readonly prompt: readonly Message[];
  readonly completion: readonly Message[];
}

export function styleFacts({ prompt, completion }: PromptAndCompletion): StyleFacts {
  const text = responseText(completion);
  const words = tokenizeWords(text);
  const asked = prompt.findLast((message) => message.role === "user")?.content ?? "";
  return {
    text,
    words,
    distinctWords: new Set(words),
    sentences: text.split(/[.!?。！？\n]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length,
    askedWords: new Set(tokenizeWords(asked)),
  };
}
