import type { PromptRecord } from "@laurel/core/records/prompt-record";
import type { DemoPrompt } from "./demo-prompt.ts";

/**
 * The demo's prompt as an importer would yield it, without the hidden qualities; responses keep their order.
 */
export function demoPromptRecord(demo: DemoPrompt): PromptRecord {
  return {
    prompt: demo.prompt,
    responses: demo.responses.map(({ text, model }) => ({
      messages: [{ role: "assistant", content: text }],
      source: { model },
    })),
    tags: demo.tags,
  };
}
