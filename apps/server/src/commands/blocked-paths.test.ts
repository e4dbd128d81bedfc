import { mkdir, rm, symlink } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPerson } from "../testing/add-person.ts";
import { laurelFolder, SLOW } from "../testing/laurel-folder.ts";

const { inFolder, laurel, startOn, remove } = laurelFolder();

/** Puts a symbolic link to itself there: something that is not absent, and that not even root can look at. */
async function block(name: string): Promise<void> {
  await symlink(inFolder(name), inFolder(name));
}

beforeAll(async () => {
  await Promise.all(["file.jsonl", "model.json"].map(block));
  const { instance, stop } = await startOn("data");
  await addPerson(instance.store, "admin");
  await stop();
  await laurel(["campaign", "create", "Harmless"]);
}, SLOW);
afterAll(remove);

const TOLD = /^\S+ can't be read \(ELOOP.*\)\. Mend that, then try again\.\n$/;

describe("what is in the way of a file is told, and not called absent", () => {
  it.each([
    ["validate", "file.jsonl"],
    ["score", "model.json"],
    ["train", "file.jsonl"],
    ["import", "Harmless", "file.jsonl"],
    ["restore", "file.jsonl"],
  ])(
    "by laurel %s",
    async (...args) => {
      expect(await laurel(args)).toMatchObject({ code: 1, err: expect.stringMatching(TOLD) });
    },
    SLOW,
  );

  it(
    "by laurel backup, which would otherwise leave the stored files out",
    async () => {
      await (await startOn("unreadable")).stop();
      await block("unreadable/files");
      expect(await laurel(["backup", "saved"], { DATA_DIR: inFolder("unreadable") })).toMatchObject({
        code: 1,
        err: expect.stringMatching(TOLD),
      });
    },
    SLOW,
  );

  it(
    "by laurel restore, which would otherwise take the place for empty",
    async () => {
      expect(await laurel(["backup", "whole"])).toMatchObject({ code: 0 });
      await mkdir(inFolder("taken"));
      await block("taken/laurel.db");
      expect(await laurel(["restore", "whole"], { DATA_DIR: inFolder("taken") })).toMatchObject({
        code: 1,
        err: expect.stringMatching(TOLD),
      });
    },
    SLOW,
  );

  it(
    "by laurel doctor, as a finding beside the others",
    async () => {
      await mkdir(inFolder("blocked"));
      await Promise.all(["secret", "server.json"].map((name) => block(`blocked/${name}`)));
      // A folder can't be locked, and the address of another machine can't be listened on.
      await (await startOn("unlocked")).stop();
      await rm(inFolder("unlocked/laurel.db.owner"));
      await mkdir(inFolder("unlocked/laurel.db.owner"));
      const found = async (dataDir: string, variables = {}) => {
        const { code, out } = await laurel(["doctor", "--json"], {
          DATA_DIR: inFolder(dataDir),
          ...variables,
        });
        expect(code).toBe(1);
        return JSON.parse(out);
      };
      const told = (check: string, detail: RegExp) =>
        expect.objectContaining({ check, ok: false, detail: expect.stringMatching(detail) });
      expect(await found("blocked")).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ check: "data folder", ok: true }),
          told("secret", /secret can't be read \(ELOOP/),
          told("port", /server\.json can't be read \(ELOOP/),
        ]),
      );
      expect(await found("unlocked")).toEqual(
        expect.arrayContaining([told("database", /laurel\.db\.owner can't be locked .*may read and write/)]),
      );
      expect(await found("nowhere", { HOST: "192.0.2.1" })).toEqual(
        expect.arrayContaining([told("port", /can't be listened on: .*EADDRNOTAVAIL/)]),
      );
    },
    SLOW,
  );
});
