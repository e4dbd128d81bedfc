import type { MessagePort } from "node:worker_threads";
import { openSqliteConnection } from "./open-sqlite-connection.ts";

export type Query = { readonly sql: string; readonly params: readonly unknown[]; readonly method: string };
export type AskedQuery = Query & { readonly id: number };
export type QueryAnswer = { readonly id: number } & (
  | { readonly rows: unknown }
  | { readonly failed: string }
);

/**
 * The worker's side of `sqliteReader`: answers the queries of the server's thread over a connection of its
 * own, one after the other, until "end" comes. Rows go back as the driver gives them to drizzle.
 */
export function answerQueries(file: string, port: MessagePort): void {
  const connection = openSqliteConnection(file, "read");
  port.on("message", (asked: AskedQuery | "end") => {
    if (asked === "end") {
      connection.close();
      port.close();
      return;
    }
    const { id, sql, params, method } = asked;
    const answer = (said: { readonly rows: unknown } | { readonly failed: string }) =>
      port.postMessage({ id, ...said } satisfies QueryAnswer);
    try {
      const query = connection.prepare(sql).raw();
      answer({ rows: method === "get" ? query.get(...params) : query.all(...params) });
    } catch (error) {
      answer({ failed: error instanceof Error ? error.message : String(error) });
    }
  });
}
