import { fileURLToPath } from "node:url";
import { callTRPCProcedure } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { appRouter, createCaller } from "./app-router.ts";
import type { Actor, RequestContext } from "./request-context.ts";
import { ACTORS, AUTHORIZATION_TABLE } from "./testing/authorization-table.ts";
import type { ActorKind, Reach, Row, Rule } from "./testing/authorization-table.ts";
import { firstIsBetter } from "./testing/judge-until-empty.ts";
import { seedPassword } from "./testing/seed-password.ts";
import { seedSubjects } from "./testing/seed-subjects.ts";
import type { Subjects } from "./testing/seed-subjects.ts";
import { seedUser } from "./testing/seed-user.ts";
import { mintId, testContext } from "./testing/test-context.ts";

const PASSWORD = "a long enough password";
const PLACES = ["own", "other", "unknown"] as const;
type Place = (typeof PLACES)[number];
const ROLES = ["annotator", "researcher", "reviewer", "lead"] as const;
const isRole = (kind: ActorKind): kind is (typeof ROLES)[number] => ROLES.some((role) => role === kind);
/** A caller who was let through may still be told that this is not the moment. */
const letThrough = (outcome: string): string =>
  ["CONFLICT", "LEASE_LOST"].includes(outcome) ? "allowed" : outcome;

/** What the table says: let through, or the code of the refusal. */
function expected(rule: Rule, kind: ActorKind, place: Place): string {
  if (rule.may === "anybody") return rule.subject && place === "unknown" ? "NOT_FOUND" : "allowed";
  if (kind === "signed out") return "UNAUTHENTICATED";
  if (rule.may === "signed in") return "allowed";
  if (rule.may === "admin" && kind !== "admin") return "FORBIDDEN";
  if (rule.may === "admin") return rule.subject && place === "unknown" ? "NOT_FOUND" : "allowed";
  if (rule.may === "owner")
    return place === "own" && (rule.of === "token" || isRole(kind)) ? "allowed" : "NOT_FOUND";
  if (place === "unknown" || kind === "outsider" || (place === "other" && kind !== "admin"))
    return "NOT_FOUND";
  return rule.roles.includes(kind) ? "allowed" : "FORBIDDEN";
}

function outcomeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof DomainError)) return `broke: ${String(error)}`;
  return cause.code === "INVALID" ? `INVALID: ${cause.message}` : cause.code;
}

function keysRead<T extends object>(object: T, reader: (object: T) => unknown): ReadonlySet<PropertyKey> {
  const read = new Set<PropertyKey>();
  reader(
    new Proxy(object, {
      get(target, key): unknown {
        read.add(key);
        return Reflect.get(target, key);
      },
    }),
  );
  return read;
}

