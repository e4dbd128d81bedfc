import { readFile, stat, writeFile } from "node:fs/promises";
import { zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPerson } from "../testing/add-person.ts";
import { laurelFolder, preferredPair, SLOW } from "../testing/laurel-folder.ts";
import { laurelProgram } from "./laurel-program.ts";

const { inFolder, laurel, laurelProcess, startOn, startServer, stopServer, writePairs, remove } =
  laurelFolder();

beforeAll(async () => {
  await writePairs("pairs.jsonl", 60);
  await writeFile(inFolder("broken.jsonl"), `${preferredPair(100)}\n{"chosen": 1}\nnonsense\n`);
});
afterAll(remove);

describe("the laurel command", () => {
  it(
    "explains every command, and exits with 2 when it is wrongly called",
    async () => {
      const commands = [
        "start",
        "import",
        "export",
        "formats",
        "train",
        "score",
        "validate",
        "user",
        "campaign",
        "round",
        "doctor",
        "backup",
        "prompt",
        "restore",
      ];
      const program = laurelProgram();
      expect(program.commands.map((command) => command.name()).toSorted()).toEqual(commands.toSorted());
      for (const command of program.commands)
        expect(command.helpInformation()).toMatch(/^Usage: laurel \w+ [^]*-h, --help/);
      expect(await laurel(["import", "--help"])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/--skip-invalid/),
      });
      const wrong = [
        await laurel([]),
        await laurelProcess(["nonsense"]),
        await laurel(["train", "x.jsonl", "--seed", "soon"]),
      ];
      expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2]);
    },
    SLOW,
  );

  it(
    "looks after an empty folder, and says how to begin",
    async () => {
      const { out } = await laurel(["doctor", "--json"]);
      expect(JSON.parse(out)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ check: "Node", ok: true }),
          expect.objectContaining({ check: "database", ok: true }),
        ]),
      );
      const setup = await laurelProcess(["user", "setup"]);
      expect(setup).toMatchObject({ code: 0, out: expect.stringMatching(/http:\/\/\S+\/link\/\S+/) });
      expect(await laurel(["campaign", "list"])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/no admin yet/),
      });
    },
    SLOW,
  );

  it(
    "talks to the running server: invites, makes a campaign, imports, exports",
    async () => {
      const { instance } = await startServer();
      await addPerson(instance.store, "admin");
      expect((await laurel(["user", "create", "ada@example.org", "--name", "Ada"])).out).toMatch(/\/link\//);
      expect((await laurel(["user", "list", "--search", "ada"])).out).toMatch(
        /Ada +ada@example\.org +member/,
      );
      expect((await laurel(["campaign", "create", "Harmless"])).code).toBe(0);

      const refused = await laurel(["import", "Harmless", "broken.jsonl"]);
      expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/line 2.*\n[^]*line 3/) });
      const imported = await laurel(["import", "Harmless", "pairs.jsonl", "--json"]);
      expect([imported.code, JSON.parse(imported.out).result.rows]).toEqual([0, 60]);
      expect((await laurel(["import", "Harmless", "pairs.jsonl"])).out).toMatch(/nothing was added/);
      expect(
        (await laurel(["import", "Harmless", "broken.jsonl", "--skip-invalid", "--format", "hh-rlhf"])).code,
      ).toBe(0);

      const exported = await laurel([
        "export",
        "Harmless",
        "--dataset",
        "all",
        "--spec",
        '{"testShare":0.1}',
        "-o",
        "out",
      ]);
      expect(exported).toMatchObject({ code: 0, out: expect.stringMatching(/train\.jsonl/) });
      const [, concerns = ""] = exported.out.split(/^Look at th\w+ before you train:\n/m);
      expect(concerns).toContain("  - One annotator gave 98.4 % of the votes: a model will learn");
      for (const file of ["report.md", "README.md"])
        expect(await readFile(inFolder(`out/${file}`), "utf8"), file).toContain(
          concerns.replaceAll("  - ", "- "),
        );
      const packed = JSON.parse(
        (
          await laurel([
            "export",
            exported.out.match(/\(([0-9a-f-]{36})\)/)?.[1] ?? "",
            "-o",
            "packed",
            "--compression",
            "zstd",
            "--json",
          ])
        ).out,
      ).files;
      expect(
        packed.map(({ path, compression }: { path: string; compression: string | null }) => [
          path,
          compression,
        ]),
      ).toContainEqual(["train.jsonl.zst", "zstd"]);
      expect(zstdDecompressSync(await readFile(inFolder("packed/train.jsonl.zst")))).toEqual(
        await readFile(inFolder("out/train.jsonl")),
      );
      const again = JSON.parse(
        (
          await laurel([
            "export",
            exported.out.match(/\(([0-9a-f-]{36})\)/)?.[1] ?? "",
            "-o",
            "again",
            "--json",
          ])
        ).out,
      );
      expect(again.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(again.concerns).toContainEqual({ code: "largestShare", share: 60 / 61 });
      expect(await readFile(inFolder("again/train.jsonl"))).toEqual(
        await readFile(inFolder("out/train.jsonl")),
      );
    },
    SLOW,
  );

  it(
    "retires prompts once it is told how much that voids, and brings them back",
    async () => {
      expect((await laurel(["campaign", "create", "Retiring"])).code).toBe(0);
      expect((await laurel(["import", "Retiring", "pairs.jsonl"])).code).toBe(0);
      const retire = ["prompt", "retire", "Retiring", "--reason", "Filler."];
      expect(await laurel(retire)).toMatchObject({ code: 1, err: expect.stringMatching(/in one way/) });
      expect((await laurel([...retire, "--matching", ""])).out).toMatch(/retired\.\nAdd --judged 60 to/);
      const done = await laurel([...retire, "--matching", "", "--judged", "60"]);
      expect(done.out).toMatch(/^Retired \d+ prompts: /);
      expect((await laurel(["prompt", "list", "Retiring", "--retired"])).out).toMatch(/ retired /);
      const [, first = ""] = (await laurel(["prompt", "list", "Retiring"])).out.split("\n");
      const back = ["prompt", "reinstate", "Retiring", "--prompt", first.split(" ")[0] ?? ""];
      expect((await laurel(back)).out).toBe("Brought back 1 prompt.\n");
    },
    SLOW,
  );

  it(
    "withdraws a round once it is told how much that voids, and brings it back",
    async () => {
      expect((await laurel(["campaign", "create", "Mended"])).code).toBe(0);
      expect((await laurel(["import", "Mended", "pairs.jsonl"])).code).toBe(0);
      const judgments = async () =>
        JSON.parse((await laurel(["campaign", "show", "Mended", "--json"])).out).counts.imported;
      const withdraw = ["round", "withdraw", "Mended", "1", "--reason", "Wrong file."];
      expect(await laurel(withdraw)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/60 imported ones\. Nothing was withdrawn\.\nAdd --judged 60 to/),
      });
      expect(await laurel([...withdraw, "--judged", "59"])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/has 60 judgments now, and you saw 59/),
      });
      expect(await judgments()).toBe(60);
      expect((await laurel([...withdraw, "--judged", "60"])).code).toBe(0);
      expect(await judgments()).toBe(0);
      expect((await laurel(["round", "list", "Mended"])).out).toMatch(/1 +pairs\.jsonl +Wrong file\./);
      expect((await laurel(["round", "reinstate", "Mended", "1"])).out).toMatch(/is back/);
      expect(await judgments()).toBe(60);
      expect(await laurel(["round", "reinstate", "Mended", "2"])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/has no round 2/),
      });
    },
    SLOW,
  );

  it(
    "checks a new version against lists, leaves out what they have and says which row had what",
    async () => {
      await writeFile(inFolder("exam.txt"), "question 3\nquestion 4\nquestion 5 and more of it\n");
      expect((await laurel(["campaign", "create", "Checked"])).code).toBe(0);
      expect((await laurel(["import", "Checked", "pairs.jsonl"])).code).toBe(0);
      const checked = await laurel([
        "export",
        "Checked",
        "--dataset",
        "all",
        "--spec",
        '{"testShare":0,"decontamination":{"drop":"all"}}',
        "--decontaminate",
        "exam.txt",
        "--ngram",
        "8",
        "-o",
        "checked",
      ]);
      expect(checked).toMatchObject({
        code: 0,
        out: expect.stringMatching(/decontamination\.jsonl {2}2 rows/),
      });
      const hits = (await readFile(inFolder("checked/decontamination.jsonl"), "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(hits).toMatchObject([
        { list: "exam.txt", dropped: true, where: "prompt", share: 1 },
        { list: "exam.txt", dropped: true },
      ]);
      const train = await readFile(inFolder("checked/train.jsonl"), "utf8");
      expect([train.trim().split("\n").length, /question [34]"/.test(train)]).toEqual([58, false]);
      expect(await laurel(["export", "Checked", "--decontaminate", "exam.txt"])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/--dataset/),
      });
    },
    SLOW,
  );

  it(
    "says of a file with a winner column how it is read, and names what it keeps as metadata",
    async () => {
      await laurel(["campaign", "create", "Votes", "--preset", "hh-pairwise"]);
      await writeFile(
        inFolder("votes.csv"),
        "id,question,answer_1,answer_2,winner,worker_id,safety_label,page\n1,q,x,y,2,ann,ok,7\n2,r,x,z,1,bob,ok,8\n",
      );
      const refused = await laurel(["import", "Votes", "votes.csv", "--dry-run"]);
      expect([refused.code, refused.out]).toEqual([1, expect.stringMatching(/safety_label may hold/)]);
      const read = await laurel(["import", "Votes", "votes.csv", "--dry-run", "--keep", "safety_label"]);
      expect([read.code, read.out]).toEqual([
        0,
        expect.stringMatching(
          /winner +verdict\n.*worker_id +annotator\n.*safety_label +metadata\n[^]*winner says of line 2: answer_2 is better[^]*All 2 rows: 2 prompts, 4 responses, 2 judgments, 2 annotators\.\nTasks with --tasks as-in-file: 2; all-pairs: 2; 2: 2\.\nid seems to name each row: with --id id,[^]*Nothing was imported/,
        ),
      ]);
      const named = await laurel(["import", "Votes", "votes.csv", "--dry-run", "--keep-all", "--id", "id"]);
      expect(named.out).toMatch(/^ +id +id\n[^]*By their ids: 2 new rows\./m);
      const imported = await laurel(["import", "Votes", "votes.csv", "--keep", "safety_label"]);
      expect([imported.code, imported.out]).toEqual([
        0,
        expect.stringMatching(/2 rows, .*2 judgments\.\nKept as metadata: id, page, safety_label\./),
      ]);
    },
    SLOW,
  );

  it(
    "makes a campaign from a preset, imports labeled rows and writes every judgment of it",
    async () => {
      expect((await laurel(["campaign", "create", "Steps", "--preset", "nonsense"])).code).toBe(2);
      expect((await laurel(["campaign", "create", "Steps", "--preset", "prm-steps"])).code).toBe(0);
      const rows = [
        { input: "p", steps: ["a", ""], target: "4", mistake_index: 1 },
        { input: "q", steps: ["b"], target: "5", mistake_index: null },
      ];
      await writeFile(inFolder("steps.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
      const imported = JSON.parse((await laurel(["import", "Steps", "steps.jsonl", "--json"])).out);
      expect(imported.result).toMatchObject({ newTasks: 2, judgments: 2 });
      expect(await laurel(["import", "Steps", "pairs.jsonl"])).toMatchObject({
        code: 1,
        out: expect.stringMatching(/kind "ranking".*texts only/),
      });
      expect((await laurel(["import", "Steps", "pairs.jsonl", "--texts-only"])).out).toMatch(/120 new tasks/);
      expect((await laurel(["export", "Steps", "--raw", "--dataset", "all"])).code).toBe(2);
      expect(await laurel(["export", "Steps", "--raw", "-o", "raw"])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/All 2 judgments of Steps/),
      });
      const lines = (await readFile(inFolder("raw/judgments.jsonl"), "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .filter(({ kind }) => kind === "judgment");
      expect(
        lines.map(({ responses, prompt, answers }) => [
          responses[0].steps,
          prompt.reference,
          Object.values<{ labels: number[] }>(answers.steps.traces)[0]?.labels,
        ]),
      ).toEqual([
        [["a", ""], "4", [1, -1]],
        [["b"], "5", [1]],
      ]);
    },
    SLOW,
  );

  it(
    "brings a campaign back from its raw file where it is not, as it was",
    async () => {
      const fresh = await startOn("fresh");
      await addPerson(fresh.instance.store, "admin");
      await fresh.stop();
      const elsewhere = { DATA_DIR: inFolder("fresh") };
      expect(await laurel(["validate", "raw/judgments.jsonl"])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/as laurel-raw: OK/),
      });
      expect(
        await laurel(["import", "--raw", "raw/judgments.jsonl", "--name", "Steps again"], elsewhere),
      ).toMatchObject({ code: 0, out: expect.stringMatching(/Steps again.*is back/) });
      expect(await laurel(["export", "Steps again", "--raw", "-o", "raw-again"], elsewhere)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/All 2 judgments/),
      });
      const again = await readFile(inFolder("raw-again/judgments.jsonl"), "utf8");
      expect(again.replaceAll('"name":"Steps again"', '"name":"Steps"')).toBe(
        await readFile(inFolder("raw/judgments.jsonl"), "utf8"),
      );
      expect(await laurel(["import", "--raw", "raw-again/judgments.jsonl"], elsewhere)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/here already/),
      });
      await writeFile(inFolder("cut-off.jsonl"), again.split("\n").slice(0, -2).join("\n"));
      expect(await laurel(["validate", "cut-off.jsonl"])).toMatchObject({
        code: 1,
        out: expect.stringMatching(/cut off/),
      });
      expect((await laurel(["import", "Steps", "--raw", "raw/judgments.jsonl"], elsewhere)).code).toBe(2);
      expect((await laurel(["import", "Steps"], elsewhere)).code).toBe(2);
    },
    SLOW,
  );

  it(
    "backs up while the server runs, and restores into an empty folder only",
    async () => {
      expect(await laurel(["backup", "saved"])).toMatchObject({ code: 0 });
      expect(await laurel(["backup", "saved"])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/not empty/),
      });
      expect(await laurel(["restore", "saved"])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/never overwrites/),
      });
      const elsewhere = { DATA_DIR: inFolder("restored") };
      expect(await laurel(["restore", "saved"], elsewhere)).toMatchObject({ code: 0 });
      expect((await laurel(["campaign", "show", "Harmless"], elsewhere)).out).toMatch(/imported: 61/);
      expect((await stat(inFolder("restored/secret"))).mode & 0o777).toBe(0o600);
    },
    SLOW,
  );

  it(
    "opens the data folder itself when no server runs",
    async () => {
      await stopServer();
      expect((await laurelProcess(["campaign", "list"])).out).toMatch(/Harmless +draft/);
    },
    SLOW,
  );

  it(
    "says who owns the database when it can't",
    async () => {
      const held = await startOn("data");
      expect(await laurelProcess(["campaign", "list"])).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^Another Laurel process owns .*\n$/),
      });
      await held.stop();
    },
    SLOW,
  );

  it(
    "prints its errors as JSON where JSON was asked for",
    async () => {
      const { code, out } = await laurelProcess(["train", "missing.jsonl", "--json"]);
      expect([code, JSON.parse(out).error.code]).toEqual([1, "NOT_FOUND"]);
    },
    SLOW,
  );
});
