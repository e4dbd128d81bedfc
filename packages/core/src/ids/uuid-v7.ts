const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of `now` in milliseconds, then 74 random bits.
 * `randomBytes` are 10 bytes from the caller's generator; core has no randomness of its own.
 */
export function uuidV7(now: number, randomBytes: Uint8Array): string {
  const time = Math.floor(now).toString(16).padStart(12, "0").slice(-12);
  const byte = (i: number): string => HEX[randomBytes[i] ?? 0] ?? "";
  // Joining ten short strings is several times faster than a loop over an array, and imports make millions of
  // ids.
  const hex =
    byte(0) + byte(1) + byte(2) + byte(3) + byte(4) + byte(5) + byte(6) + byte(7) + byte(8) + byte(9);
  const variant = HEX[(Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8]?.slice(1) ?? "";
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
