import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Dialect } from "./store.ts";

type Landed = { readonly when: number; readonly sql: string; readonly snapshot: string };

/**
 * The migrations that have landed: the time that the journal gives each, and the sha256 of its SQL and of
 * drizzle-kit's snapshot of the tables after it. Databases out there have run exactly these, so an entry here
 * never changes. A new migration adds one at the end, on both dialects.
 */
const LANDED: Readonly<Record<Dialect, Readonly<Record<string, Landed>>>> = {
  sqlite: {
    "0000_first": {
      when: 1_795_476_566_261,
      sql: "2f2be24b8bd6ac5ef3972b0f4a5314f35ffdfc7eec2ffa637f9f1d712eb42be2",
      snapshot: "d1cf4414a1b877d1732ba28b50f731bcd988eb855aed504b9a554786081832dc",
    },
    "0001_staged_in_order": {
      when: 1_795_478_587_306,
      sql: "2b6602a2a14c6e4fad89a4e02a9e0220632ee21fb1262b0efd5425f6d19de59a",
      snapshot: "415f046f42c76a7b610cd96983a4ecd0d716fbcdb4477902fb4b6e03dc2badca",
    },
    "0002_judgments_by_revision": {
      when: 1_795_485_531_981,
      sql: "ef6f71360e3f2e178b1513f68ec90e617cbf1f1a765c872df4858b059bb90339",
      snapshot: "5e421805233965d5f7484c51e1ef5ab67070a506e53dcc0329ac02eae0e08363",
    },
    "0003_questions": {
      when: 1_795_599_922_398,
      sql: "e83b6dc429b6b8a067dba764399b1063cd833d854ac7213ebefaf583116aa657",
      snapshot: "ded192fe35988edd8abc5cb52964249173582904a348e82eb7b032f12f13253d",
    },
    "0004_prepared_formats": {
      when: 1_795_639_463_411,
      sql: "b9850444a21d93c3cca1377a341e1352b10328600588cfc8fd98c6fe3a87af11",
      snapshot: "eafa5c5c8ceb195695aea2495b83f8f1adb8b9e165f1bdead99379148a48c72c",
    },
    "0005_metadata": {
      when: 1_796_059_177_999,
      sql: "505306f204bac52de78c34adcc4e29350adad9aa2db479934f6c93ae12b7a92a",
      snapshot: "ab6407e84fb36a4c7dc89e995b791471ec3bdeca7eaa831c8c22620a58386ae2",
    },
    "0006_withdrawals": {
      when: 1_796_062_264_079,
      sql: "8bca958548e53ca644871832d39d934a8dc00e6b2fd13de49fbd3fa7137ad928",
      snapshot: "d54c505721edecc1b028f32a9ab477ce7bdb583acb3e1f0c5f59a1c4edd076c3",
    },
    "0007_referred_tasks": {
      when: 1_796_070_429_028,
      sql: "153d54f55a562c7608cb180379fe4443fd0649b2f3928143c65203d122fa4c58",
      snapshot: "d30ffe16925111bdf61d676ca7426244fc22fec3ed91b3e70240ae673daece17",
    },
    "0008_rounds_of_several_files": {
      when: 1_796_070_979_640,
      sql: "d6ea244dc91d2ab219df44991fb9bd79db21dc8fb30ca8b88735bc043459efae",
      snapshot: "232a50398f5a82db083badabf3a8d0d1a1d12544fe6f7d84582d5b104b8e2c26",
    },
    "0009_votes_of_files": {
      when: 1_796_071_107_198,
      sql: "35e6cd6be2e6b622d870e6cbe6cc4385eefb3a33e6f302459dad5416b1023e4b",
      snapshot: "33a280c5393d9a15eb7dfb1faa197d9cd170fdf1bd3ca0fdac7a9c057e1abf21",
    },
    "0010_retired_texts": {
      when: 1_796_073_370_835,
      sql: "b6cdc07854dd4a26b2b48bbf59a21064dc6b41215f764821c2e1eb2f4c0432aa",
      snapshot: "1a60f3b4f7632223c6ab7e6ad2b281acdd587a2c4f352d4616c33e367d188c67",
    },
    "0011_blank_responses": {
      when: 1_796_074_179_487,
      sql: "8611d80d1a184bb373dc7aa630d30e945f7b0ad5b27f52c04336c02be2aae865",
      snapshot: "5e1fe128849915a0a36a9e6db6a45b7fa2e4a2c4d18b1a3ce5d942dded8d482f",
    },
    "0012_metadata_values": {
      when: 1_796_076_007_515,
      sql: "ddda1224111cbe359834ab7f1a6b22d0fdbb7e467bfd6a83dbdd8d4827933155",
      snapshot: "5dcc60d51339179c42ace7d9011ff5f0035d3f8a7734eda14a2d81f907aff561",
    },
  },
  postgres: {
    "0000_first": {
      when: 1_795_476_567_093,
      sql: "74b6a250d3b88a2512e283ac79ccd52d396eff9e13e8c6d30505e6a2c7fb6ce2",
      snapshot: "04451b8f57c30120bf5078e1f7477347d8f1461b1859ad8a71a5a88cacaddc1d",
    },
    "0001_staged_in_order": {
      when: 1_795_478_594_845,
      sql: "4d3c51c5f2067be18ac0cec23c83634dea488bbda133c1da548364800c99cfd1",
      snapshot: "1ce32af92ec91b909fd20977b85bc850a658b314ebfc78d978b1290e1ec346a0",
    },
    "0002_judgments_by_revision": {
      when: 1_795_485_532_978,
      sql: "a80f607a662cfcfe30b0fc1283f0209cc5cbbe8a72170965e1faccec60630e41",
      snapshot: "2f49e819f338d3eb21c52aff2c996fa0dc72500869f15d8fa276c00048dfd6ef",
    },
    "0003_questions": {
      when: 1_795_599_925_817,
      sql: "349b4197addec8471da66f66dd6635c8460124819c0a6a706d23a032638944d2",
      snapshot: "20d645d5bebef1be51b15d71a04189293958dc50c193898e8bd2ff497a75a4b5",
    },
    "0004_prepared_formats": {
      when: 1_795_639_470_654,
      sql: "f3a6a4c8203775c584d9cc6b0ee33625412eb71e02cf45a277d5028eec9cd82d",
      snapshot: "f75c43739c215cb339461babe0662a58a2e767741378d9cb49a50e859f6c7133",
    },
    "0005_metadata": {
      when: 1_796_059_189_343,
      sql: "a438dddd43e202e8d90a88bc02fbc64180dedec11ff2a6008068777e5ea464f0",
      snapshot: "68bad93fdd2072df719ee25a1906669f0d89e9722e84a6b445e1183674d3ab6a",
    },
    "0006_withdrawals": {
      when: 1_796_062_266_055,
      sql: "f7da4b1fe59d9bd11e1ae2ec01606ed35d8e24c587833bb000c6792867dfecca",
      snapshot: "42ea56e9bc82c77c8eaca50012cb44e34b95ea4ed5f9545626a462b2a6da4e90",
    },
    "0007_referred_tasks": {
      when: 1_796_070_474_995,
      sql: "55d3684f40bd74043b14d862dd92816a250eca731bcf959c8122fe5baa2b15ea",
      snapshot: "acc0aba112a09632164bebad90d41a851b70f93a2aac7c512ba2f659b3658b0a",
    },
    "0008_rounds_of_several_files": {
      when: 1_796_070_984_099,
      sql: "d8fe43577ef4b105be2474ed4c178d9c530b171b9751c4a49d32df444c2673ac",
      snapshot: "28a4e19982d712a9f36e0d529e381860303965f95f5494b509764506af37c5b5",
    },
    "0009_votes_of_files": {
      when: 1_796_071_109_438,
      sql: "b011372cdd07c761cbf985524ab760803609fce5efc2faee3272341a160d3a62",
      snapshot: "c45e0b02fa1be477d0733cede2fab8a9609f58c57aadce9ad94e969a83e759ea",
    },
    "0010_retired_texts": {
      when: 1_796_073_391_038,
      sql: "aea29fbe73c5e61818e8e1df1c8197bbb351fb65829fddbd85c2e08ca50b7a53",
      snapshot: "a436270835d9d7a69672dee775c1a0fa5515432e9a7e19d0c99465fe86ab7d96",
    },
    "0011_blank_responses": {
      when: 1_796_074_194_098,
      sql: "5eba5ff806eadcea6bd0518aa7538baa2baab022ccf5d4268b552bd002065199",
      snapshot: "29c8452ec534e37ea376cf26c4b4fdc406164bdba0943736102070cc438403b7",
    },
    "0012_metadata_values": {
      when: 1_796_076_021_728,
      sql: "a34483f6d3c1d269cfb188597de953bc3ed3f40c341c720a7e7ca813095c932e",
      snapshot: "7092cfec7b0f2362b229213b7348a51eb17aa29d3e02439fe9717216dbf53ef7",
    },
  },
};

