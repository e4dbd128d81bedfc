import { readFile } from "node:fs/promises";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { PromptMessages } from "@laurel/core/records/messages";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";

/**
 * One line of the demo's file. `quality` is the truth that only the simulated annotators know: it is never
 * imported.
 */
export const DemoPrompt = z.strictObject({
  prompt: PromptMessages,
  tags: z.array(SafeText.min(1).max(LIMITS.name)).min(1).max(32),
  responses: z
    .array(
      z.strictObject({
        text: SafeText.max(LIMITS.messageContent).refine((text) => text.trim() !== "", "is empty"),
        model: SafeText.min(1).max(LIMITS.name),
        quality: z.number().min(0).max(1),
      }),
    )
    .min(2, "needs at least two responses")
    .max(4, "has more than four responses")
    .refine(
      (responses) => new Set(responses.map((response) => response.text.trim())).size === responses.length,
      "has identical responses",
    ),
});
export type DemoPrompt = z.infer<typeof DemoPrompt>;

/** The demo's prompts in the file's order. The first bad line stops it, with its number, field and reason. */
export async function readDemoPrompts(path: string): Promise<DemoPrompt[]> {
  const bytes = await readFile(path);
  const lines = decode(bytes, path).split("\n");
  return lines.flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, index + 1, path)]));
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new DomainError("INVALID", `${path} is not valid UTF-8. Save it as UTF-8.`, { path });
  }
}

function parseLine(line: string, number: number, path: string): DemoPrompt {
  const parsed = DemoPrompt.safeParse(parseJson(line, number, path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") || "the line";
  throw new DomainError(
    "INVALID",
    `${path}, line ${number}: ${field}: ${issue?.message ?? "is invalid"}. Mend the line.`,
    { path, line: number, field },
  );
}

function parseJson(line: string, number: number, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError("INVALID", `${path}, line ${number} is not JSON: ${reason}. Mend the line.`, {
      path,
      line: number,
    });
  }
}
