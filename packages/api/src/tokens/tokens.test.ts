import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { loadTokenActor } from "../request-context.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

const DAY = 86_400_000;

describe("personal tokens", () => {
  forEachStore((open) => {
    const start = async () => {
      const actor = await seedUser(open(), "member");
      const clock = { now: 1_790_000_000_000 };
      const caller = createCaller(testContext(open(), actor, clock));
      return {
        actor,
        clock,
        tokens: caller.tokens,
        load: (token: string) => loadTokenActor(open(), token, clock.now),
      };
    };

    it("stand for their owner within their scopes until they are revoked", async () => {
      const { actor, tokens, load } = await start();
      const { id, token } = await tokens.create({ name: "ci", scopes: ["export", "import", "export"] });
      expect(token).toMatch(/^laurel_[\w-]{43}$/);
      expect(await load(token)).toEqual({
        userId: actor.userId,
        role: "member",
        via: "token",
        scopes: ["import", "export"],
      });
      expect(await load(`${token}x`)).toBeNull();
      await tokens.revoke({ id });
      expect(await load(token)).toBeNull();
    });

    it("expire when they say so, and die with their owner's account", async () => {
      const { actor, clock, tokens, load } = await start();
      const week = await tokens.create({ name: "week", scopes: ["read"], expiresInDays: 7 });
      const lasting = await tokens.create({ name: "lasting", scopes: ["read"] });
      clock.now += 7 * DAY;
      expect([await load(week.token), (await load(lasting.token))?.userId]).toEqual([null, actor.userId]);
      await createCaller(testContext(open(), await seedUser(open(), "admin"))).people.setDisabled({
        userId: actor.userId,
        disabled: true,
      });
      expect(await load(lasting.token)).toBeNull();
    });

    it("note their last use once a minute, and are listed without anything that they could be used by", async () => {
      const { clock, tokens, load } = await start();
      const { id, token } = await tokens.create({ name: "ci", scopes: ["read"] });
      await tokens.create({ name: "another", scopes: ["read"] });
      const used = async () => (await tokens.list({ search: "CI" })).rows.map((row) => row.lastUsedAt);
      expect(await used()).toEqual([null]);
      const first = clock.now;
      await load(token);
      clock.now += 59_999;
      await load(token);
      expect(await used()).toEqual([first]);
      clock.now += 1;
      await load(token);
      expect(await used()).toEqual([first + 60_000]);
      const listed = await tokens.list({ sort: "name", descending: false });
      expect([listed.total, listed.rows.map((row) => row.name)]).toEqual([2, ["another", "ci"]]);
      expect(Object.keys(listed.rows.find((row) => row.id === id) ?? {}).sort()).toEqual([
        "createdAt",
        "expiresAt",
        "id",
        "lastUsedAt",
        "name",
        "revokedAt",
        "scopes",
      ]);
    });

    it("are nobody else's to revoke, and can't make tokens or change accounts themselves", async () => {
      const { actor, tokens } = await start();
      const other = await start();
      const { id } = await other.tokens.create({ name: "theirs", scopes: ["read"] });
      await expect(tokens.revoke({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      const byToken = createCaller(
        testContext(open(), {
          ...actor,
          role: "admin",
          via: "token",
          scopes: ["import", "export", "read", "train"],
        }),
      );
      await expect(byToken.tokens.create({ name: "more", scopes: ["train"] })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(byToken.people.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(byToken.account.rename({ name: "Mallory" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    });
  });
});
