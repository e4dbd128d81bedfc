import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Connection, PoolClient, Submittable } from "pg";

/** What pg's connection can do beside what its types say. */
type CopyConnection = Connection & {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

/** Sends rows in COPY's text format in answer to a statement `COPY … FROM STDIN`. pg itself only refuses it. */
export function copyIn(client: PoolClient, statement: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const copying: Submittable & Record<`handle${string}`, (...args: never[]) => void> = {
      submit: (connection) => (connection as CopyConnection).query(statement),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(rows));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(copying);
  });
}

/** The statement and the text that bring rows into a table. Columns that a row leaves out have their default. */
export function copyOf<T extends SQLiteTable>(
  table: T,
  rows: readonly T["$inferInsert"][],
): { readonly statement: string; readonly text: string } {
  const columns = Object.entries(getTableColumns(table));
  const lines = (rows as readonly Readonly<Record<string, unknown>>[]).map((row) =>
    columns
      .map(([key, column]) => {
        const value = row[key] ?? column.default ?? null;
        return value === null ? String.raw`\N` : asField(column.mapToDriverValue(value));
      })
      .join("\t"),
  );
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  return {
    statement: `COPY "${getTableName(table)}" (${names}) FROM STDIN`,
    text: lines.map((line) => `${line}\n`).join(""),
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": String.raw`\\`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
};

function asField(value: unknown): string {
  return String(value).replaceAll(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? "");
}
