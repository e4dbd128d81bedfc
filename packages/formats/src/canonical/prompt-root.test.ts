import { expect, test } from "vitest";
import type { PromptMessages } from "@laurel/core/records/messages";
import { sha256Hex } from "../files/hash.ts";
import { promptRootHash } from "./prompt-root.ts";

const user = (content: string): PromptMessages => [{ role: "user", content }];

test("case, width of letters and white space don't change a prompt's root", () => {
  expect(promptRootHash(user("  What is\n\tＬaurel? "))).toBe(promptRootHash(user("what is laurel?")));
  expect(promptRootHash(user("what is laurel?"))).toBe(sha256Hex("what is laurel?"));
});

test("a system message and later turns don't change a prompt's root", () => {
  const long: PromptMessages = [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Hello" },
    { role: "assistant", content: "Hi" },
    { role: "user", content: "Why?" },
  ];
  expect(promptRootHash(long)).toBe(promptRootHash(user("hello")));
});

test("different questions have different roots", () => {
  expect(promptRootHash(user("one"))).not.toBe(promptRootHash(user("two")));
});
