import type { Message } from "../records/message.ts";
import type { PromptMessages } from "../records/prompt-messages.ts";
import { withoutReasoning } from "../records/without-reasoning.ts";
import type { DatasetSpec } from "./dataset-spec.ts";
import type { JudgedTask } from "./judged-task.ts";

type TextPolicy = Pick<DatasetSpec, "systemPrompt" | "reasoning">;

/**
 * The task with its texts as the spec wants them in records. Reasoning steps stay: they are what was judged.
 */
export function withTextPolicy(task: JudgedTask, policy: TextPolicy): JudgedTask {
  const spoken = (messages: readonly Message[]): Message[] =>
    policy.reasoning === "strip" ? withoutReasoning(messages) : [...messages];
  return {
    ...task,
    prompt: spoken(promptBy(policy.systemPrompt, task.prompt)),
    responses: task.responses.map((response) => ({ ...response, messages: spoken(response.messages) })),
  };
}

function promptBy(policy: TextPolicy["systemPrompt"], prompt: PromptMessages): PromptMessages {
  const [system, ...turns] = prompt;
  if (policy === "keep" || system?.role !== "system") return prompt;
  const first = turns.findIndex(({ role }) => role === "user");
  return policy === "drop" || first === -1
    ? turns
    : turns.map((turn, index) =>
        index === first ? { ...turn, content: `${system.content}\n\n${turn.content}` } : turn,
      );
}
