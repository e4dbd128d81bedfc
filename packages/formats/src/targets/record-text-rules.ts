import { isBlank, type Message, saysSomething } from "@laurel/core/records/messages";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { Rule } from "./format.ts";

/**
 * The rules that hold for every text. `partsOf` gives the turns of a row: first the prompt's, then each
 * completion's.
 */
export function textRules<Row>(
  partsOf: (row: Row) => readonly [readonly Message[], ...(readonly Message[])[]],
): Rule<Row>[] {
  return [
    {
      code: "empty-text",
      message: "has an empty prompt, completion or turn",
      holds: (row) => {
        const [prompt, ...completions] = partsOf(row);
        return (
          [prompt, ...completions].every(({ length }) => length > 0) &&
          prompt.every((message) => message.role === "system" || saysSomething(message))
        );
      },
    },
    {
      code: "blank-response",
      message: "has a blank completion, or one with a blank turn",
      holds: (row) => !partsOf(row).slice(1).some(isBlank),
    },
    {
      code: "unsafe-text",
      message: "has U+0000 or a lone surrogate in a text",
      holds: (row) =>
        partsOf(row)
          .flat()
          .every(({ content }) => content.isWellFormed() && !content.includes("\u0000")),
    },
    {
      code: "long-text",
      message: `has a turn of more than ${LIMITS.messageContent} characters`,
      holds: (row) =>
        partsOf(row)
          .flat()
          .every(({ content }) => content.length <= LIMITS.messageContent),
    },
    {
      code: "prompt-end",
      message: "has a prompt that ends with neither a user nor a tool message",
      holds: (row) => ["user", "tool"].includes(partsOf(row)[0].at(-1)?.role ?? ""),
    },
    {
      code: "system-position",
      message: "has a system message that is not the first of the prompt",
      holds: (row) =>
        partsOf(row)
          .flat()
          .slice(1)
          .every(({ role }) => role !== "system"),
    },
    {
      code: "prompt-repeated",
      message: "has a completion that repeats the prompt",
      holds: (row) => {
        const [prompt, ...completions] = partsOf(row);
        return completions.every((completion) => !beginsWith(completion, prompt));
      },
    },
    {
      code: "completion-roles",
      message: "has a completion that does not start and end with an assistant message",
      holds: (row) =>
        partsOf(row)
          .slice(1)
          .every(
            (completion) => completion[0]?.role === "assistant" && completion.at(-1)?.role === "assistant",
          ),
    },
  ];
}

function beginsWith(messages: readonly Message[], start: readonly Message[]): boolean {
  return (
    start.length > 0 &&
    start.every(
      (message, index) =>
        message.role === messages[index]?.role && message.content === messages[index].content,
    )
  );
}
