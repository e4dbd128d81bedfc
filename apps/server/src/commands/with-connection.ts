import { connect } from "./connect.ts";
import type { Connection, ServerOptions } from "./connection.ts";

/** Runs a command's work against a server, and closes what was opened for it. */
export async function withConnection<T>(
  options: ServerOptions,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connect(options);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
