import { z } from "zod";

/** UUIDv7 as lower-case text; its first 48 bits are milliseconds since the epoch (RFC 9562 §5.7). */
export const Id = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    "must be a lower-case UUIDv7",
  );
export type Id = z.infer<typeof Id>;
