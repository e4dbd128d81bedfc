import type { SeatedWriter, WriterSeat } from "./store.ts";

/** Opens a connection of the worker's own. The store that gave the seat has migrated the database. */
export async function openSeat(seat: WriterSeat): Promise<SeatedWriter> {
  if (seat.dialect === "postgres") {
    const { openPostgresSeat } = await import("./open-postgres-store.ts");
    return openPostgresSeat(seat.url);
  }
  const { openSqliteSeat } = await import("./open-sqlite-seat.ts");
  return openSqliteSeat(seat.file, seat.turns);
}