describe("authorization", () => {
  it("has a row for every procedure, and none for what is gone", () => {
    expect(Object.keys(AUTHORIZATION_TABLE).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
  });

  forEachStore((open) => {
    let adminContext: RequestContext & { actor: Actor };
    let subjects: Record<Place, Subjects>;
    const actors = new Map<ActorKind, Actor | null>([["signed out", null]]);
    const contextOf = (actor: Actor | null): RequestContext => ({ ...adminContext, actor });
    const actorOf = (kind: ActorKind) => actors.get(kind) ?? null;

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      adminContext = {
        ...testContext(open(), admin),
        actor: admin,
        demoFolder: fileURLToPath(new URL("../../../apps/server/demo", import.meta.url)),
      };
      const own = await seedSubjects(adminContext);
      const unknown = Object.fromEntries(Object.keys(own).map((key) => [key, mintId()])) as Subjects;
      subjects = { own, other: await seedSubjects(adminContext), unknown };
      actors.set("admin", admin);
      actors.set("outsider", await seedUser(open(), "member"));
      for (const role of ROLES)
        actors.set(role, await seedUser(open(), "member", { campaignId: own.campaignId, role }));
      for (const actor of actors.values()) if (actor) await seedPassword(open(), actor, PASSWORD);
    });

    /** A task handed out in a campaign: to the actor where they belong to it, else to somebody else. */
    const assignment = async (campaignId: string, holder: Actor | null) => {
      const actor = holder ?? (await seedUser(open(), "member", { campaignId, role: "annotator" }));
      const [task] = (await createCaller(contextOf(actor)).judging.open({ campaignId, ahead: 1 })).tasks;
      if (!task) throw new Error("a task is handed out");
      return { assignmentId: task.assignmentId, answers: firstIsBetter(task) };
    };

    const person = async () => {
      const { link, userId } = await createCaller(adminContext).people.create({
        name: "Fresh",
        email: `${mintId()}@example.org`,
        role: "member",
      });
      return { userId, linkToken: link.slice(link.lastIndexOf("/") + 1) };
    };

    /**
     * Fresh ids for one call, so that no call meets what another did; only those that the row's input reads
     * are made.
     */
    const reach = async (kind: ActorKind, place: Place, { rule, input }: Row): Promise<Reach> => {
      const actor = actorOf(kind);
      const nothing: Reach = {
        ...subjects[place],
        assignmentId: mintId(),
        answers: {},
        tokenId: mintId(),
        linkToken: "unknown",
        password: PASSWORD,
        userId: mintId(),
        memberId: mintId(),
      };
      if (place === "unknown") return nothing;
      const read = keysRead(nothing, input);
      const tokenHolder = (place === "own" ? actor : null) ?? adminContext.actor;
      const holder = place === "own" && isRole(kind) ? actor : null;
      return {
        ...nothing,
        ...(rule.may === "owner" &&
          rule.of === "assignment" &&
          (await assignment(nothing.campaignId, holder))),
        ...((read.has("userId") || read.has("linkToken")) && (await person())),
        ...(read.has("tokenId") && {
          tokenId: (
            await createCaller(
              contextOf(place === "other" && kind === "admin" ? actorOf("lead") : tokenHolder),
            ).tokens.create({ name: "t", scopes: ["read"] })
          ).id,
        }),
        ...(read.has("memberId") && {
          memberId: (await seedUser(open(), "member", { campaignId: nothing.campaignId, role: "annotator" }))
            .userId,
        }),
      };
    };

    const call = async (path: string, actor: Actor | null, input: unknown): Promise<string> => {
      const request = {
        router: appRouter,
        path,
        type: "mutation" as const,
        allowMethodOverride: true,
        ctx: contextOf(actor),
        getRawInput: () => Promise.resolve(input),
        signal: undefined,
        batchIndex: 0,
      };
      return callTRPCProcedure(request).then(() => "allowed", outcomeOf);
    };

    it.each(Object.entries(AUTHORIZATION_TABLE))(
      "%s lets through and refuses as its row says, in one's own campaign, in another and for an unknown id",
      async (path, row) => {
        const found: Record<string, string> = {};
        const wanted: Record<string, string> = {};
        for (const place of PLACES) {
          for (const kind of ACTORS) {
            const cell = `${kind}, ${place}`;
            found[cell] = letThrough(
              await call(path, actorOf(kind), row.input(await reach(kind, place, row))),
            );
            wanted[cell] = expected(row.rule, kind, place);
          }
        }
        expect(found).toEqual(wanted);
      },
    );

    it("lets nobody reach into another campaign by naming their own beside it", async () => {
      const { own, other } = subjects;
      const memberId = (await seedUser(open(), "member", { campaignId: other.campaignId, role: "annotator" }))
        .userId;
      const lead = actorOf("lead");
      for (const path of [
        "campaigns.prompt",
        "campaigns.reopenTask",
        "datasets.addList",
        "guidance.setPractice",
        "imports.preview",
        "imports.start",
        "members.setRole",
        "members.remove",
      ]) {
        const row = AUTHORIZATION_TABLE[path];
        const mixed = {
          ...(await reach("lead", "own", row ?? { rule: { may: "anybody" }, input: () => undefined })),
          ...other,
          campaignId: own.campaignId,
          memberId,
        };
        expect([path, await call(path, lead, row?.input(mixed))]).toEqual([
          path,
          path === "campaigns.reopenTask" ? "CONFLICT" : "NOT_FOUND",
        ]);
      }
      expect(
        (await createCaller(adminContext).members.list({ campaignId: other.campaignId, search: memberId }))
          .rows,
      ).toMatchObject([{ role: "annotator" }]);
    });

    it("gives back only one's own leases, whatever ids are sent", async () => {
      const { campaignId } = subjects.own;
      const theirs = await assignment(campaignId, null);
      expect(
        await createCaller(contextOf(actorOf("lead"))).judging.release({
          assignmentIds: [theirs.assignmentId],
        }),
      ).toEqual({ released: 0 });
    });

    it("keeps scoped tokens, even an admin's, away from accounts, people and memberships", async () => {
      const token: Actor = {
        ...adminContext.actor,
        via: "token",
        scopes: ["import", "export", "read", "train"],
      };
      for (const [path, row] of Object.entries(AUTHORIZATION_TABLE).filter(([name]) =>
        /^(account|audit|members|people|tokens)\./.test(name),
      )) {
        expect([path, await call(path, token, row.input(await reach("admin", "own", row)))]).toEqual([
          path,
          "FORBIDDEN",
        ]);
      }
    });
  });
});
