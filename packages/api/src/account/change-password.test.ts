import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { loadActor } from "../request-context.ts";
import { verifyCredentials } from "../sign-in/verify-credentials.ts";
import { seedPassword } from "../testing/seed-password.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

const [OLD, NEXT] = ["the first password", "the second password"];

describe("one's own account", () => {
  forEachStore((open) => {
    const start = async () => {
      const actor = await seedUser(open(), "member");
      const { email } = await seedPassword(open(), actor, OLD);
      const signIn = (password: string) =>
        verifyCredentials(testContext(open(), null), { email, password, address: "192.0.2.1" });
      return { actor, email, signIn, caller: createCaller(testContext(open(), actor)) };
    };

    it("changes its password: every session dies, the old password with them", async () => {
      const { email, signIn, caller } = await start();
      const sessions = [await signIn(OLD), await signIn(OLD)];
      expect(await caller.account.changePassword({ current: OLD, next: NEXT })).toEqual({ email });
      expect(await Promise.all(sessions.map((session) => loadActor(open().read, session)))).toEqual([
        null,
        null,
      ]);
      await expect(signIn(OLD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
      expect(await loadActor(open().read, await signIn(NEXT))).not.toBeNull();
    });

    it("keeps password and sessions when the current password is wrong or the next too short", async () => {
      const { signIn, caller } = await start();
      const session = await signIn(OLD);
      await expect(caller.account.changePassword({ current: "not it", next: NEXT })).rejects.toMatchObject({
        code: "BAD_REQUEST",
        message: "current: this is not your password.",
      });
      await expect(caller.account.changePassword({ current: OLD, next: "short" })).rejects.toThrow(
        /next: needs at least 10/,
      );
      expect(await loadActor(open().read, session)).not.toBeNull();
    });

    it("takes one of several changes that come at once", async () => {
      const { signIn, caller } = await start();
      const settled = await Promise.allSettled(
        Array.from({ length: 8 }, (_, i) =>
          caller.account.changePassword({ current: OLD, next: `${NEXT} ${i}` }),
        ),
      );
      const winners = settled.flatMap((one, i) => (one.status === "fulfilled" ? [i] : []));
      expect(winners).toHaveLength(1);
      expect(await signIn(`${NEXT} ${winners[0]}`)).toBeDefined();
    });

    it("is renamed, and shows its name and campaigns to itself alone", async () => {
      const { actor, email, caller } = await start();
      expect(await caller.account.rename({ name: "  Grace  " })).toEqual({ name: "Grace" });
      expect(await caller.session.me()).toEqual({
        id: actor.userId,
        name: "Grace",
        email,
        role: "member",
        preferences: {},
        memberships: [],
      });
      expect(await createCaller(testContext(open(), null)).session.me()).toBeNull();
      await expect(caller.account.rename({ name: "a\u0000b" })).rejects.toThrow(/U\+0000/);
    });
  });
});
