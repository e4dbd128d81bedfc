import { randomBytes } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "@laurel/api/app-router";
import { DEFAULT_QUESTIONS } from "@laurel/api/campaigns/load-demo";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { requestContext } from "../sign-in/request-context.ts";
import { addPerson } from "../testing/add-person.ts";
import { issueToken } from "../testing/issue-token.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const newId = () => uuidV7(Date.now(), randomBytes(10));
// More than sockets hold on their own, and nothing that compression makes small.
const LINES = Array.from(
  { length: 96 },
  () => `${JSON.stringify({ text: randomBytes(96_000).toString("base64") })}\n`,
).join("");

describe("a file of JSON Lines", () => {
  forEachStore((open) => {
    let server: TestServer;
    let adminId: string;
    let token: string;
    const versionId = newId();
    const caller = () =>
      createCaller(
        requestContext(
          server.instance,
          { userId: adminId, role: "admin", via: "cookie", scopes: null },
          server.origin,
        ),
      );
    const campaign = () =>
      caller().campaigns.create({
        campaignId: newId(),
        name: newId(),
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });

    beforeAll(async () => {
      server = await startTestServer(open());
      adminId = (await addPerson(open(), "admin")).id;
      token = await issueToken(server.instance, adminId, "admin", ["export"]);
      const [campaignId, datasetId] = [newId(), newId()];
      await caller().campaigns.create({
        campaignId,
        name: "Downloads",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const [large, small] = await Promise.all(
        [LINES, ""].map((text) =>
          server.instance.files.write(
            (async function* () {
              yield Buffer.from(text);
            })(),
          ),
        ),
      );
      await open().transaction(async ({ q, t }) => {
        await q
          .insert(t.datasets)
          .values({ id: datasetId, campaignId, name: "all", createdBy: adminId, createdAt: 1 });
        await q.insert(t.datasetVersions).values({
          id: versionId,
          datasetId,
          number: 1,
          spec: usualSpec("preference", ["pairs"]),
          watermark: 0,
          exporterVersion: "1",
          status: "ready",
          jobId: newId(),
          createdBy: adminId,
          createdAt: 1,
        });
        for (const [path, file] of [
          ["a/train.jsonl", large],
          ["a/empty.jsonl", small],
          ["a/data.parquet", large],
        ] as const) {
          await q
            .insert(t.datasetFiles)
            .values({ versionId, path, sha256: file?.sha256 ?? "", bytes: file?.bytes ?? 0, rows: 1 });
        }
      });
    });
    afterAll(() => server.stop());

    const headers = () => ({ authorization: `Bearer ${token}` });
    const ask = (path: string, more: Record<string, string> = {}, method = "GET") =>
      fetch(`${server.origin}/api/v1/versions/${versionId}/files/${path}`, {
        method,
        headers: { ...headers(), ...more },
      });

    it.each([
      ["gzip", gunzipSync, "train.jsonl.gz", "application/gzip"],
      ["zstd", zstdDecompressSync, "train.jsonl.zst", "application/zstd"],
    ] as const)(
      "comes compressed with %s, and unpacks to the bytes that are stored",
      async (compression, unpack, name, type) => {
        const answer = await ask(`a/train.jsonl?compression=${compression}`);
        expect([
          answer.status,
          answer.headers.get("content-type"),
          answer.headers.get("content-encoding"),
          answer.headers.get("accept-ranges"),
        ]).toEqual([200, type, null, "none"]);
        expect(answer.headers.get("content-disposition")).toContain(`filename="${name}"`);
        expect(unpack(Buffer.from(await answer.arrayBuffer())).toString("utf8") === LINES).toBe(true);
        expect(
          unpack(Buffer.from(await (await ask(`a/empty.jsonl?compression=${compression}`)).arrayBuffer())),
        ).toHaveLength(0);
      },
    );

    it("is sent whole where a part of what is compressed is asked for, and no other file is compressed", async () => {
      const part = await ask("a/train.jsonl?compression=zstd", { range: "bytes=100-" });
      expect([part.status, part.headers.get("content-range"), part.headers.get("etag")]).toEqual([
        200,
        null,
        expect.stringMatching(/^W\/"[0-9a-f]{64}\.zstd"$/),
      ]);
      await part.body?.cancel();
      const answers = await Promise.all(
        [
          "a/data.parquet?compression=gzip",
          "a/train.jsonl?compression=rar",
          "a/none.jsonl?compression=gzip",
        ].map((path) => ask(path)),
      );
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 404]);
      expect((await ask("a/train.jsonl?compression=gzip", {}, "HEAD")).status).toBe(200);
    });

    it.each(["a/train.jsonl", "a/train.jsonl?compression=zstd", "a/train.jsonl?compression=gzip"])(
      "holds no transaction and no connection open while it is read slowly: %s",
      async (path) => {
        const get = () =>
          http.get(`${server.origin}/api/v1/versions/${versionId}/files/${path}`, {
            headers: headers(),
            agent: false,
          });
        // More than a pool has connections.
        const stalled = await Promise.all(
          Array.from({ length: 24 }, async () => (await once(get(), "response")) as [http.IncomingMessage]),
        );
        for (let writes = 0; writes < 12; writes += 1) await campaign();
        for (const [response] of stalled) expect(response.complete).toBe(false);
        for (const [response] of stalled) response.destroy();
      },
    );
  });
});
