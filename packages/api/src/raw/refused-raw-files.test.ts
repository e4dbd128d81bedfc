import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { exportJudgments } from "../datasets/export-judgments.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { eventfulCampaign } from "../testing/eventful-campaign.ts";
import { readRawText } from "../testing/read-raw-text.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

type Line = Readonly<Record<string, unknown>>;

/** The number of rows in each table that a raw file is read into. */
async function rowCounts({ read: { q, t } }: Store): Promise<Record<string, number>> {
  const {
    users,
    campaigns,
    questionSets,
    guidelines,
    members,
    uploads,
    imports,
    prompts,
    responses,
    tasks,
    assignments,
    judgments,
  } = t;
  const counts: Record<string, number> = {};
  for (const [name, table] of Object.entries({
    users,
    campaigns,
    questionSets,
    guidelines,
    members,
    uploads,
    imports,
    prompts,
    responses,
    tasks,
    assignments,
    judgments,
  }))
    counts[name] = (await q.select().from(table)).length;
  return counts;
}

describe("a raw file that is cut off, changed or hostile", () => {
  forEachStore((source) => {
    let lines: readonly string[];
    beforeAll(async () => {
      const { ctx, campaignId } = await eventfulCampaign(source());
      lines = (await Array.fromAsync(await exportJudgments(source(), ctx.actor, { campaignId })))
        .join("")
        .trimEnd()
        .split("\n");
    }, 60_000);

    const parsed = (line: string | undefined): Line => JSON.parse(line ?? "{}");
    /** The place of the nth line (or of the last, -1) of a kind that is asked for. */
    const placeOf = (kind: string, nth = 0, wanted: (line: Line) => boolean = () => true): number =>
      lines
        .flatMap((line, i) => (parsed(line)["kind"] === kind && wanted(parsed(line)) ? [i] : []))
        .at(nth) ?? -1;
    const changed = (place: number, change: (line: Line) => unknown) =>
      lines.map((line, i) => (i === place ? JSON.stringify(change(parsed(line))) : line));
    const without = (place: number) => lines.filter((_, i) => i !== place);
    const twice = (place: number) => lines.flatMap((line, i) => (i === place ? [line, line] : [line]));
    const lastIsLive = () => placeOf("judgment", -1, ({ supersedes }) => supersedes !== null);
    const taskOf = (line: Line) => line["task"] as Line;

    forEachStore((target) => {
      let ctx: RequestContext & { readonly actor: Actor };
      let before: Record<string, number>;
      beforeEach(async () => {
        ctx = { ...testContext(target(), null), actor: await seedUser(target(), "admin") };
        before = await rowCounts(target());
      });

      async function expectRefused(text: readonly string[] | string, why: RegExp): Promise<void> {
        await expect(
          readRawText(ctx, typeof text === "string" ? text : `${text.join("\n")}\n`),
        ).rejects.toThrow(why);
        expect(await rowCounts(target())).toEqual(before);
      }

      it("is refused when its end is missing, in the middle of a line or between two", async () => {
        await expectRefused(lines.slice(0, -1), /^The file was cut off/);
        await expectRefused(
          lines.join("\n").slice(0, -20),
          new RegExp(`^line ${lines.length}: is not valid JSON`),
        );
        await expectRefused("", /^The file is empty/);
      });

      it("is refused when a line is there twice, missing or in another place", async () => {
        await expectRefused(twice(placeOf("judgment", 2)), /seq: is 3 where 4 should be/);
        await expectRefused(without(placeOf("judgment", 2)), /seq: is 4 where 3 should be/);
        await expectRefused(twice(placeOf("prompt")), /is there twice/);
        await expectRefused(twice(placeOf("response")), /is there already/);
        await expectRefused(twice(placeOf("task")), /is there twice/);
        await expectRefused(twice(placeOf("person")), /is there twice/);
        await expectRefused(
          without(placeOf("guidelines")),
          /^line 4: version: is 2 where version 1 of the guidelines should be/,
        );
        await expectRefused(without(placeOf("prompt", -1)), /is not the prompt before this line/);
        await expectRefused(
          without(
            placeOf("task", -1, ({ assignments }) => Array.isArray(assignments) && assignments.length === 0),
          ),
          /^line \d+: tasks: the file had 12, and 11 are here/,
        );
        await expectRefused([...lines, lines.at(-1) ?? ""], /a line after the end/);
      });

      it("is refused when a judgment names what is not there, or another's", async () => {
        const strange = mintId();
        const place = lastIsLive();
        await expectRefused(
          changed(place, (line) => ({ ...line, task: { ...taskOf(line), id: strange } })),
          new RegExp(`^line ${place + 1}: task.id: ${strange} is no task of this file`),
        );
        await expectRefused(
          changed(place, (line) => ({ ...line, task: { ...taskOf(line), assignmentId: strange } })),
          /is no assignment in which this annotator judged this task/,
        );
        await expectRefused(
          changed(place, (line) => ({ ...line, annotator: strange })),
          /annotator: .* is no person of this file/,
        );
        await expectRefused(
          changed(place, (line) => ({
            ...line,
            annotator: parsed(lines[placeOf("person", -1, ({ id }) => id !== line["annotator"])])["id"],
          })),
          /is no assignment in which this annotator/,
        );
        await expectRefused(
          changed(place, (line) => ({ ...line, supersedes: strange })),
          /supersedes: .* is no judgment before this one/,
        );
        await expectRefused(
          changed(place, (line) => ({
            ...line,
            answers: { rewrite: { kind: "rewrite", of: strange, text: "x" } },
            questions: [{ id: "rewrite", kind: "rewrite", title: "Better?" }],
          })),
          /answers\.rewrite: .* is no response/,
        );
        await expectRefused(
          changed(place, (line) => ({
            ...line,
            answers: { text: { kind: "rewrite", of: strange, text: "x" } },
            questions: [{ id: "text", kind: "text", title: "Why?" }],
          })),
          /answers\.text: answers no question of the kind rewrite/,
        );
      });

      it("is refused when a judgment tells its texts otherwise than their own lines do", async () => {
        await expectRefused(
          changed(lastIsLive(), (line) => ({
            ...line,
            prompt: { ...(line["prompt"] as Line), tags: ["changed"] },
          })),
          /repeats its campaign, task, prompt, responses or questions otherwise/,
        );
        await expectRefused(
          changed(placeOf("response"), (line) => ({
            ...line,
            messages: [{ role: "assistant", content: "changed" }],
          })),
          /repeats its campaign, task, prompt, responses or questions otherwise/,
        );
      });

      it("is refused when ids are no ids, or are taken here", async () => {
        for (const id of ["../../etc/passwd", "__proto__", "'; drop table users; --", ""])
          await expectRefused(
            changed(placeOf("prompt"), (line) => ({ ...line, id })),
            /^line \d+: id: must be a lower-case UUIDv7/,
          );
        const {
          taskIds: [taken = ""],
        } = await seedCampaign(target(), ctx.actor, { tasks: 1, overlap: 1 });
        before = await rowCounts(target());
        const task = placeOf(
          "task",
          -1,
          ({ assignments }) => Array.isArray(assignments) && assignments.length === 0,
        );
        await expectRefused(
          changed(task, (line) => ({ ...line, id: taken })),
          /is one of the tasks here already/,
        );
      });

      it("is refused when it speaks for somebody who can sign in here", async () => {
        const person = await seedUser(target(), "member");
        before = await rowCounts(target());
        const place = placeOf("person", -1);
        const higher = `ffffffff${person.userId.slice(8)}`;
        await target().transaction(({ q, t }) =>
          q.insert(t.users).values({
            id: higher,
            name: "Real",
            email: `${higher}@example.org`,
            role: "member",
            kind: "person",
            createdAt: 1,
          }),
        );
        before = await rowCounts(target());
        await expectRefused(
          lines.map((line) => line.replaceAll(String(parsed(lines[place])["id"]), higher)),
          /is a person of this installation already/,
        );
      });

      it("is refused when it is of another layout, or no raw file", async () => {
        await expectRefused(
          lines
            .filter((line) => parsed(line)["kind"] === "judgment")
            .map((line) => JSON.stringify({ ...parsed(line), kind: undefined })),
          /^The file is a raw export from before layout 2/,
        );
        await expectRefused(
          changed(0, (line) => ({ ...line, laurelRaw: 3 })),
          /of layout 3/,
        );
        await expectRefused('{"prompt":"p","chosen":"a","rejected":"b"}\n', /^The file is no laurel-raw/);
        await expectRefused(
          changed(0, (line) => ({ ...line, isAdmin: true })),
          /^line 1: the line: Unrecognized key/,
        );
      });

      it("leaves nothing when it is cancelled, and is for admins only", async () => {
        const controller = new AbortController();
        await expect(
          readRawText(ctx, `${lines.join("\n")}\n`, {
            signal: controller.signal,
            onProgress: () => controller.abort(),
          }),
        ).rejects.toThrow(/cancelled/);
        expect(await rowCounts(target())).toEqual(before);
        const member = await seedUser(target(), "member");
        await expect(readRawText({ ...ctx, actor: member }, `${lines.join("\n")}\n`)).rejects.toThrow(
          /Only an admin/,
        );
      });

      it("can be read once it is whole, under another name", async () => {
        const { campaignId } = await readRawText(ctx, `${lines.join("\n")}\n`, { campaign: "Here" });
        const [row] = (
          await target()
            .read.q.select({
              id: target().read.t.campaigns.id,
              name: target().read.t.campaigns.name,
              status: target().read.t.campaigns.status,
            })
            .from(target().read.t.campaigns)
        ).filter(({ id }) => id === campaignId);
        expect([row?.name, row?.status]).toEqual(["Here", "live"]);
        expect(
          (
            await target().read.q.select({ email: target().read.t.users.email }).from(target().read.t.users)
          ).filter(({ email }) => email?.startsWith("arriving")),
        ).toEqual([]);
      });
    });
  });
});
