import { randomBytes } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createCaller } from "@laurel/api/app-router";
import { DEFAULT_QUESTIONS } from "@laurel/api/campaigns/load-demo";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { requestContext } from "../sign-in/request-context.ts";
import { addPerson } from "../testing/add-person.ts";
import { issueToken } from "../testing/issue-token.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";
import { openApiPath } from "./open-api-document.ts";
import { ROUTES } from "./routes.ts";

const newId = () => uuidV7(Date.now(), randomBytes(10));
const preferred = (i: number) =>
  JSON.stringify({
    chosen: `\n\nHuman: question ${i}\n\nAssistant: a helpful answer ${i}`,
    rejected: `\n\nHuman: question ${i}\n\nAssistant: bad ${i}`,
  });
const SPEC = { ...usualSpec("preference", ["pairs"]), testShare: 0.2 };

describe("REST", () => {
  forEachStore((open) => {
    let server: TestServer;
    let token: string;
    let adminId: string;
    let campaignId: string;

    beforeAll(async () => {
      server = await startTestServer(open());
      adminId = (await addPerson(open(), "admin")).id;
      token = await issueToken(server.instance, adminId, "admin", ["read", "import", "export", "train"]);
      campaignId = newId();
      const caller = createCaller(
        requestContext(
          server.instance,
          { userId: adminId, role: "admin", via: "cookie", scopes: null },
          server.origin,
        ),
      );
      await caller.campaigns.create({
        campaignId,
        name: "Rest",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
    });
    afterAll(() => server.stop());

    const ask = (path: string, init: RequestInit = {}, bearer = token) =>
      fetch(`${server.origin}/api/v1${path}`, {
        ...init,
        headers: { authorization: `Bearer ${bearer}`, ...init.headers },
      });
    const read = async (response: Response) => JSON.parse(await response.text());
    const json = async (path: string, body?: unknown) => {
      const response = await ask(
        path,
        body === undefined ? {} : { method: "POST", body: JSON.stringify(body) },
      );
      const value = await read(response);
      if (!response.ok) throw new Error(JSON.stringify(value));
      return value;
    };
    const ended = (path: string, field: string, states: string[]) =>
      vi.waitFor(async () => {
        const value = await json(path);
        expect(states).toContain(value[field]);
        return value;
      }, 100_000);

    async function importText(text: string, name = "rows.jsonl", skipInvalid = false) {
      const upload = await read(
        await ask(`/campaigns/${campaignId}/uploads?name=${name}`, { method: "POST", body: text }),
      );
      const { importId } = await json(`/campaigns/${campaignId}/imports`, {
        uploadId: upload.uploadId,
        ...upload.detected,
        namePolicy: "keep",
        skipInvalid,
      });
      return ended(`/imports/${importId}`, "status", ["visible", "failed"]);
    }

    it("brings a file in, cuts a version, gives its files out, and trains on it", async () => {
      const rows = Array.from({ length: 60 }, (_, i) => preferred(i));
      expect(await importText(`${rows.join("\n")}\n`)).toMatchObject({
        status: "visible",
        result: { rows: 60, judgments: 60, unchanged: false },
      });
      expect(await importText(`${rows.join("\n")}\n`)).toMatchObject({
        status: "visible",
        result: { unchanged: true },
      });

      const datasetId = newId();
      await createCaller(
        requestContext(server.instance, { userId: adminId, role: "admin", via: "cookie", scopes: null }, ""),
      ).datasets.create({ campaignId, datasetId, name: "all" });
      const { versionId, jobId } = await json(`/datasets/${datasetId}/versions`, { spec: SPEC });
      await ended(`/jobs/${jobId}`, "state", ["done"]);
      expect((await json(`/versions/${versionId}/formats`)).rows).toContainEqual(
        expect.objectContaining({ id: "trl-preference", trainer: "TRL", metadata: true }),
      );
      const prepared = await json(`/versions/${versionId}/formats`, { format: "trl-preference" });
      await ended(`/jobs/${prepared.jobId}`, "state", ["done"]);
      expect(await json(`/versions/${versionId}/formats`, { format: "trl-preference" })).toEqual(prepared);
      expect(
        (
          await ask(`/versions/${versionId}/formats`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: '{"format":"prm800k"}',
          })
        ).status,
      ).toBe(400);
      const version = await json(`/versions/${versionId}`);
      const pairs = (
        await Promise.all(
          ["train.jsonl", "test.jsonl"].map(async (path) =>
            (await ask(`/versions/${versionId}/files/trl-preference/${path}`)).text(),
          ),
        )
      )
        .join("")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(pairs).toHaveLength(60);
      expect(
        pairs.every(
          ({ chosen, rejected }) => /helpful/.test(chosen[0].content) && /bad/.test(rejected[0].content),
        ),
      ).toBe(true);

      await downloadsInParts(
        versionId,
        version.files.find((file: { path: string }) => file.path === "trl-preference/train.jsonl"),
      );
      const trained = await json(`/versions/${versionId}/models`, { seed: 7 });
      await ended(`/jobs/${trained.jobId}`, "state", ["done"]);
      expect((await json(`/models/${trained.modelId}`)).report.pairs).toBeGreaterThan(30);
      const model = await ask(`/models/${trained.modelId}/file`);
      expect([model.status, model.headers.get("content-disposition")]).toEqual([
        200,
        expect.stringContaining("reward-model.json"),
      ]);
    }, 60_000);

    async function downloadsInParts(
      versionId: string,
      file: { bytes: number; sha256: string },
    ): Promise<void> {
      const path = `/versions/${versionId}/files/trl-preference/train.jsonl`;
      const whole = await ask(path);
      expect(Object.fromEntries(whole.headers)).toMatchObject({
        "content-length": String(file.bytes),
        etag: `"${file.sha256}"`,
        "accept-ranges": "bytes",
        "content-disposition": expect.stringContaining('filename="train.jsonl"'),
      });
      const bytes = Buffer.from(await whole.arrayBuffer());
      const rest = await ask(path, { headers: { range: "bytes=100-", "if-range": `"${file.sha256}"` } });
      expect([rest.status, rest.headers.get("content-range")]).toEqual([
        206,
        `bytes 100-${file.bytes - 1}/${file.bytes}`,
      ]);
      expect(Buffer.concat([bytes.subarray(0, 100), Buffer.from(await rest.arrayBuffer())])).toEqual(bytes);
      expect((await ask(path, { headers: { range: "bytes=100-", "if-range": '"older"' } })).status).toBe(200);
      expect((await ask(path, { headers: { range: `bytes=${file.bytes}-` } })).status).toBe(416);
      expect((await ask(path, { headers: { "if-none-match": `"${file.sha256}"` } })).status).toBe(304);
      expect((await ask(`/versions/${versionId}/files/..%2Fsecret`)).status).toBe(404);
    }

    it("refuses a file with a bad line, names it, and leaves the campaign as it was", async () => {
      const before = (await json(`/campaigns/${campaignId}`)).counts;
      const text = `${preferred(900)}\n${preferred(901)}\nnot json\n`;
      expect(await importText(text)).toMatchObject({
        status: "failed",
        problemCount: 1,
        problems: [{ line: 3 }],
      });
      expect((await json(`/campaigns/${campaignId}`)).counts).toEqual(before);
      expect(await importText(text, "again.jsonl", true)).toMatchObject({
        status: "visible",
        result: { rows: 3, skippedRows: 1, newPrompts: 2 },
      });
    });

    it("takes a list to check datasets against, says what it is, and refuses one with a bad line by its number", async () => {
      const send = async (body: string, name: string) =>
        read(await ask(`/campaigns/${campaignId}/lists?name=${name}`, { method: "POST", body }));
      const kept = await send('{"question": "What is 2 + 2?"}\n', "exam");
      expect(kept).toMatchObject({
        name: "exam",
        texts: 1,
        words: 5,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect((await send('{"answer": 4}\n', "broken")).error).toMatchObject({
        code: "INVALID",
        message: expect.stringContaining('"broken", line 1'),
        details: { line: 1 },
      });
      expect((await json(`/campaigns/${campaignId}/lists`)).rows).toMatchObject([
        { name: "exam", sha256: kept.sha256, texts: 1 },
      ]);
      expect((await ask(`/campaigns/${newId()}/lists`, { method: "POST", body: "x" })).status).toBe(404);
    });

    it("asks for a token with the right scope, and says which", async () => {
      const reading = await issueToken(server.instance, adminId, "admin", ["read"]);
      expect((await fetch(`${server.origin}/api/v1/campaigns`)).status).toBe(401);
      expect((await ask("/campaigns", {}, "laurel_unknown")).status).toBe(401);
      expect((await ask("/campaigns", {}, reading)).status).toBe(200);
      const refused = await ask(`/campaigns/${campaignId}/uploads`, { method: "POST", body: "x" }, reading);
      expect([refused.status, (await read(refused)).error]).toEqual([
        403,
        expect.objectContaining({ code: "FORBIDDEN", details: { scope: "import" } }),
      ]);
    });

    it("hides a campaign from a token whose owner is not in it, and takes nothing of an upload to it", async () => {
      const outsider = await addPerson(open());
      const theirs = await issueToken(server.instance, outsider.id, "member", ["read", "import"]);
      expect((await ask(`/campaigns/${campaignId}`, {}, theirs)).status).toBe(404);
      expect(
        (await ask(`/campaigns/${campaignId}/uploads`, { method: "POST", body: "x" }, theirs)).status,
      ).toBe(404);
    });

    it("streams every judgment of a campaign as it was stored, to those who may cut datasets", async () => {
      const answer = await ask(`/campaigns/${campaignId}/judgments`);
      expect([
        answer.status,
        answer.headers.get("content-type"),
        answer.headers.get("content-disposition"),
      ]).toEqual([200, "application/jsonl", expect.stringContaining('filename="judgments.jsonl"')]);
      const lines = (await answer.text())
        .trim()
        .split("\n")
        .map((line) => LaurelRawLine.parse(JSON.parse(line)))
        .filter((line) => line.kind === "judgment");
      expect(lines).toHaveLength((await json(`/campaigns/${campaignId}`)).counts.imported);
      expect(
        lines.every(
          ({ origin, campaign: { id }, answers, questions }) =>
            origin === "imported" &&
            id === campaignId &&
            questions[0]?.id === "preference" &&
            answers["preference"]?.kind === "ranking",
        ),
      ).toBe(true);
      const annotator = await addPerson(open());
      await open().transaction(({ q, t }) =>
        q
          .insert(t.members)
          .values({ campaignId, userId: annotator.id, role: "annotator", tags: [], createdAt: 1 }),
      );
      const theirs = await issueToken(server.instance, annotator.id, "member", ["read", "export"]);
      const reading = await issueToken(server.instance, adminId, "admin", ["read"]);
      expect((await ask(`/campaigns/${campaignId}/judgments`, {}, theirs)).status).toBe(403);
      expect((await ask(`/campaigns/${campaignId}/judgments`, {}, reading)).status).toBe(403);
      expect((await ask(`/campaigns/${newId()}/judgments`)).status).toBe(404);
      expect((await ask("/campaigns/nonsense/judgments")).status).toBe(400);
      expect((await ask(`/campaigns/${campaignId}/judgments`, { method: "HEAD" })).status).toBe(200);
    });

    it("reads a campaign back from its raw file for admins, says why not, and can be stopped", async () => {
      const file = await (await ask(`/campaigns/${campaignId}/judgments`)).text();
      const [here, elsewhere] = [file, file.replaceAll(campaignId, newId())];
      const there = await ask("/campaigns/raw?name=a.jsonl", { method: "POST", body: here });
      expect([there.status, (await read(there)).error.message]).toEqual([
        409,
        expect.stringMatching(/is here already/),
      ]);
      // The id of this campaign is new, but one of its people can sign in here, so it is refused.
      const started = await read(
        await ask("/campaigns/raw?campaign=Copy", { method: "POST", body: elsewhere }),
      );
      expect(started).toMatchObject({ name: "Copy", bytes: Buffer.byteLength(elsewhere) });
      expect((await ended(`/jobs/${started.jobId}`, "state", ["done", "failed"])).error).toMatch(
        /^line 6: id: .* is a person of this installation already/,
      );
      expect((await ask(`/campaigns/${started.campaignId}`)).status).toBe(404);
      expect((await json(`/campaigns/raw/${started.jobId}/cancel`, {})).cancelling).toBe(false);
      const lead = await addPerson(open());
      await open().transaction(({ q, t }) =>
        q.insert(t.members).values({ campaignId, userId: lead.id, role: "lead", tags: [], createdAt: 1 }),
      );
      const theirs = await issueToken(server.instance, lead.id, "member", ["read", "import"]);
      expect((await ask("/campaigns/raw", { method: "POST", body: elsewhere }, theirs)).status).toBe(403);
      expect((await ask(`/jobs/${started.jobId}`, {}, theirs)).status).toBe(403);
      expect((await ask("/campaigns/raw", { method: "POST", body: "{}" })).status).toBe(400);
    });

    it("answers what is wrong in one shape", async () => {
      const answers = await Promise.all([
        ask("/nothing"),
        ask("/campaigns", { method: "POST" }),
        ask("/campaigns?limit=1000"),
        ask(`/campaigns/${campaignId}/imports`, { method: "POST", body: "{" }),
        ask("/versions/not-an-id"),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 405, 400, 400, 400]);
      for (const answer of answers)
        expect(await answer.json()).toEqual({
          error: {
            code: expect.stringMatching(/^[A-Z_]+$/),
            message: expect.any(String),
            details: expect.any(Object),
          },
        });
    });

    it("survives a reader that is slow, and one that goes away", async () => {
      const big = await server.instance.files.write(chunksOf(48, 256 * 1024));
      const datasetId = newId();
      const versionId = newId();
      await open().transaction(async ({ q, t }) => {
        await q
          .insert(t.datasets)
          .values({ id: datasetId, campaignId, name: "big", createdBy: adminId, createdAt: 1 });
        await q.insert(t.datasetVersions).values({
          id: versionId,
          datasetId,
          number: 1,
          spec: SPEC,
          watermark: 0,
          exporterVersion: "1",
          status: "ready",
          jobId: newId(),
          createdBy: adminId,
          createdAt: 1,
        });
        await q
          .insert(t.datasetFiles)
          .values({ versionId, path: "big.bin", sha256: big.sha256, bytes: big.bytes, rows: 1 });
      });
      const get = () =>
        http.get(`${server.origin}/api/v1/versions/${versionId}/files/big.bin`, {
          headers: { authorization: `Bearer ${token}` },
        });
      const [gone] = (await once(get(), "response")) as [http.IncomingMessage];
      gone.destroy();
      const [slow] = (await once(get(), "response")) as [http.IncomingMessage];
      // Others are served while this one doesn't read.
      for (let i = 0; i < 20; i += 1) await json("/campaigns");
      let bytes = 0;
      for await (const chunk of slow) bytes += chunk.length;
      expect(bytes).toBe(big.bytes);
    });

    async function* chunksOf(count: number, size: number): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < count; i += 1) yield Buffer.alloc(size, i);
    }

    it("describes exactly the routes that there are", async () => {
      const document = await read(await fetch(`${server.origin}/api/v1/openapi.json`));
      const described = Object.entries<Record<string, unknown>>(document.paths).flatMap(
        ([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
      );
      expect(described.toSorted()).toEqual(
        ROUTES.map(({ method, path }) => `${method} ${openApiPath(path)}`).toSorted(),
      );
      for (const route of ROUTES) {
        const path = route.path.replace(/[:*]\w+/g, newId());
        const answer = await fetch(`${server.origin}/api/v1${path}`, { method: route.method });
        expect([path, answer.status]).toEqual([path, 401]);
        const operation = document.paths[openApiPath(route.path)][route.method.toLowerCase()];
        expect(
          operation.parameters.filter((parameter: { in: string }) => parameter.in === "path"),
        ).toHaveLength(route.path.split(/[:*]/).length - 1);
      }
    });
  });
});
