import { beforeAll, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { type Actor, loadActor } from "../request-context.ts";
import { verifyCredentials } from "../sign-in/verify-credentials.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedPassword } from "../testing/seed-password.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const PASSWORD = "a long enough password";

describe("people", () => {
  forEachStore(
    (open) => {
      let admin: Actor;
      const as = (actor: Actor) => createCaller(testContext(open(), actor));
      beforeAll(async () => {
        admin = await seedUser(open(), "admin");
        await seedPassword(open(), admin, PASSWORD);
      });

      it("are made with memberships, tags and a link, and listed with what an admin needs to know", async () => {
        const { campaignId } = await seedCampaign(open(), admin, { tasks: 0, overlap: 1 });
        const made = await as(admin).people.create({
          name: " Zoë ",
          email: "Zoe@Example.org",
          role: "member",
          campaigns: [{ campaignId, role: "annotator" }],
          tags: ["fr"],
        });
        const { rows, total } = await as(admin).people.list({ search: "zoe@" });
        expect(total).toBe(1);
        expect(rows[0]).toMatchObject({
          id: made.userId,
          name: "Zoë",
          email: "zoe@example.org",
          role: "member",
          kind: "person",
          hasPassword: false,
          disabledAt: null,
          lastSeenAt: null,
          campaigns: 1,
          linkExpiresAt: 1_790_000_000_000 + 7 * 86_400_000,
        });
        expect((await as(admin).members.list({ campaignId })).rows[0]).toMatchObject({
          userId: made.userId,
          role: "annotator",
          tags: ["fr"],
        });
      });

      it("have one account per e-mail, and belong to campaigns that exist", async () => {
        await as(admin).people.create({ name: "One", email: "one@example.org", role: "member" });
        await expect(
          as(admin).people.create({ name: "Two", email: "ONE@example.org", role: "member" }),
        ).rejects.toMatchObject({ code: "CONFLICT" });
        await expect(
          as(admin).people.create({
            name: "Three",
            email: "three@example.org",
            role: "member",
            campaigns: [{ campaignId: mintId(), role: "lead" }],
          }),
        ).rejects.toMatchObject({ code: "BAD_REQUEST" });
        expect((await as(admin).people.list({ search: "three@" })).total).toBe(0);
      });

      it("are searched, sorted and paged by the server, with % and _ as plain characters", async () => {
        for (const name of ["b_c", "B%C", "bXc", "a", "Z"])
          await as(admin).people.create({
            name: `page ${name}`,
            email: `page-${mintId()}@example.org`,
            role: "member",
          });
        const names = async (search: string, more = {}) =>
          (await as(admin).people.list({ search, sort: "name", descending: false, ...more })).rows.map(
            (row) => row.name.slice(5),
          );
        expect(await names("PAGE ")).toEqual(["B%C", "Z", "a", "bXc", "b_c"]);
        expect(await names("page b_c")).toEqual(["b_c"]);
        expect(await names("page B%")).toEqual(["B%C"]);
        expect(await names("page ", { descending: true, offset: 1, limit: 2 })).toEqual(["bXc", "a"]);
        expect((await as(admin).people.list({ search: "page ", limit: 1 })).total).toBe(5);
        await expect(as(admin).people.list({ sort: "passwordHash" as never })).rejects.toMatchObject({
          code: "BAD_REQUEST",
        });
      });

      it("lose every session the moment they are disabled, and sign in again when enabled", async () => {
        const person = await seedUser(open(), "member");
        const { email } = await seedPassword(open(), person, PASSWORD);
        const signIn = () =>
          verifyCredentials(testContext(open(), null), { email, password: PASSWORD, address: "192.0.2.1" });
        const session = await signIn();
        await as(admin).people.setDisabled({ userId: person.userId, disabled: true });
        expect(await loadActor(open().read, session)).toBeNull();
        await expect(signIn()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
        await expect(as(admin).people.reissueLink({ userId: person.userId })).rejects.toMatchObject({
          code: "CONFLICT",
        });
        await as(admin).people.setDisabled({ userId: person.userId, disabled: false });
        expect(await loadActor(open().read, session)).toBeNull();
        expect(await loadActor(open().read, await signIn())).not.toBeNull();
      });

      it("can't disable themselves, and always keep an admin who can sign in, also when all go at once", async () => {
        await expect(as(admin).people.setDisabled({ userId: admin.userId, disabled: true })).rejects.toThrow(
          /your own/,
        );
        await as(admin).people.create({ name: "Invited", email: "invited-admin@example.org", role: "admin" });
        await expect(as(admin).people.setRole({ userId: admin.userId, role: "member" })).rejects.toThrow(
          /last admin/,
        );

        const admins = [admin];
        for (let i = 0; i < 7; i += 1) {
          const more = await seedUser(open(), "admin");
          await seedPassword(open(), more, PASSWORD);
          admins.push(more);
        }
        const neighbour = (i: number) => admins[(i + 1) % admins.length]?.userId ?? "";
        const settled = await Promise.allSettled(
          admins.map((actor, i) =>
            i % 2 === 0
              ? as(actor).people.setRole({ userId: actor.userId, role: "member" })
              : as(actor).people.setDisabled({ userId: neighbour(i), disabled: true }),
          ),
        );
        const { rows } = await as(admin).people.list({ limit: 200 });
        const left = rows.filter((row) => row.role === "admin" && row.hasPassword && row.disabledAt === null);
        expect(left.length).toBeGreaterThanOrEqual(1);
        expect(settled.some((one) => one.status === "fulfilled")).toBe(true);
        const [last, ...others] = left;
        if (!last) throw new Error("one is left");
        const asLast = as({ userId: last.id, role: "admin", via: "cookie", scopes: null });
        const gone = await Promise.allSettled(
          [...others, last].map((row) => asLast.people.setRole({ userId: row.id, role: "member" })),
        );
        expect(gone.filter((one) => one.status === "rejected")).toHaveLength(1);
      });

      it("leave a line in the audit log for everything an admin does to them", async () => {
        const { people, audit } = as(admin);
        const { userId } = await people.create({
          name: "Watched",
          email: "watched@example.org",
          role: "member",
        });
        await people.setRole({ userId, role: "admin" });
        await people.setDisabled({ userId, disabled: true });
        await people.setDisabled({ userId, disabled: false });
        await people.reissueLink({ userId });
        const { rows, total } = await audit.list({ search: userId, descending: false });
        expect(total).toBe(5);
        expect(rows.map((row) => row.verb)).toEqual(
          expect.arrayContaining([
            "person.create",
            "person.setRole",
            "person.setDisabled",
            "person.reissueLink",
          ]),
        );
        expect(rows.find((row) => row.verb === "person.setRole")).toMatchObject({
          targetKind: "person",
          change: { from: "member", to: "admin" },
        });
        expect(JSON.stringify(rows)).not.toContain("/link/");
      });
    },
    { poolSize: 12 },
  );
});