const DIALECTS = ["sqlite", "postgres"] as const;
const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));
const here = "packages/db/src/store/landed-migrations.test.ts";
const sha256 = (file: string) =>
  existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : null;

type Entry = { readonly tag: string; readonly when: number };
const journalOf = (folder: string): { entries: readonly Entry[] } =>
  JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));

/**
 * Every place where a folder's migrations are not those that landed, or have no hash here yet, with what to
 * do.
 */
function problemsOf(folder: string, dialect: Dialect): readonly string[] {
  const landed = LANDED[dialect];
  const { entries } = journalOf(folder);
  const undo =
    "Migrations are append-only, since databases have run this one as it was. Take the change back " +
    "(git checkout), " +
    "and add a new migration instead: change packages/db/src/tables, run in packages/db " +
    `"npx drizzle-kit generate --config drizzle.${dialect}.config.ts --name <what-it-does>", ` +
    `then add its hash to ${here}.`;
  const ofLanded = Object.entries(landed).flatMap(([tag, { when, sql, snapshot }], index) => {
    const entry = entries[index];
    const found = sha256(join(folder, `${tag}.sql`));
    if (found === null) return [`${dialect}/${tag}.sql has landed, and its file is gone. ${undo}`];
    return [
      ...(found === sql ? [] : [`${dialect}/${tag}.sql has landed, and was edited. ${undo}`]),
      ...(sha256(join(folder, "meta", `${tag.slice(0, 4)}_snapshot.json`)) === snapshot
        ? []
        : [
            `${dialect}/meta/${tag.slice(0, 4)}_snapshot.json has landed, and was edited or is gone. ${undo}`,
          ]),
      ...(entry?.tag === tag && entry.when === when
        ? []
        : [`${dialect}/meta/_journal.json has not ${tag} with the time ${when} in place ${index}. ${undo}`]),
    ];
  });
  const added = entries.slice(Object.keys(landed).length).map(({ tag, when }) => {
    const line = {
      when,
      sql: sha256(join(folder, `${tag}.sql`)),
      snapshot: sha256(join(folder, "meta", `${tag.slice(0, 4)}_snapshot.json`)),
    };
    return (
      `${dialect}/${tag}.sql has no hash yet. When it is as it shall stay, add it at the end of ` +
      `LANDED.${dialect} in ${here}: "${tag}": ${JSON.stringify(line)}`
    );
  });
  const inJournal = new Set(entries.map(({ tag }) => `${tag}.sql`));
  const stray = readdirSync(folder).filter(
    (name) => name.endsWith(".sql") && !inJournal.has(name) && !(name.slice(0, -4) in landed),
  );
  const backwards = entries.filter(({ when }, index) => when <= (entries[index - 1]?.when ?? 0));
  return [
    ...ofLanded,
    ...added,
    ...stray.map(
      (name) =>
        `${dialect}/${name} is not in meta/_journal.json, so no database runs it. ` +
        "Make migrations with drizzle-kit.",
    ),
    ...backwards.map(
      ({ tag }) =>
        `${dialect}/meta/_journal.json gives ${tag} a time before that of the migration before it. ` +
        "Generate it anew, on top of those that have landed.",
    ),
  ];
}

