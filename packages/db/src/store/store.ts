import type { Database } from "better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Tables } from "../tables/define-tables.ts";

export type Dialect = "sqlite" | "postgres";

/**
 * drizzle's query builder; on Postgres it is the same by behaviour, and typed as SQLite's (see
 * postgres-vocabulary).
 */
export type QueryBuilder = Omit<BetterSQLite3Database, "run" | "all" | "get" | "values" | "transaction">;

export interface ReadDb {
  readonly dialect: Dialect;
  readonly t: Tables;
  readonly q: QueryBuilder;
  /** A statement as this connection prepared it, once: drizzle's building costs more than the query. */
  prepared<P>(statement: Statement<P>): P;
}

/** A query that each connection prepares once; `P` is what its builder prepares. */
type Statement<P> = {
  readonly name: string;
  readonly build: (db: Pick<ReadDb, "q" | "t" | "dialect">) => { prepare(): P };
};

/** A connection inside a transaction. A body may await its queries and nothing else. */
export interface Tx extends ReadDb {
  readonly writable: true;
  /**
   * SQLite's own connection (null on Postgres), for rows by the hundred thousand, where drizzle costs more
   * than the insert.
   */
  readonly sqlite: Pick<Database, "prepare"> | null;
  /** Postgres' COPY (null on SQLite): a statement `COPY … FROM STDIN`, and rows in its text format. */
  readonly copyIn: ((statement: string, rows: string) => Promise<void>) | null;
  /**
   * Keeps other writers off the fact tables until this transaction ends. Postgres hands sequence numbers out
   * of commit order, so a watermark may only be read under this lock; on SQLite a transaction is the one
   * writer anyway.
   */
  lockFacts(): Promise<void>;
  /**
   * Announces that this transaction writes facts. It waits for `lockFacts` of other transactions, and they
   * for it; writers of facts don't wait for each other.
   */
  writeFacts(): Promise<void>;
}

export interface Store {
  readonly dialect: Dialect;
  readonly read: ReadDb;
  /**
   * For what may read more than a page of rows, such as a search: on SQLite another thread reads, if the store
   * was given one, since a query holds the thread that makes it.
   */
  readonly longRead: ReadDb;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Lets a worker thread write too, over a connection of its own (`openSeat`). When it holds the database and
   * stands still while others wait, `onStandstill` is called: then it must be ended, since nothing else frees
   * what it holds. `leave` is called when the thread has ended, however it ended.
   */
  admitWriter(onStandstill: () => void): { readonly seat: WriterSeat; leave(): void };
  /** Settles when everything that was asked for is committed. Later calls are refused. */
  close(): Promise<void>;
}

/**
 * What a worker thread needs to write beside the server: on SQLite the file and whose turn it is, on Postgres,
 * where any connection may write, the server's address.
 */
export type WriterSeat =
  | { readonly dialect: "sqlite"; readonly file: string; readonly turns: SharedArrayBuffer }
  | { readonly dialect: "postgres"; readonly url: string };

/** The writing half of a store, in a worker thread. */
export type SeatedWriter = Pick<Store, "dialect" | "transaction" | "close"> & {
  /** Whether others wait for this writer, so that a transaction should come to its end. */
  isWanted(): boolean;
};

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
