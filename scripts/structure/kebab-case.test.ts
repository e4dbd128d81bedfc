import { expect, test } from "vitest";
import { kebabCase } from "./kebab-case.mjs";

test.each([
  ["chooseTask", "choose-task"],
  ["DomainError", "domain-error"],
  ["uuidV7", "uuid-v7"],
  ["sha256Hex", "sha256-hex"],
  ["LIMITS", "limits"],
  ["ERROR_CODES", "error-codes"],
  ["toHTTPStatus", "to-http-status"],
])("%s is %s", (name, file) => expect(kebabCase(name)).toBe(file));
