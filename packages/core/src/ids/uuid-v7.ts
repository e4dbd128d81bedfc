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

const MOST_IN_A_MILLISECOND = 0xfff;

/**
 * Mints UUIDv7s that ascend, also within a millisecond and when the clock goes back: the 12 bits after the time
 * count (RFC 9562 §6.2, method 1), and when they are used up, the next millisecond is taken.
 */
export function ascendingIds(now: () => number, randomBytes: (count: number) => Uint8Array): () => string {
  let time = 0;
  let count = 0;
  return () => {
    const at = Math.floor(now());
    if (at > time) [time, count] = [at, 0];
    else if (count < MOST_IN_A_MILLISECOND) count += 1;
    else [time, count] = [time + 1, 0];
    const bytes = Uint8Array.from(randomBytes(10));
    bytes[0] = count >> 4;
    bytes[1] = ((count & 0xf) << 4) | ((bytes[1] ?? 0) & 0xf);
    return uuidV7(time, bytes);
  };
}
