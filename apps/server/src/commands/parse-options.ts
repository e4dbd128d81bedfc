import { InvalidArgumentError } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";

/** Parses the value of an option, which must be a JSON object. */
export function parseJsonOption(option: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `${option} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  throw new DomainError("INVALID", `${option} must be a JSON object.`);
}

/** The value of an option that takes a whole number. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("must be a whole number");
  return Number(text);
}

/** The values of an option that may be given more than once. */
export function andMore(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
