import { DomainError } from "@laurel/core/errors/domain-error";

/** Refuses a raw file for what is wrong on a line, counted from 1. */
export function refuseRaw(line: number, what: string): never {
  throw new DomainError("INVALID", `line ${line}: ${what}`, { line });
}
