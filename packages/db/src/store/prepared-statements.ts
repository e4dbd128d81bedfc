import type { ReadDb, Statement } from "./store.ts";

const names = new Set<string>();

/**
 * Declares a prepared statement; modules do so when they are loaded, beside the function that runs it. On
 * Postgres a connection knows a statement by its name, so a name that is used twice is refused at once.
 */
export function statement<P>(name: string, build: Statement<P>["build"]): Statement<P> {
  if (names.has(name))
    throw new Error(`Two prepared statements are called "${name}". Give one of them another name.`);
  names.add(name);
  return { name, build };
}

/** Prepares the statements of one connection, each when it is first run. */
export function preparedStatements(db: Pick<ReadDb, "q" | "t" | "dialect">): ReadDb["prepared"] {
  const prepared = new Map<Statement<unknown>, unknown>();
  return <P>(asked: Statement<P>): P => {
    const known = prepared.get(asked);
    // What is kept under a statement was made by its own `build`.
    if (known !== undefined) return known as P;
    const query = asked.build(db);
    // Postgres' builder takes the statement's name, SQLite's ignores it.
    const made = (query.prepare as (name: string) => P).call(query, asked.name);
    prepared.set(asked, made);
    return made;
  };
}
