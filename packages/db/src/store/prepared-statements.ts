import type { ReadDb } from "./store.ts";

type Build<P> = (db: Pick<ReadDb, "q" | "t" | "dialect">) => { prepare(): P };

/** Keeps one connection's prepared statements by name. */
export function preparedStatements(db: Pick<ReadDb, "q" | "t" | "dialect">) {
  const statements = new Map<string, unknown>();
  return <P>(name: string, build: Build<P>): P => {
    const known = statements.get(name);
    // A name is bound to one build function, which tests of the queries would show if it were not.
    if (known !== undefined) return known as P;
    const query = build(db);
    // Postgres' builder takes the statement's name, SQLite's ignores it.
    const statement = (query.prepare as (name: string) => P).call(query, name);
    statements.set(name, statement);
    return statement;
  };
}
