import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openStore } from "../store/open-store.ts";
import { newDatabase } from "../testing/new-database.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

// A deleted row is looked for in every column that refers to its table. Without an index that reads the whole
// table, once for each of the hundred thousand rows that an import takes back.
const UNINDEXED_REFERENCES = `
  select child.name || '.' || reference."from" as reference
  from sqlite_schema as child, pragma_foreign_key_list(child.name) as reference
  where child.type = 'table'
    and reference."table" in ('judgments', 'tasks', 'metadata', 'responses', 'prompts')
    and not exists (
      select 1 from pragma_index_list(child.name) as held, pragma_index_info(held.name) as part
      where part.seqno = 0 and part.name = reference."from"
    )`;

it("whatever refers to a table that imports take rows out of has an index", async () => {
  const database = await newDatabase("sqlite");
  await (await openStore({ url: database.url, migrations })).close();
  expect(await database.rows(UNINDEXED_REFERENCES)).toEqual([]);
  await database.remove();
});
