/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of `now` in milliseconds, then 74 random bits.
 * `randomBytes` are 10 bytes from the caller's generator; core has no randomness of its own.
 */
export function uuidV7(now: number, randomBytes: Uint8Array): string {
  const time = Math.floor(now).toString(16).padStart(12, "0").slice(-12);
  const hex = Array.from(randomBytes.subarray(0, 10), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
