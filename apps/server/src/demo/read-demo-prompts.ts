import { readFile } from "node:fs/promises";
import { DomainError } from "@laurel/core/errors/domain-error";
import { DemoPrompt } from "./demo-prompt.ts";

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
