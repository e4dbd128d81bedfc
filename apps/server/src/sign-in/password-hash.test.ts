import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password-hash.ts";

it("hashes with argon2id and a salt, and knows the password again however its accents are typed", async () => {
  const [first, second] = await Promise.all([
    hashPassword("caf\u00e9 au lait"),
    hashPassword("caf\u00e9 au lait"),
  ]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(second).not.toBe(first);
  expect(await verifyPassword(first, "cafe\u0301 au lait")).toBe(true);
  expect(await verifyPassword(first, "cafe au lait")).toBe(false);
});
