import { randomBytes } from "node:crypto";

/** A UUIDv7, as clients mint them. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const hex = randomBytes(9).toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6)}`;
}