describe.each(DIALECTS)("migrations of %s", (dialect) => {
  it("are what they were when they landed, and each has its hash here", () => {
    expect(problemsOf(join(migrations, dialect), dialect)).toEqual([]);
  });

  it("are the same steps on both dialects", () => {
    expect(Object.keys(LANDED[dialect])).toEqual(Object.keys(LANDED.sqlite));
  });

  describe("that were changed", () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "laurel-migrations-"));
      cpSync(join(migrations, dialect), folder, { recursive: true });
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** Without what the first test reports already. */
    const problems = () => {
      const usual = problemsOf(join(migrations, dialect), dialect);
      return problemsOf(folder, dialect).filter((problem) => !usual.includes(problem));
    };

    const add = (tag: string, when: number) => {
      const { entries, ...journal } = journalOf(folder);
      writeFileSync(
        join(folder, "meta", "_journal.json"),
        JSON.stringify({ ...journal, entries: [...entries, { tag, when }] }),
      );
      writeFileSync(join(folder, `${tag}.sql`), "SELECT 1");
    };

    it("are told to be left as they were, and how a new one is added", () => {
      const file = join(folder, "0001_staged_in_order.sql");
      writeFileSync(file, `${readFileSync(file, "utf8")}\n-- a word more`);
      const told =
        /0001_staged_in_order\.sql has landed, and was edited\. .*add a new migration instead.*add its hash/;
      expect(problems()).toEqual([expect.stringMatching(told)]);
      writeFileSync(join(folder, "meta", "0002_snapshot.json"), "{}");
      expect(problems()[1]).toMatch(/0002_snapshot\.json has landed, and was edited/);
      rmSync(file);
      expect(problems()[0]).toMatch(/0001_staged_in_order\.sql has landed, and its file is gone/);
    });

    it("need their hash here, their place in the journal and a time after all others", () => {
      add("9000_new", 2_000_000_000_000);
      const told = /9000_new\.sql has no hash yet.*"9000_new": \{"when":2000000000000,"sql":"[0-9a-f]{64}"/;
      expect(problems()).toEqual([expect.stringMatching(told)]);
      add("9001_early", 1);
      expect(problems().at(-1)).toMatch(/9001_early a time before/);
      writeFileSync(join(folder, "9002_stray.sql"), "SELECT 1");
      expect(problems()).toContainEqual(expect.stringMatching(/9002_stray\.sql is not in meta/));
    });

    it("keep their times, since a database that ran one knows it by that too", () => {
      const { entries, ...journal } = journalOf(folder);
      const later = entries.map((entry) => ({ ...entry, when: entry.when + 1 }));
      writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries: later }));
      expect(problems()).toHaveLength(Object.keys(LANDED[dialect]).length);
    });
  });
});
