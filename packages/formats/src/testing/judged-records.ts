import type { PromptRecord } from "@laurel/core/records/prompt-record";

/** What a record says, short enough to be compared: its texts, its models and its judgments. */
export function said({ prompt, responses, recorded = [] }: PromptRecord) {
  return {
    prompt: prompt.map(({ content }) => content).join(" | "),
    responses: responses.map(({ messages }) => messages.map(({ content }) => content).join(" | ")),
    models: responses.map(({ source }) => source.model),
    judgments: recorded.map(({ answer, ...about }) => ({
      ...about,
      tiers: answer.kind === "ranking" ? answer.tiers : answer,
      ...(answer.kind === "ranking" && answer.cut !== undefined && { cut: answer.cut }),
    })),
  };
}

export const FIRST = [[0], [1]];
export const SECOND = [[1], [0]];
export const TIE = [[0, 1]];
