import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

describe("how a person likes to work", () => {
  forEachStore((open) => {
    it("is kept for themselves alone, changed in part, and reset by null", async () => {
      const [one, other] = await Promise.all([seedUser(open(), "member"), seedUser(open(), "member")]);
      const caller = createCaller(testContext(open(), one));
      await caller.account.setPreferences({ theme: "dark", breakAfterMinutes: 0, keys: { skip: "KeyJ" } });
      expect(await caller.account.setPreferences({ theme: null, textSize: 120 })).toEqual({
        breakAfterMinutes: 0,
        textSize: 120,
        keys: { skip: "KeyJ" },
      });
      expect((await caller.session.me())?.preferences).toEqual({
        breakAfterMinutes: 0,
        textSize: 120,
        keys: { skip: "KeyJ" },
      });
      expect((await createCaller(testContext(open(), other)).session.me())?.preferences).toEqual({});
    });

    it("loses none of several changes that come at once", async () => {
      const caller = createCaller(testContext(open(), await seedUser(open(), "member")));
      await Promise.all([
        caller.account.setPreferences({ theme: "light" }),
        caller.account.setPreferences({ textSize: 90 }),
        caller.account.setPreferences({ lineLength: 80 }),
        caller.account.setPreferences({ keys: { undo: "KeyZ" } }),
      ]);
      expect((await caller.session.me())?.preferences).toEqual({
        theme: "light",
        textSize: 90,
        lineLength: 80,
        keys: { undo: "KeyZ" },
      });
    });

    it("refuses what is off its scale, and keeps the rest as it was", async () => {
      const caller = createCaller(testContext(open(), await seedUser(open(), "member")));
      await caller.account.setPreferences({ textSize: 100 });
      await expect(caller.account.setPreferences({ textSize: 500 })).rejects.toThrow(/textSize/);
      await expect(caller.account.setPreferences({ keys: { skip: "not a code" } })).rejects.toThrow(
        /key code/,
      );
      expect((await caller.session.me())?.preferences).toEqual({ textSize: 100 });
    });
  });
});
