import fc from "fast-check";
import { expect, it } from "vitest";
import { forEachStore } from "../testing/for-each-store.ts";
import { insertMany } from "./insert-rows.ts";

const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replaceAll("\u0000", "")),
  fc.constantFrom("", "\\", "\\N", "\\.", "a\tb", "a\r\nb", '{"a":"\\n"}', "\u2028", "𝄞"),
);

/**
 * No key has a backslash, since once JSON.parse of Node 24 has read one, it may take other keys with escapes for
 * it (see backslash-key.ts in formats, which keeps such keys out of what is stored).
 */
const key = hostile.filter((text) => !text.includes("\\"));
const rows = fc.array(
  fc.record({
    name: hostile,
    preferences: fc.option(fc.dictionary(key, hostile)),
    createdAt: fc.maxSafeNat(),
  }),
  { minLength: 1, maxLength: 60 },
);

forEachStore((open) => {
  it("few rows or many: whatever their values are, they come back as they went in, nulls and defaults too", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (people) => {
        const { t } = open().read;
        const given = people.map((person, i) => ({
          ...person,
          preferences: person.preferences as (typeof t.users.$inferInsert)["preferences"],
          id: String(i).padStart(4, "0"),
          role: "member" as const,
          kind: "person" as const,
        }));
        const stored = await open().transaction(async (tx) => {
          await tx.q.delete(tx.t.users);
          await insertMany(tx, tx.t.users, given);
          return tx.q.select().from(tx.t.users).orderBy(tx.t.users.id);
        });
        expect(stored).toMatchObject(given);
        expect(stored.every(({ email, sessionVersion }) => email === null && sessionVersion !== null)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("tells what is wrong with a row, and goes on afterwards", async () => {
    const { t } = open().read;
    const twice = Array.from({ length: 40 }, () => ({ key: "same", value: "" }));
    await expect(open().transaction((tx) => insertMany(tx, t.settings, twice))).rejects.toThrow(/unique/i);
    await open().transaction((tx) => insertMany(tx, t.settings, twice.slice(0, 1)));
  });
});
